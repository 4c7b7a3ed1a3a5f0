extension Verdict {
    /// How sure the answer to a taught line is: somebody said so.
    private static let taughtConfidence = 0.999

    /// The verdict that gives the answer to a line that was taught.
    func giving(_ lesson: Lesson) -> Verdict {
        let match = LessonMatch(
            id: lesson.id, text: lesson.text, answer: lesson.answer, similarity: 1, isIdentical: true)
        return giving(lesson.answer, by: match, confidence: Self.taughtConfidence)
    }

    /// The verdict that gives an answer because of a lesson.
    func giving(_ answer: AnswerID, by match: LessonMatch, confidence: Double) -> Verdict {
        Verdict(
            answers: answers, decision: .answer(answer), confidence: confidence,
            offerConfidence: max(confidence, offerConfidence), thresholds: thresholds, contributions: contributions,
            lesson: match)
    }

    /// The verdict that asks back and has a lesson's answer among what it offers; this one where there is nothing else to offer, or
    /// the answer is offered already.
    func offering(_ answer: AnswerID, by match: LessonMatch, confidence: Double) -> Verdict {
        var offered: [AnswerID]
        switch decision {
        case .answer: return self
        case .clarify(let ids): offered = ids
        case .unanswered: offered = answers.candidates.map(\.id).filter { $0 != answer }.prefix(1).map(\.self)
        }
        guard !offered.contains(answer), !offered.isEmpty else { return self }
        offered = Array(offered.prefix(TrainedSufficiencyDetector.mostOffered - 1))
        offered.insert(answer, at: confidence >= 0.5 ? 0 : offered.count)
        return Verdict(
            answers: answers, decision: .clarify(offered), confidence: self.confidence,
            offerConfidence: max(confidence, offerConfidence), thresholds: thresholds, contributions: contributions,
            lesson: match)
    }
}
