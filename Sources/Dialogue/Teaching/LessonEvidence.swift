import Foundation

/// What speaks for and against answering a question as a line near to it was taught.
///
/// Similarities are cosines of lines by a version's own weights, so that lessons and examples are on one scale.
struct LessonEvidence: Sendable {
    let lesson: Lesson
    /// How near the question is to the lesson, 0 to 1.
    let similarity: Double
    /// How near the next lesson of the same answer is; `nil` where it was taught one line only.
    let secondSimilarity: Double?
    /// How near the nearest example or lesson of any other answer is.
    private(set) var rivalSimilarity: Double
    /// The number of the question's features.
    let length: Int

    /// Below this similarity a lesson has nothing to say.
    static let leastSimilarity = 0.2

    /// From which probability a lesson answers, by what the model would do: a sure answer is overruled last. `Benchmarks teaching`
    /// chose and measures them.
    private static func bound(overruling decision: Verdict.Decision) -> Double {
        switch decision {
        case .answer: 0.95
        case .clarify: 0.93
        case .unanswered: 0.9
        }
    }

    /// From which probability a lesson's answer is among what is offered.
    private static func offerBound(beside decision: Verdict.Decision) -> Double {
        switch decision {
        case .answer: .infinity
        // Where there is no room, somebody else's answer would have to go.
        case .clarify(let offered): offered.count < TrainedSufficiencyDetector.mostOffered ? 0.4 : 0.7
        case .unanswered: 0.7
        }
    }

    /// The probability that the lesson's answer is right for the question, given what the model says of it.
    ///
    /// A logistic regression fitted on CLINC150, BANKING77 and the shipped bundles, each with a fifth of its answers withheld and one,
    /// three or five lines of each of them taught. One set of numbers serves all versions: a lesson must speak before anything is
    /// trained.
    func probability(beside verdict: Verdict) -> Double {
        let confidence = min(max(verdict.confidence, 0.001), 0.999)
        let isModelsOwn = verdict.answers.candidates.first?.id == lesson.answer
        let logOdds =
            0.58 + 7.84 * similarity + 7.98 * (secondSimilarity ?? Self.likelySecond * similarity)
            - 4.78 * rivalSimilarity - 0.58 * log(Double(1 + length)) - 0.27 * log(confidence / (1 - confidence))
            + (isModelsOwn ? 2.06 : 0)
        return 1 / (1 + exp(-logOdds))
    }

    /// Whether anything can come of it.
    func isEnough(beside verdict: Verdict) -> Bool {
        let probability = probability(beside: verdict)
        return probability >= Self.bound(overruling: verdict.decision)
            || probability >= Self.offerBound(beside: verdict.decision)
    }

    /// Takes note of an example or a lesson of another answer.
    mutating func meet(rivalAt similarity: Double) { rivalSimilarity = max(rivalSimilarity, similarity) }

    /// What a second line would be of the first one's similarity, where there is none.
    private static let likelySecond = 0.6

    /// The verdict that the lesson brings, or the one there is.
    func review(_ verdict: Verdict) -> Verdict {
        // The model says it already.
        if verdict.decision == .answer(lesson.answer) { return verdict }
        let probability = probability(beside: verdict)
        let match = LessonMatch(
            id: lesson.id, text: lesson.text, answer: lesson.answer, similarity: similarity, isIdentical: false)
        if probability >= Self.bound(overruling: verdict.decision) {
            return verdict.giving(lesson.answer, by: match, confidence: probability)
        }
        guard probability >= Self.offerBound(beside: verdict.decision) else { return verdict }
        return verdict.offering(lesson.answer, by: match, confidence: probability)
    }
}
