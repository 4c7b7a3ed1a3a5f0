import Foundation
import Learning

/// Classifies over TF-IDF features by one linear hyperplane an intent and a small network, with calibrated probabilities.
public struct LinearIntentClassifier: IntentClassifier {
    /// How many intents a ranking names.
    static let rankingLength = 10

    private struct Buffers {
        var vector = QueryVector()
        var scores = IntentScores()
        var likeliest: [Int] = []
    }

    private let knowledge: Knowledge
    /// The name of each answer's intent.
    private let names: [IntentName]
    private let pool = BufferPool { Buffers() }

    public init(knowledge: Knowledge) {
        self.knowledge = knowledge
        names = knowledge.answers.map { IntentName(rawValue: $0.id.rawValue) }
    }

    public func interpret(_ utterance: MaskedUtterance) -> Interpretation {
        pool.withBuffers { buffers in
            knowledge.vocabulary.weigh(utterance.features, into: &buffers.vector)
            buffers.scores.score(buffers.vector, by: knowledge)
            let logProbabilities = buffers.scores.logProbabilities
            logProbabilities.putIndicesOfLargest(Self.rankingLength, into: &buffers.likeliest)
            let intents = buffers.likeliest.map { index in
                Interpretation.RankedIntent(name: names[index], confidence: exp(Double(logProbabilities[index])))
            }
            return Interpretation(
                utterance: utterance, intents: intents,
                linear: Interpretation.LinearEvidence(
                    vector: buffers.vector.withoutBuffers, scores: buffers.scores.withoutBuffers))
        }
    }
}
