/// What speaks for and against answering a question as a line near to it was taught.
package struct LessonEvidence: Sendable {
    package let lesson: Lesson
    /// How near the question is to the lesson, 0 to 1.
    package let similarity: Double
    /// The number of the question's features.
    package let length: Int
    /// How near the nearest example of the lesson's own answer is, on the same scale.
    package internal(set) var ownSimilarity = 0.0
    /// How near the nearest example or lesson of any other answer is, on the same scale.
    package internal(set) var rivalSimilarity = 0.0

    /// Below this similarity a lesson has nothing to say.
    static let leastSimilarity = 0.35

    init(lesson: Lesson, similarity: Double, length: Int) {
        self.lesson = lesson
        self.similarity = similarity
        self.length = length
    }

    /// The verdict that the lesson brings, or the one there is.
    func review(_ verdict: Verdict) -> Verdict {
        guard similarity >= 0.6, similarity > rivalSimilarity + 0.1 else { return verdict }
        return verdict.taught(lesson, similarity: similarity, isIdentical: false, confidence: 0.9)
    }
}
