extension Verdict {
    /// How sure the answer to a taught line is: somebody said so.
    static let taughtConfidence = 0.999

    /// The verdict that gives a lesson's answer.
    func taught(
        _ lesson: Lesson, similarity: Double, isIdentical: Bool, confidence: Double = taughtConfidence
    ) -> Verdict {
        Verdict(
            answers: answers, decision: .answer(lesson.answer), confidence: confidence,
            offerConfidence: max(confidence, offerConfidence), thresholds: thresholds, contributions: contributions,
            lesson: LessonMatch(
                id: lesson.id, text: lesson.text, answer: lesson.answer, similarity: similarity,
                isIdentical: isIdentical))
    }
}
