/// Something that `taiwa inbox` does beside the full-screen triage; its name is the first operand.
protocol InboxAction: Sendable {
    static var name: String { get }
    /// What stands behind the name: `ID ANSWER`.
    static var operand: String { get }
    /// What it does, below the name in `--help`.
    static var summary: String { get }
    /// What it takes beside `--plugins`, `--state`, `--by` and `--format`.
    static var options: [OptionSpecification] { get }
    /// Whether it changes anything.
    static var isWriting: Bool { get }

    /// - Parameters:
    ///   - words: the operands behind its name.
    init(_ words: InboxWords, _ arguments: ParsedArguments) throws(UsageError)
    func run(_ desk: InboxDesk, on console: Console) throws -> ExitCode
}

extension InboxAction {
    static var options: [OptionSpecification] { [] }
    static var isWriting: Bool { true }
    /// How to call it: `attach ID ANSWER`.
    static var usage: String { operand.isEmpty ? name : "\(name) \(operand)" }
}
