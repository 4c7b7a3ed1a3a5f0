package import Bundles
package import Dialogue
package import Privacy

/// A rating of a turn, before it is kept; all text in it is masked.
package struct NewRating: Sendable, Equatable {
    package let tenant: TenantName
    package let rating: Rating
    /// The turn, `t_<n>`, where a server gave it a number.
    package let turn: String?
    /// The key of the session in hexadecimal.
    package let session: String?
    package let domain: DomainName?
    package let version: Int?
    /// The answers that were rated, and to what.
    package let exchanges: [ConversationState.Exchange]
    /// The question that got no answer, where there are no exchanges.
    package let question: MaskedText?
    package let expected: MaskedText?
    package let comment: MaskedText?
    /// What is opened with it, where the rating is bad and there is a question to look at.
    package let alert: NewAlert?
    /// Milliseconds of Unix time.
    package let time: Int

    package init(
        tenant: TenantName, rating: Rating, turn: String?, session: String?, domain: DomainName?, version: Int?,
        exchanges: [ConversationState.Exchange], question: MaskedText?, expected: MaskedText?, comment: MaskedText?,
        alert: NewAlert?, time: Int
    ) {
        self.tenant = tenant
        self.rating = rating
        self.turn = turn
        self.session = session
        self.domain = domain
        self.version = version
        self.exchanges = exchanges
        self.question = question
        self.expected = expected
        self.comment = comment
        self.alert = alert
        self.time = time
    }
}
