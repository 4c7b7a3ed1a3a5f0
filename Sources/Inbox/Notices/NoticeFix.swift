package import Dialogue

/// What would probably put a group right, as a notice says it.
package struct NoticeFix: Sendable, Equatable {
    /// The answer that the group's lines belong to; `nil` where a new one is needed.
    package let answer: AnswerID?
    package let title: String?
    /// The probability that this is right, 0 to 1.
    package let confidence: Double
    /// A sentence, in the language of the group.
    package let why: String?

    package init(answer: AnswerID?, title: String?, confidence: Double, why: String? = nil) {
        self.answer = answer
        self.title = title
        self.confidence = confidence
        self.why = why
    }
}
