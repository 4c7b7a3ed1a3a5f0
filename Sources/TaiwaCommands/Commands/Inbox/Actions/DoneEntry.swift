import Inbox
import Terminal

/// What programs are told of an action that was done.
struct DoneEntry: Encodable {
    private let action: String
    private let summary: String
    private let group: String?
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

    private enum CodingKeys: String, CodingKey {
        case action, summary, group, alerts, examples, durable
    }

    /// Encodes what there is not as `null`, so that every result has the same names.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(action, forKey: .action)
        try container.encode(summary, forKey: .summary)
        try container.encode(group, forKey: .group)
        try container.encode(alerts, forKey: .alerts)
        try container.encode(examples, forKey: .examples)
        try container.encode(durable, forKey: .durable)
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
