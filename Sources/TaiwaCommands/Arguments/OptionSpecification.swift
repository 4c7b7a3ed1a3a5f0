/// One command-line option: parsing, `--help` and the documentation follow from this declaration.
struct OptionSpecification: Sendable, Equatable {
    /// With its dashes: `--plugins`.
    let name: String
    /// What stands for the value in `--help`; `nil` for an option without one.
    let placeholder: String?
    let summary: String

    static let plugins = OptionSpecification(
        name: "--plugins", placeholder: "DIR", summary: "the directory that holds the bundles (default: Plugins)")
    static let state = OptionSpecification(
        name: "--state", placeholder: "DIR",
        summary: "where ratings, taught lines and the masked line history are kept (default: .taiwa)")
    static let corpora = OptionSpecification(
        name: "--corpora", placeholder: "DIR",
        summary: "background text to train with (default: corpora beside the plugin directory)")
    static let domain = OptionSpecification(
        name: "--domain", placeholder: "NAME", summary: "talk about this bundle only")
    static let language = OptionSpecification(
        name: "--lang", placeholder: "TAG", summary: "reply in this language whatever the question's (ja, en)")
    static let json = OptionSpecification(
        name: "--json", placeholder: nil, summary: "print one JSON object a reply")
    static let format = OptionSpecification(
        name: "--format", placeholder: "table|json", summary: "how to print the result (default: table)")
    static let questions = OptionSpecification(
        name: "--questions", placeholder: "FILE",
        summary: "a sheet with the columns text and expected (default: the bundle's exam.csv)")
    static let failures = OptionSpecification(
        name: "--failures", placeholder: nil, summary: "list every question whose reply was wrong")
    static let atLeast = OptionSpecification(
        name: "--at-least", placeholder: "SHARE", summary: "exit with 1 when the accuracy is below this share, 0 to 1")
    static let precision = OptionSpecification(
        name: "--precision", placeholder: "SHARE", summary: "how many answers should be right, 0 to 1 (default: 0.95)")
    static let answer = OptionSpecification(
        name: "--answer", placeholder: "ID", summary: "one answer's threshold of its own")
    static let bundle = OptionSpecification(
        name: "--bundle", placeholder: "NAME",
        summary: "mask by the policy in this bundle's bundle.json (default: mask every kind)")
    static let threads = OptionSpecification(
        name: "--threads", placeholder: "N", summary: "threads to train with (default: all cores); results are the same"
    )
    static let seed = OptionSpecification(
        name: "--seed", placeholder: "N", summary: "seed of all random choices in training (default: 1)")
    static let quiet = OptionSpecification(
        name: "--quiet", placeholder: nil, summary: "print nothing but the result and errors")
    static let help = OptionSpecification(name: "--help", placeholder: nil, summary: "show this help")

    /// The option as `--help` shows it.
    var usage: String { placeholder.map { "\(name) \($0)" } ?? name }
}
