import Dialogue
import Privacy
import StrictJSON
import TextAnalysis

/// Writes a session as one JSON object, and reads it.
///
/// What is written is names of bundles, numbers and masked text. What is read is masked again, by the redactor that masked it
/// first: for what it wrote itself that changes nothing, and a file that somebody edited brings nothing unmasked in.
enum SessionCoding {
    static func bytes(of session: Session) -> [UInt8] {
        var writer = JSONWriter()
        let state = session.state
        writer.beginObject()
        writer.name("language")
        writer.string(state.language.rawValue)
        if let domain = state.domain { writer.member("domain", domain.rawValue) }
        writer.name("failures")
        writer.integer(state.failures)
        if let question = state.offeredQuestion {
            writer.name("offered")
            writer.beginArray()
            for option in state.offered { writer.option(option) }
            writer.endArray()
            writer.member("question", question.string)
        }
        writer.exchanges(state.lastExchanges)
        if !state.values.taken.isEmpty {
            writer.name("values")
            writer.beginObject()
            for (kind, count) in state.values.taken.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                writer.name(kind.rawValue)
                writer.integer(count)
            }
            writer.endObject()
        }
        writer.name("turns")
        writer.beginArray()
        for turn in session.turns { writer.turn(turn) }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    /// Reads a session; `nil` when it is not one.
    static func session(from bytes: [UInt8], maskedBy redactor: Redactor) -> Session? {
        guard !bytes.isEmpty, let object = try? JSONReader.read(bytes) else { return nil }
        return SessionReading(redactor: redactor).session(object)
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ text: String) {
        self.name(name)
        string(text)
    }

    fileprivate mutating func option(_ option: ConversationState.Option) {
        beginArray()
        string(option.domain.rawValue)
        string(option.answer.rawValue)
        endArray()
    }

    fileprivate mutating func exchanges(_ exchanges: [ConversationState.Exchange]) {
        guard !exchanges.isEmpty else { return }
        name("exchanges")
        beginArray()
        for exchange in exchanges {
            beginArray()
            string(exchange.option.domain.rawValue)
            string(exchange.option.answer.rawValue)
            string(exchange.question.string)
            endArray()
        }
        endArray()
    }

    fileprivate mutating func turn(_ turn: TurnRecord) {
        beginObject()
        name("turn")
        integer(turn.turn.number)
        if let domain = turn.domain { member("domain", domain.rawValue) }
        if let version = turn.version {
            name("version")
            integer(version)
        }
        if let question = turn.question { member("question", question.string) }
        exchanges(turn.exchanges)
        if turn.isRated {
            name("rated")
            bool(true)
        }
        endObject()
    }
}
