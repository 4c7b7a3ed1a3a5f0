package import Bundles
package import Dialogue
package import Privacy
package import TextAnalysis

/// A question and what became of it, for reports; masked.
package struct KeptTurn: Sendable, Equatable {
    /// What became of a question.
    package enum Outcome: String, Sendable, CaseIterable {
        case answered
        /// Asked back.
        case clarified
        case unanswered
    }

    package let tenant: TenantName
    package let domain: DomainName
    package let version: Int
    /// The turn, `t_<n>`, where a server gave it a number.
    package let turn: String?
    /// The key of the session in hexadecimal.
    package let session: String?
    package let outcome: Outcome
    package let language: Language
    package let question: MaskedText
    /// The answer that was given, or the likeliest.
    package let answer: AnswerID?
    /// The probability that the best answer was right, 0 to 1.
    package let confidence: Double
    /// The taught example that answered, if one did.
    package let example: ExampleID?
    /// Milliseconds of Unix time.
    package let time: Int

    package init(
        tenant: TenantName, domain: DomainName, version: Int, turn: String?, session: String?, outcome: Outcome,
        language: Language, question: MaskedText, answer: AnswerID?, confidence: Double, example: ExampleID?, time: Int
    ) {
        self.tenant = tenant
        self.domain = domain
        self.version = version
        self.turn = turn
        self.session = session
        self.outcome = outcome
        self.language = language
        self.question = question
        self.answer = answer
        self.confidence = confidence
        self.example = example
        self.time = time
    }
}
