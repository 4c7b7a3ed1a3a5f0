import Bundles
import Dialogue
import Inbox
import StrictJSON
import TextAnalysis

/// Everything that is kept about somebody, as one JSON document.
struct ExportedRecords: Encodable {
    private let turns: [Turn]
    private let alerts: [ExportedAlert]
    private let feedback: [Feedback]
    private let examples: [Example]
    private let conversation: JSONContent?

    /// - Parameter conversation: a JSON object, as the file of sessions has it.
    init(_ records: KeptRecords, conversation: [UInt8]?) {
        turns = records.turns.map(Turn.init)
        alerts = records.alerts.map(ExportedAlert.init)
        feedback = records.feedback.map(Feedback.init)
        examples = records.examples.map(Example.init)
        self.conversation = conversation.flatMap { JSONContent($0) }
    }

    private enum CodingKeys: String, CodingKey {
        case turns, alerts, feedback, examples, conversation
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(turns, forKey: .turns)
        try container.encode(alerts, forKey: .alerts)
        try container.encode(feedback, forKey: .feedback)
        try container.encode(examples, forKey: .examples)
        try container.encode(conversation, forKey: .conversation)
    }

    private struct Turn: Encodable {
        let at: String
        let bundle: String
        let version: Int
        let turn: String?
        let outcome: String
        let lang: String
        let question: String
        let answer: String?
        let confidence: Double
        let rating: String?

        init(_ turn: KeptRecords.Turn) {
            at = ReportFigures.timestamp(turn.time)
            bundle = turn.domain.rawValue
            version = turn.version
            self.turn = turn.turn
            outcome = turn.outcome.rawValue
            lang = turn.language.rawValue
            question = turn.question
            answer = turn.answer?.rawValue
            confidence = turn.confidence
            rating = turn.rating?.rawValue
        }
    }

    private struct ExportedAlert: Encodable {
        let id: String
        let group: String
        let at: String
        let bundle: String
        let cause: String
        let state: String
        let lang: String
        let text: String
        let turn: String?
        let given: String?
        let expected: String?
        let comment: String?
        let example: String?

        init(_ alert: Alert) {
            id = alert.id.description
            group = alert.group.description
            at = ReportFigures.timestamp(alert.time)
            bundle = alert.domain.rawValue
            cause = alert.cause.rawValue
            state = alert.state.rawValue
            lang = alert.language.rawValue
            text = alert.text
            turn = alert.turn
            given = alert.given?.rawValue
            expected = alert.expected
            comment = alert.comment
            example = alert.example?.description
        }
    }

    private struct Feedback: Encodable {
        let id: String
        let at: String
        let bundle: String?
        let turn: String?
        let rating: String
        let question: String?
        let expected: String?
        let comment: String?
        /// Rows of bundle, answer and question.
        let exchanges: JSONContent?

        init(_ feedback: KeptRecords.Feedback) {
            id = feedback.id.description
            at = ReportFigures.timestamp(feedback.time)
            bundle = feedback.domain?.rawValue
            turn = feedback.turn
            rating = feedback.rating.rawValue
            question = feedback.question
            expected = feedback.expected
            comment = feedback.comment
            exchanges = feedback.exchanges.flatMap { JSONContent(Array($0.utf8)) }
        }
    }

    private struct Example: Encodable {
        let id: String
        let at: String
        let bundle: String
        let answer: String
        let text: String
        let state: String
        let alert: String?

        init(_ example: TaughtExample) {
            id = example.id.description
            at = ReportFigures.timestamp(example.time)
            bundle = example.domain.rawValue
            answer = example.answer.rawValue
            text = example.text
            state = example.state.rawValue
            alert = example.alert?.description
        }
    }
}
