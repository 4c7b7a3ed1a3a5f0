package import Learning

/// What the classification stage hands on: the likeliest intents, with the evidence for them.
public struct Interpretation: Sendable {
    /// An intent with its calibrated probability.
    public struct RankedIntent: Sendable, Equatable {
        public let name: IntentName
        /// The probability that this is what the person wants, given that it is one of the bundle's intents; 0 to 1.
        public let confidence: Double

        public init(name: IntentName, confidence: Double) {
            self.name = name
            self.confidence = confidence
        }
    }

    /// What the two built-in classifiers, linear and network, saw; other classifiers leave it out.
    package final class LinearEvidence: Sendable {
        package let vector: QueryVector
        package let scores: IntentScores

        package init(vector: QueryVector, scores: IntentScores) {
            self.vector = vector
            self.scores = scores
        }
    }

    public let utterance: MaskedUtterance
    /// By falling confidence; the likeliest ten at most.
    public let intents: [RankedIntent]
    package let linear: LinearEvidence?

    /// The interpretation of a classifier that keeps no evidence but its ranking.
    public init(utterance: MaskedUtterance, intents: [RankedIntent]) {
        self.utterance = utterance
        self.intents = intents
        linear = nil
    }

    package init(utterance: MaskedUtterance, intents: [RankedIntent], linear: LinearEvidence) {
        self.utterance = utterance
        self.intents = intents
        self.linear = linear
    }
}
