import Foundation
import Learning

/// Classifies by one linear hyperplane an intent over TF-IDF features, with calibrated probabilities.
public struct LinearIntentClassifier: IntentClassifier {
    /// How many intents a ranking names.
    static let rankingLength = 10

    private let knowledge: Knowledge

    public init(knowledge: Knowledge) { self.knowledge = knowledge }

    public func interpret(_ utterance: MaskedUtterance) -> Interpretation {
        let vector = knowledge.vocabulary.vector(of: utterance.features)
        let margins = knowledge.classifier.margins(of: vector)
        let logProbabilities = knowledge.calibration.logProbabilities(of: margins)
        let intents = logProbabilities.indicesOfLargest(Self.rankingLength).map { index in
            Interpretation.RankedIntent(
                name: IntentName(rawValue: knowledge.answers[index].id.rawValue),
                confidence: exp(logProbabilities[index]))
        }
        return Interpretation(
            utterance: utterance, intents: intents,
            linear: Interpretation.LinearEvidence(
                vector: vector, logProbabilities: logProbabilities,
                energy: knowledge.calibration.energy(of: margins)))
    }
}
