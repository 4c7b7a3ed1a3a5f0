/// One command: its name, what it takes, and what it is for.
struct CommandSpecification: Sendable {
    /// How many positional arguments a command takes.
    enum Arity: Sendable, Equatable {
        case none
        case one
        case atLeastOne
        case any
    }

    let name: String
    let summary: String
    /// What stands for the positional arguments in `--help`.
    let operand: String
    let arity: Arity
    let options: [OptionSpecification]
    /// Lines of explanation below the options.
    let discussion: [String]

    init(
        name: String, summary: String, operand: String = "", arity: Arity = .none, options: [OptionSpecification],
        discussion: [String] = []
    ) {
        self.name = name
        self.summary = summary
        self.operand = operand
        self.arity = arity
        self.options = options + [.help]
        self.discussion = discussion
    }

    /// The line that shows how to call it.
    var usage: String { "taiwa \(name) \(operand.isEmpty ? "" : operand + " ")[options]" }

    /// The whole help text.
    var help: String {
        let width = options.map(\.usage.count).max() ?? 0
        let lines =
            ["\(summary.prefix(1).uppercased())\(summary.dropFirst()).", "", "usage: \(usage)", "", "options:"]
            + options.map { option in
                "  \(option.usage)\(String(repeating: " ", count: width - option.usage.count))  \(option.summary)"
            } + (discussion.isEmpty ? [] : [""] + discussion)
        return lines.joined(separator: "\n")
    }
}
