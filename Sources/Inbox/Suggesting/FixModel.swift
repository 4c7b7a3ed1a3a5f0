import Foundation

/// From what speaks for the nearest answer the probabilities that a group's lines ask for it, and that a new one is needed.
///
/// Fitted by the benchmark `fix` to the shipped bundles, from which answers and examples were taken away.
package struct FixModel: Sendable, Equatable {
    /// A logistic regression by ``FixEvidence/Quantity``.
    package struct Odds: Sendable, Equatable {
        package let weights: [Double]
        package let bias: Double

        package init(weights: [Double], bias: Double) {
            self.weights = weights
            self.bias = bias
        }

        func probability(of evidence: FixEvidence) -> Double {
            1 / (1 + exp(-zip(weights, evidence.values).reduce(bias) { $0 + $1.0 * $1.1 }))
        }
    }

    private let nearest: Odds
    private let missing: Odds

    /// - Parameters:
    ///   - nearest: that the nearest answer is meant.
    ///   - missing: that the bundle has no such answer.
    package init(nearest: Odds, missing: Odds) {
        self.nearest = nearest
        self.missing = missing
    }

    package static let standard = FixModel(
        nearest: Odds(weights: [0.743, -1.162, 0.905, -0.08, 1.911], bias: 0.429),
        missing: Odds(weights: [-0.51, 0.629, 0.399, 0.677, -1.133], bias: -2.149))

    /// The probability that the nearest answer is meant, 0 to 1.
    package func nearest(_ evidence: FixEvidence) -> Double { nearest.probability(of: evidence) }

    /// The probability that a new answer is needed, 0 to 1; the two leave room for another answer of the bundle.
    package func missing(_ evidence: FixEvidence) -> Double { missing.probability(of: evidence) }
}
