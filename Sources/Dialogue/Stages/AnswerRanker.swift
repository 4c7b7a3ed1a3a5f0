/// The third stage: finds the answers that fit.
public protocol AnswerRanker: Sendable {
    /// Ranks a bundle's answers for an interpreted utterance.
    func rank(_ interpretation: Interpretation) -> RankedAnswers
}
