/// What the last stage hands on: what to do, how sure that is, and all that led there.
public struct Verdict: Sendable {
    /// What to do with what was found.
    public enum Decision: Sendable, Equatable {
        /// Give this answer.
        case answer(AnswerID)
        /// Ask which of these two or three is meant, the likeliest first.
        case clarify([AnswerID])
        /// Admit that there is no answer.
        case unanswered
    }

    public let answers: RankedAnswers
    public let decision: Decision
    /// The probability that the best answer is right, 0 to 1.
    public let confidence: Double
    /// The probability that one of those to be offered is right, 0 to 1.
    public let offerConfidence: Double
    /// The thresholds that the decision was taken with.
    public let thresholds: Thresholds
    /// What each quantity of the evidence added to the log-odds of `confidence`, by `Evidence.Quantity.allCases`.
    package let contributions: [Double]
    /// The taught line that decided, where one did.
    public let lesson: LessonMatch?

    public init(answers: RankedAnswers, decision: Decision, confidence: Double, thresholds: Thresholds) {
        self.init(
            answers: answers, decision: decision, confidence: confidence, offerConfidence: confidence,
            thresholds: thresholds, contributions: [])
    }

    package init(
        answers: RankedAnswers, decision: Decision, confidence: Double, offerConfidence: Double,
        thresholds: Thresholds, contributions: [Double], lesson: LessonMatch? = nil
    ) {
        self.answers = answers
        self.decision = decision
        self.confidence = confidence
        self.offerConfidence = offerConfidence
        self.thresholds = thresholds
        self.contributions = contributions
        self.lesson = lesson
    }

    /// The masked utterance that all this is about.
    public var utterance: MaskedUtterance { answers.interpretation.utterance }
}
