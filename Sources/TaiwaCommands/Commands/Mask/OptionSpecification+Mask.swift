extension OptionSpecification {
    static let fields = OptionSpecification(
        name: "--fields", placeholder: "NAMES",
        summary: "mask these string fields of JSON Lines, with commas; comment.text is a field within a field")
    static let check = OptionSpecification(
        name: "--check", placeholder: nil,
        summary: "print FILE:LINE and the kinds found instead, and exit with 1 when there are any")
    static let maskFormat = OptionSpecification(
        name: "--format", placeholder: "text|json",
        summary: "the lines masked, or an object a text with its spans (default: text)")
}
