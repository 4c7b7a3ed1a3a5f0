public import Privacy

/// A line that somebody attached to an answer, and that answers by itself until a version has learnt it.
package struct Lesson: Sendable, Equatable {
    /// The taught example, `e_<n>`.
    package let id: String
    /// As the bundle masks it.
    package let text: MaskedText
    package let answer: AnswerID

    package init(id: String, text: MaskedText, answer: AnswerID) {
        self.id = id
        self.text = text
        self.answer = answer
    }
}

/// The taught line that decided what a question gets.
public struct LessonMatch: Sendable, Equatable {
    /// The taught example, `e_<n>`.
    public let id: String
    /// The line as it was taught.
    public let text: MaskedText
    public let answer: AnswerID
    /// How near the question is to it, 0 to 1; 1 where it is the same but for case, width, kana and punctuation.
    public let similarity: Double
    /// Whether the question is the line itself.
    public let isIdentical: Bool
}
