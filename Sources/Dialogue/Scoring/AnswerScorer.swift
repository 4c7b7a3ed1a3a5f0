import Learning
package import Privacy
import TextAnalysis

/// The built-in stages in one: from a masked text to the best answer and how sure it is, in memory that is used again.
///
/// Nothing is allocated once the buffers have grown, and nothing is kept for a trace; the numbers are those of the stages, on
/// the whole text: what it denies by contrast is not set aside.
package struct AnswerScorer: Sendable {
    private let knowledge: Knowledge
    private var bytes: [UInt8] = []
    private var text = NormalizedText("")
    private var features = FeatureBuffer()
    private var vector = QueryVector()
    private var intents = IntentScores()
    private var retrieval = RetrievalScores()
    private var ranking = AnswerRanking()
    private var evidence = Evidence()

    package init(knowledge: Knowledge) { self.knowledge = knowledge }

    /// What came out.
    package struct Score: Sendable {
        /// The index of the likeliest answer.
        package let answer: Int
        /// Its probability, given that some answer is right.
        package let share: Double
        /// The probability that it is right.
        package let confidence: Double
        /// The probability that it or one of those that would be offered with it is right.
        package let offerConfidence: Double
    }

    /// Scores a text; `nil` where there is no answer at all.
    package mutating func score(_ masked: MaskedText) -> Score? {
        Self.normalize(masked, through: &bytes, into: &text)
        features.extract(from: text)
        knowledge.vocabulary.weigh(features.features, into: &vector)
        intents.score(vector, by: knowledge)
        retrieval.look(up: vector, text: masked, normalized: text, in: knowledge)
        ranking.rank(vector, intents: intents.logProbabilities, retrieval: retrieval, by: knowledge)
        guard let best = ranking.order.first else { return nil }
        evidence.gather(
            from: ranking, vector: vector, intents: intents, isJapanese: Language.written(in: text) == .japanese)
        let confidence = knowledge.sufficiency.best.probability(of: evidence.values)
        return Score(
            answer: ranking.answers[best], share: ranking.shares[best], confidence: confidence,
            offerConfidence: max(confidence, knowledge.sufficiency.offered.probability(of: evidence.values)))
    }

    private static func normalize(_ masked: MaskedText, through bytes: inout [UInt8], into text: inout NormalizedText) {
        bytes.removeAll(keepingCapacity: true)
        masked.appendWithoutPlaceholders(to: &bytes)
        text.normalize(utf8: bytes.span)
    }
}
