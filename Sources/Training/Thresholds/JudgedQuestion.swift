package import Dialogue

/// A question with a known answer as the stages judged it: all that a threshold decides on, and nothing of its text.
package struct JudgedQuestion: Sendable, Equatable {
    /// The right answer; `nil` where there is none.
    package let expected: AnswerID?
    /// The best answer found; `nil` where nothing was found.
    package let best: AnswerID?
    /// The probability that `best` is right, 0 to 1.
    package let confidence: Double
    /// The probability that one of those that would be offered is right, 0 to 1.
    package let offerConfidence: Double
    /// How likely the second answer is against the best, 0 to 1; `nil` without a second.
    package let secondRatio: Double?
    /// How many questions it stands for.
    package let weight: Double

    package init(
        expected: AnswerID?, best: AnswerID?, confidence: Double, offerConfidence: Double, secondRatio: Double?,
        weight: Double
    ) {
        self.expected = expected
        self.best = best
        self.confidence = confidence
        self.offerConfidence = offerConfidence
        self.secondRatio = secondRatio
        self.weight = weight
    }

    /// Whether the best answer is right.
    package var isRight: Bool { expected != nil && best == expected }

    /// What is done with a question.
    package enum Reply: Sendable, Equatable {
        case answered
        case askedBack
        case unanswered
    }

    /// What the built-in detector does from these thresholds on.
    package func reply(from thresholds: Thresholds) -> Reply {
        guard best != nil else { return .unanswered }
        let isClose = secondRatio.map { $0 >= thresholds.closeness } ?? false
        if confidence >= thresholds.answer && !isClose { return .answered }
        return offerConfidence >= thresholds.offer && secondRatio != nil ? .askedBack : .unanswered
    }
}

extension JudgedQuestion {
    /// A question that went through a pipeline.
    package init(_ verdict: Verdict, expected: AnswerID?) {
        self.init(
            ranking: verdict.answers.candidates, expected: expected, confidence: verdict.confidence,
            offerConfidence: verdict.offerConfidence, weight: 1)
    }

    init(
        ranking: [RankedAnswers.Candidate], expected: AnswerID?, confidence: Double, offerConfidence: Double,
        weight: Double
    ) {
        let best = ranking.first
        self.init(
            expected: expected, best: best?.id, confidence: confidence, offerConfidence: offerConfidence,
            secondRatio: ranking.count > 1 ? best.map { ranking[1].share / $0.share } : nil, weight: weight)
    }
}
