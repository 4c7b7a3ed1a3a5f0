import Bundles
import Dialogue
import Privacy
import Serving
import TextAnalysis

/// Sessions with something in them, and what is needed to use them.
enum SampleSessions {
    static let redactor = Redactor()
    static let secret = SessionSecret([UInt8](repeating: 7, count: 32))

    static func key(_ number: Int) -> SessionKey { secret.key(of: "s\(number)", tenant: .standard) }

    static func masked(_ text: String) -> MaskedText { redactor.redact(Utterance(text)) }

    static func option(_ answer: String) -> ConversationState.Option {
        ConversationState.Option(domain: DomainName(rawValue: "acme/support"), answer: AnswerID(rawValue: answer))
    }

    /// A conversation that waits for a choice, with an answered turn before it that was rated.
    static func askingBack() -> Session {
        var session = Session(language: .japanese)
        answer("090-1234-5678 に電話が来ません", turn: 1, in: &session)
        _ = session.rate(TurnID(1), .good)
        let question = masked("返品の送料は\u{2028}誰が「払う」の\"？ taro@example.com")
        session.state = ConversationState(
            language: .japanese, domain: option("a").domain, failures: 1, lastExchanges: [],
            offered: ([option("faulty"), option("unwanted")], question), values: values())
        session.remember(
            TurnRecord(turn: TurnID(2), domain: option("a").domain, version: 12, question: question))
        return session
    }

    private static func values() -> PlaceholderLedger {
        var state = ConversationState(language: .japanese)
        _ = state.mask(Utterance("090-1234-5678 と taro@example.com と hanako@example.com"), by: redactor)
        return state.values
    }

    /// A turn that answers a question.
    static func answer(_ question: String, turn: Int, in session: inout Session) {
        let text = masked(question)
        _ = session.state.advance(.found(option("answer-\(turn)"), question: text))
        session.remember(
            TurnRecord(
                turn: TurnID(turn), domain: option("a").domain, version: 12, exchanges: session.state.lastExchanges))
    }
}

extension SessionTable {
    /// A turn as the tests make them.
    @discardableResult
    func turn<Result: Sendable>(
        _ key: SessionKey, at now: UInt64 = 0, _ body: (inout Session) -> Result
    ) -> Result {
        withSession(key, at: now, redactor: SampleSessions.redactor, body)
    }

    /// How a session stands; a new one where there was none.
    func session(_ key: SessionKey, at now: UInt64 = 0) -> Session? {
        withExistingSession(key, at: now, redactor: SampleSessions.redactor) { $0 }
    }
}
