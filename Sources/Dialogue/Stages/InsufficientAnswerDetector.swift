/// The fourth stage: decides whether what was found is good enough to say.
public protocol InsufficientAnswerDetector: Sendable {
    /// Judges ranked answers: give the best, ask back, or admit not knowing.
    func judge(_ answers: RankedAnswers) -> Verdict
}
