extension OptionSpecification {
    static let pii = OptionSpecification(
        name: "--pii", placeholder: "FILE", summary: "find personal information in the texts of this file of JSON Lines"
    )
}
