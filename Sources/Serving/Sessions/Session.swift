package import Dialogue
package import Taiwa
package import TextAnalysis

/// One person's conversation and its latest turns, as the server keeps them between two requests.
///
/// All text in it is `MaskedText`, which only the module Privacy makes, or a name from a bundle; it has no member that could
/// hold what a person wrote. The domain that it is pinned to is not part of it and comes with each request.
package struct Session: Sendable, Equatable {
    package internal(set) var state: ConversationState
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

    /// Remembers a turn, and forgets the one before ``turnsKept`` others.
    package mutating func remember(_ turn: TurnRecord) {
        if turns.count >= Self.turnsKept { turns.removeFirst(turns.count - Self.turnsKept + 1) }
        turns.append(turn)
    }

    /// A turn that is remembered.
    package func record(of turn: TurnID) -> TurnRecord? { turns.last { $0.turn == turn } }

    /// Marks a turn as rated; false when it is not remembered or was rated before.
    package mutating func markRated(_ turn: TurnID) -> Bool {
        guard let place = turns.lastIndex(where: { $0.turn == turn }), !turns[place].isRated else { return false }
        turns[place].isRated = true
        return true
    }
}
