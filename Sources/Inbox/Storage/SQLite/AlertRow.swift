import Bundles
import Dialogue
import StrictJSON
import SystemCalls
import TextAnalysis

/// How an alert lies in its table.
enum AlertRow {
    /// The columns in the order that ``read(_:from:)`` wants.
    static let columns = """
        a.id, a.grp, a.tenant, a.domain, a.cause, a.state, a.by, a.language, a.text, a.turn, a.session, a.version, \
        a.confidence, a.nearest, a.given, a.expected, a.comment, a.example, a.time, a.changed
        """

    static func read(_ row: SQLiteStatement) -> Alert {
        Alert(
            id: AlertID(row.int(0)), group: GroupID(row.int(1)), tenant: TenantName(row.text(2)),
            domain: DomainName(rawValue: row.text(3)), cause: AlertCause(rawValue: row.text(4)) ?? .unanswered,
            state: AlertState(rawValue: row.text(5)) ?? .new, by: row.optionalText(6),
            language: Language(rawValue: row.text(7)), text: row.text(8), turn: row.optionalText(9),
            session: row.optionalText(10), version: row.optionalInt(11), confidence: row.optionalDouble(12),
            nearest: nearest(from: row.optionalText(13)), given: row.optionalText(14).map { AnswerID(rawValue: $0) },
            expected: row.optionalText(15), comment: row.optionalText(16),
            example: row.optionalInt(17).map { ExampleID($0) }, time: row.int(18), changed: row.int(19))
    }

    /// The answers that came near, as JSON; `nil` for none.
    static func text(of nearest: [NewAlert.NearAnswer]) -> String? {
        if nearest.isEmpty { return nil }
        var writer = JSONWriter()
        writer.beginArray()
        for near in nearest {
            writer.beginArray()
            writer.string(near.answer.rawValue)
            writer.string(near.title)
            // All its digits, so that it is read back as it was.
            writer.raw(Array("\(near.share.isFinite ? near.share : 0)".utf8))
            writer.endArray()
        }
        writer.endArray()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    static func nearest(from text: String?) -> [NewAlert.NearAnswer] {
        guard let text, let value = try? JSONReader.read(Array(text.utf8)), case .array(let rows) = value.content else {
            return []
        }
        return rows.compactMap { row in
            guard case .array(let parts) = row.content, parts.count == 3, case .string(let answer) = parts[0].content,
                case .string(let title) = parts[1].content, let share = parts[2].number
            else { return nil }
            return NewAlert.NearAnswer(answer: AnswerID(rawValue: answer), title: title, share: share)
        }
    }
}
