extension OptionSpecification {
    static let decider = OptionSpecification(
        name: "--by", placeholder: "NAME", summary: "who decides, for the history (default: your login name)")
    static let why = OptionSpecification(
        name: "--why", placeholder: "TEXT", summary: "why, for the history; it is kept masked")
    static let modelDigest = OptionSpecification(
        name: "--sha256", placeholder: "DIGEST", summary: "approve only if this is the model's SHA-256")
    static let memoryOfBundles = OptionSpecification(
        name: "--memory", placeholder: nil, summary: "open all bundles and show what memory they take")
    static let keep = OptionSpecification(
        name: "--keep", placeholder: "N", summary: "how many of the newest versions gc leaves (default: 5)")
    static let previewQuestions = OptionSpecification(
        name: "--questions", placeholder: "FILE",
        summary: "preview: a question a line, or a sheet with the column text (default: the latest real ones)")
    static let keptQuestions = OptionSpecification(
        name: "--state", placeholder: "DIR", summary: "preview: where the latest are kept (default: .taiwa)")
    static let mostChanges = OptionSpecification(
        name: "--limit", placeholder: "N", summary: "preview: list no more changed replies than this (default: all)")
}
