/// One of the things that a command does; its name is the command's first operand.
protocol CommandAction: Sendable {
    static var name: String { get }
    /// What stands behind the name: `NAME VERSION`.
    static var operand: String { get }
    /// What it does, below the name in `--help`.
    static var summary: String { get }
    /// What it takes beside what all actions of the command take.
    static var options: [OptionSpecification] { get }

    /// - Parameters:
    ///   - words: the operands behind its name.
    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError)
}

extension CommandAction {
    static var options: [OptionSpecification] { [] }
    /// How to call it: `approve NAME VERSION`.
    static var usage: String { operand.isEmpty ? name : "\(name) \(operand)" }
}
