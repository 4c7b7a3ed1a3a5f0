import Inbox

/// `taiwa inbox merge`: makes one group of two.
struct MergeAction: InboxAction {
    static let name = "merge"
    static let operand = "FROM INTO"
    static let summary = "make one group of two; the second one's id lives on"

    private let from: GroupID
    private let into: GroupID
    private let format: OutputFormat

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        var words = words
        from = try words.identifier("FROM", such: GroupID(5))
        into = try words.identifier("INTO", such: GroupID(7))
        try words.end()
        guard from != into else { throw .badValue("inbox merge", expected: "two different groups") }
        format = try arguments.format()
    }

    func run(_ desk: InboxDesk, on console: Console) throws -> ExitCode {
        try console.print([try desk.perform(.merge(from, into: into))], of: Self.name, format)
        return .good
    }
}

/// `taiwa inbox split`: makes a group of some of a group's alerts.
struct SplitAction: InboxAction {
    static let name = "split"
    static let operand = "ALERT…"
    static let summary = "make a group of its own of some alerts of a group"

    private let alerts: [AlertID]
    private let format: OutputFormat

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        var words = words
        alerts = try words.identifiers("ALERT", such: AlertID(17))
        format = try arguments.format()
    }

    func run(_ desk: InboxDesk, on console: Console) throws -> ExitCode {
        try console.print([try desk.perform(.split(alerts))], of: Self.name, format)
        return .good
    }
}

/// `taiwa inbox undo`: takes taught lines back.
struct UndoAction: InboxAction {
    static let name = "undo"
    static let operand = "EXAMPLE…"
    static let summary = "take taught lines back, and open their alerts again"

    private let examples: [ExampleID]
    private let format: OutputFormat

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        var words = words
        examples = try words.identifiers("EXAMPLE", such: ExampleID(88))
        format = try arguments.format()
    }

    func run(_ desk: InboxDesk, on console: Console) throws -> ExitCode {
        try console.print([try desk.perform(.takeBack(examples))], of: Self.name, format)
        return .good
    }
}
