package import Dialogue
package import Privacy
package import Taiwa
package import TextAnalysis

/// One person's conversation and its latest turns, as the server keeps them between two requests.
///
/// All text in it is `MaskedText`, which only the module Privacy makes, or a name from a bundle; it has no member that could
/// hold what a person wrote. The domain that it is pinned to is not part of it and comes with each request.
package struct Session: Sendable, Equatable {
    package var state: ConversationState
    /// The oldest first; at most ``turnsKept``.
    package internal(set) var turns: [TurnRecord]

    /// How many turns back a rating can go.
    package static let turnsKept = 16

    /// A session in which nothing was said.
    package init(language: Language) { self.init(state: ConversationState(language: language), turns: []) }

    init(state: ConversationState, turns: [TurnRecord]) {
        self.state = state
        self.turns = turns
    }

    /// Goes on with the conversation.
    ///
    /// The state is moved into the conversation and back, so that no array of it is copied.
    ///
    /// - Parameters:
    ///   - domain: the only domain to talk about, if the request names one.
    ///   - language: the language to reply in, if the request names one.
    package mutating func converse<Result>(
        with engine: Engine, domain: DomainName?, language: Language?, _ body: (inout Conversation) -> Result
    ) -> Result {
        var taken = ConversationState(language: state.language)
        swap(&state, &taken)
        var conversation = engine.conversation(restoring: consume taken, domain: domain)
        conversation.preferredLanguage = language
        let result = body(&conversation)
        state = conversation.state
        return result
    }

    /// Remembers a turn that answered or was asked a question, and forgets the one ``turnsKept`` before it.
    ///
    /// - Parameters:
    ///   - reply: what was said in it.
    ///   - question: ``Conversation/lastQuestion``.
    package mutating func remember(_ turn: TurnID, reply: Reply, question: MaskedText?) {
        let exchanges = reply.kind == .answer ? state.lastExchanges : []
        guard !exchanges.isEmpty || question != nil else { return }
        let isAnswered = exchanges.contains { $0.question == question }
        remember(
            TurnRecord(
                turn: turn, domain: reply.domain, version: reply.version, question: isAnswered ? nil : question,
                exchanges: exchanges))
    }

    /// Remembers a turn.
    package mutating func remember(_ record: TurnRecord) {
        if turns.count >= Self.turnsKept { turns.removeFirst(turns.count - Self.turnsKept + 1) }
        turns.append(record)
    }

    /// The version of each domain that replied in the remembered turns, the latest where there are several.
    package var versions: [DomainName: Int] {
        var versions: [DomainName: Int] = [:]
        for turn in turns { if let domain = turn.domain, let version = turn.version { versions[domain] = version } }
        return versions
    }

    /// A turn that is remembered.
    package func record(of turn: TurnID) -> TurnRecord? { turns.last { $0.turn == turn } }

    /// Rates a turn; a rating of the latest answer also tells the conversation.
    ///
    /// - Returns: the turn as it was before; `nil` when it is not remembered.
    package mutating func rate(_ turn: TurnID, _ rating: Rating) -> TurnRecord? {
        guard let place = turns.lastIndex(where: { $0.turn == turn }) else { return nil }
        let record = turns[place]
        turns[place].isRated = true
        if !record.isRated, place == turns.count - 1, !record.exchanges.isEmpty, record.exchanges == state.lastExchanges
        {
            _ = state.advance(.rated(rating))
        }
        return record
    }
}
