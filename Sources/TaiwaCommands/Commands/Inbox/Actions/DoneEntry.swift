import Inbox
import Terminal

/// What programs are told of an action that was done.
struct DoneEntry: Encodable {
    private let action: String
    private let summary: String
    @NullIfAbsent private var group: String?
    private let alerts: [String]
    private let examples: [String]
    private let durable = true

    init(_ done: TriageDone, of action: String) {
        self.action = action
        summary = done.summary
        group = done.group.map { "\($0)" }
        alerts = done.alerts.map { "\($0)" }
        examples = done.examples.map { "\($0)" }
    }
}

extension Console {
    /// Prints what was done.
    func print(_ done: [TriageDone], of action: String, _ format: OutputFormat) throws {
        switch format {
        case .json: try printJSON(done.map { DoneEntry($0, of: action) }, layout: .indented)
        case .table: for one in done { try print(one.summary.sanitizedForTerminal()) }
        }
    }
}
