import Learning

/// Decides by a probability that was fitted on questions with and without an answer, see `SufficiencyModel`.
public struct TrainedSufficiencyDetector: InsufficientAnswerDetector {
    /// The most answers that are offered when asking back.
    package static let mostOffered = 3
    /// A third answer is not worth offering below this share of the best one's.
    static let leastRelativeShare = 0.15

    private let knowledge: Knowledge
    private let thresholdOfAnswer: [AnswerID: Double]

    public init(knowledge: Knowledge) {
        self.knowledge = knowledge
        thresholdOfAnswer = Dictionary(
            knowledge.answers.compactMap { answer in answer.threshold.map { (answer.id, $0) } }
        ) { first, _ in first }
    }

    public func judge(_ answers: RankedAnswers) -> Verdict {
        let thresholds = knowledge.thresholds
        guard let best = answers.candidates.first, let evidence = answers.evidence,
            !answers.interpretation.utterance.features.isEmpty
        else {
            let confidence = answers.candidates.first?.share ?? 0
            let decision = Self.decision(on: answers, confidence: confidence, thresholds: thresholds)
            return Verdict(answers: answers, decision: decision, confidence: confidence, thresholds: thresholds)
        }
        let model = knowledge.sufficiency
        let confidence = model.best.probability(of: evidence.values)
        let offerConfidence = max(confidence, model.offered.probability(of: evidence.values))
        let offered = Self.worthOffering(answers.candidates)
        let isClose = offered.count > 1 && offered[1].share >= thresholds.closeness * best.share
        let decision: Verdict.Decision
        if confidence >= thresholdOfAnswer[best.id] ?? thresholds.answer && !isClose {
            decision = .answer(best.id)
        } else if offerConfidence >= thresholds.offer && offered.count > 1 {
            decision = .clarify(offered.map(\.id))
        } else {
            decision = .unanswered
        }
        return Verdict(
            answers: answers, decision: decision, confidence: confidence, offerConfidence: offerConfidence,
            thresholds: thresholds, contributions: model.best.contributions(of: evidence.values))
    }

    /// The decision where a ranker of someone else's left no evidence but its candidates' shares.
    private static func decision(
        on answers: RankedAnswers, confidence: Double, thresholds: Thresholds
    ) -> Verdict.Decision {
        guard let best = answers.candidates.first, !answers.interpretation.utterance.features.isEmpty else {
            return .unanswered
        }
        return confidence >= thresholds.answer ? .answer(best.id) : .unanswered
    }

    /// The candidates to name when asking back: two or three.
    package static func worthOffering(_ candidates: [RankedAnswers.Candidate]) -> [RankedAnswers.Candidate] {
        let best = candidates.first?.share ?? 0
        return candidates.prefix(mostOffered).enumerated().filter { place, candidate in
            place < 2 || candidate.share >= leastRelativeShare * best
        }
        .map(\.element)
    }
}
