package import Dialogue
package import Privacy

/// What is remembered of a turn so that it can be rated later; masked.
package struct TurnRecord: Sendable, Equatable {
    package let turn: TurnID
    /// The domain that replied, if one did, and its version.
    package let domain: DomainName?
    package let version: Int?
    /// The question that got no answer or was asked back about; `nil` where `exchanges` say what was asked, and where
    /// nothing was.
    package let question: MaskedText?
    /// The answers that were given, and to what.
    package let exchanges: [ConversationState.Exchange]
    package internal(set) var isRated: Bool

    package init(
        turn: TurnID, domain: DomainName?, version: Int?, question: MaskedText? = nil,
        exchanges: [ConversationState.Exchange] = [], isRated: Bool = false
    ) {
        self.turn = turn
        self.domain = domain
        self.version = version
        self.question = question
        self.exchanges = exchanges
        self.isRated = isRated
    }
}
