import Bundles
import Dialogue
import Inbox
import Terminal
import TextAnalysis

/// What programs are told of an alert.
struct AlertEntry: Encodable {
    private let alert: Alert

    init(_ alert: Alert) { self.alert = alert }

    private enum CodingKeys: String, CodingKey {
        case id, group, tenant, bundle, language, state, by, kind, cause, question, version, confidence, nearest, given
        case expected, comment, example, at, changed
    }

    private struct Near: Encodable {
        let answer: AnswerID
        let title: String
        let share: Double
    }

    /// Encodes what there is not as `null`, so that every alert has the same names.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("\(alert.id)", forKey: .id)
        try container.encode("\(alert.group)", forKey: .group)
        try container.encode(alert.tenant.rawValue, forKey: .tenant)
        try container.encode(alert.domain, forKey: .bundle)
        try container.encode(alert.language, forKey: .language)
        try container.encode(alert.state.rawValue, forKey: .state)
        try container.encode(alert.by, forKey: .by)
        try container.encode(alert.cause.kind.rawValue, forKey: .kind)
        try container.encode(alert.cause.rawValue, forKey: .cause)
        try container.encode(alert.text, forKey: .question)
        try container.encode(alert.version, forKey: .version)
        try container.encode(alert.confidence, forKey: .confidence)
        let nearest = alert.nearest.map { Near(answer: $0.answer, title: $0.title, share: $0.share) }
        try container.encode(nearest, forKey: .nearest)
        try container.encode(alert.given, forKey: .given)
        try container.encode(alert.expected, forKey: .expected)
        try container.encode(alert.comment, forKey: .comment)
        try container.encode(alert.example.map { "\($0)" }, forKey: .example)
        try container.encode(UnixTimestamp(alert.time).text, forKey: .at)
        try container.encode(UnixTimestamp(alert.changed).text, forKey: .changed)
    }

    /// The alerts as people read them.
    static func table(of alerts: [Alert], at now: Int) -> TextTable {
        var table = TextTable(columns: [
            .init("id"), .init("state"), .init("cause"), .init("sure", alignment: .right),
            .init("age", alignment: .right), .init("taught"), .init("question", extent: .wrapped),
        ])
        for alert in alerts {
            table.append([
                "\(alert.id)", alert.state.rawValue, alert.cause.rawValue.replacing("_", with: " "),
                alert.confidence.map { "\(WholePercent($0))" } ?? "–", "\(Age(of: alert.time, at: now))",
                alert.example.map { "\($0)" } ?? "–", alert.text,
            ])
        }
        return table
    }
}
