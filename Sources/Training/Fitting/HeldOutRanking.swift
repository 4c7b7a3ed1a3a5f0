import Dialogue
import Learning

/// A held-out question as a fold's model ranked it, before there is a decision to judge it by.
struct HeldOutRanking {
    /// What the decision is fitted to.
    let outcome: SufficiencyModel.Outcome
    private let ranking: [RankedAnswers.Candidate]
    private let expected: AnswerID?

    /// `nil` where the ranker left no evidence.
    init?(_ ranked: RankedAnswers, expected: AnswerID?, weight: Double) {
        guard let evidence = ranked.evidence else { return nil }
        ranking = ranked.candidates
        self.expected = expected
        let offered = TrainedSufficiencyDetector.worthOffering(ranking)
        outcome = SufficiencyModel.Outcome(
            evidence: evidence, isBestRight: expected != nil && ranking.first?.id == expected,
            isOfferRight: expected != nil && offered.contains { $0.id == expected }, weight: weight)
    }

    func judged(by sufficiency: SufficiencyModel) -> JudgedQuestion {
        let values = outcome.evidence.values
        let confidence = sufficiency.best.probability(of: values)
        return JudgedQuestion(
            ranking: ranking, expected: expected, confidence: confidence,
            offerConfidence: max(confidence, sufficiency.offered.probability(of: values)), weight: outcome.weight)
    }
}
