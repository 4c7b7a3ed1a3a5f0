import Foundation
import Learning

/// Classifies over TF-IDF features by one linear hyperplane an intent and a small network, with calibrated probabilities.
public struct LinearIntentClassifier: IntentClassifier {
    /// How many intents a ranking names.
    static let rankingLength = 10

    private let knowledge: Knowledge

    public init(knowledge: Knowledge) { self.knowledge = knowledge }

    public func interpret(_ utterance: MaskedUtterance) -> Interpretation {
        let vector = knowledge.vocabulary.vector(of: utterance.features)
        var scores = IntentScores()
        scores.score(vector, by: knowledge)
        let intents = scores.logProbabilities.indicesOfLargest(Self.rankingLength).map { index in
            Interpretation.RankedIntent(
                name: IntentName(rawValue: knowledge.answers[index].id.rawValue),
                confidence: exp(Double(scores.logProbabilities[index])))
        }
        return Interpretation(
            utterance: utterance, intents: intents,
            linear: Interpretation.LinearEvidence(vector: vector, scores: scores))
    }
}
