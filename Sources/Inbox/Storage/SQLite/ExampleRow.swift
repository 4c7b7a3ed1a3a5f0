import Bundles
import Dialogue
import StrictJSON
import SystemCalls
import TextAnalysis

/// How a taught example lies in its table.
enum ExampleRow {
    static let columns = "id, tenant, domain, text, answer, new_answer, alert, state, by, time"

    static func read(_ row: SQLiteStatement) -> TaughtExample {
        TaughtExample(
            id: ExampleID(row.int(0)), tenant: TenantName(row.text(1)), domain: DomainName(rawValue: row.text(2)),
            text: row.text(3), answer: AnswerID(rawValue: row.text(4)), newAnswer: newAnswer(from: row.optionalText(5)),
            alert: row.optionalInt(6).map { AlertID($0) },
            state: TaughtExample.State(rawValue: row.text(7)) ?? .undone, by: row.text(8), time: row.int(9))
    }

    static func text(of answer: NewAnswer?) -> String? {
        guard let answer else { return nil }
        var writer = JSONWriter()
        writer.beginArray()
        for part in [answer.id.rawValue, answer.title, answer.text, answer.language.rawValue] { writer.string(part) }
        writer.endArray()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func newAnswer(from text: String?) -> NewAnswer? {
        guard let text, let value = try? JSONReader.read(Array(text.utf8)), case .array(let values) = value.content
        else {
            return nil
        }
        let parts = values.compactMap { value -> String? in
            if case .string(let text) = value.content { text } else { nil }
        }
        guard parts.count == 4 else { return nil }
        return NewAnswer(
            id: AnswerID(rawValue: parts[0]), title: parts[1], text: parts[2], language: Language(rawValue: parts[3]))
    }
}
