package import Bundles
package import Dialogue
package import Privacy
package import TextAnalysis

/// A turn that somebody should look at, before it is kept; all text in it is masked.
package struct NewAlert: Sendable, Equatable {
    /// An answer that came near.
    package struct NearAnswer: Sendable, Equatable, Codable {
        package let answer: AnswerID
        package let title: String
        /// Its share of the fused ranking, 0 to 1.
        package let share: Double

        package init(answer: AnswerID, title: String, share: Double) {
            self.answer = answer
            self.title = title
            self.share = share
        }
    }

    package let tenant: TenantName
    /// The bundle that the question fits best.
    package let domain: DomainName
    package let cause: AlertCause
    package let language: Language
    package let question: MaskedText
    /// The turn, `t_<n>`, where a server gave it a number.
    package let turn: String?
    /// The key of the session in hexadecimal, from which its name cannot be read.
    package let session: String?
    package let version: Int?
    /// The probability that the best answer was right, 0 to 1.
    package let confidence: Double?
    /// The likeliest first.
    package let nearest: [NearAnswer]
    /// The answer that was given, where one was.
    package let given: AnswerID?
    /// What should have been said, in the person's words.
    package let expected: MaskedText?
    package let comment: MaskedText?
    /// Milliseconds of Unix time.
    package let time: Int

    package init(
        tenant: TenantName, domain: DomainName, cause: AlertCause, language: Language, question: MaskedText,
        turn: String? = nil, session: String? = nil, version: Int? = nil, confidence: Double? = nil,
        nearest: [NearAnswer] = [], given: AnswerID? = nil, expected: MaskedText? = nil, comment: MaskedText? = nil,
        time: Int
    ) {
        self.tenant = tenant
        self.domain = domain
        self.cause = cause
        self.language = language
        self.question = question
        self.turn = turn
        self.session = session
        self.version = version
        self.confidence = confidence
        self.nearest = nearest
        self.given = given
        self.expected = expected
        self.comment = comment
        self.time = time
    }
}
