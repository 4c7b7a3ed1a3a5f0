import Learning
import TestSupport
import Testing

/// The Karush-Kuhn-Tucker conditions of the dual problem: with multipliers αᵢ = 2C max(0, 1 - yᵢ(w·xᵢ + b)), the weights are
/// Σ αᵢyᵢxᵢ and the bias is Σ αᵢyᵢ.
struct LinearSVMOptimalityTests {
    private static let cost: Float = 2

    /// How far weights and bias are from what their own multipliers give, in length.
    private static func residual(weights: [Double], bias: Double, rows: [[Double]], signs: [Double]) -> Double {
        var rest = weights
        var restBias = bias
        for (row, sign) in zip(rows, signs) {
            let margin = zip(weights, row).reduce(bias) { $0 + $1.0 * $1.1 }
            let multiplier = 2 * Double(cost) * max(0, 1 - sign * margin)
            for (index, value) in row.enumerated() where value != 0 { rest[index] -= multiplier * sign * value }
            restBias -= multiplier * sign
        }
        return (rest.reduce(restBias * restBias) { $0 + $1 * $1 }).squareRoot()
    }

    @Test(arguments: 0..<6, [0.5, 0.05, 0.005, 0.000_5] as [Float])
    func `multipliers that are off by the tolerance explain how far weights are from the optimum`(
        seed: UInt64, tolerance: Float
    ) {
        let corpus = ToyCorpus.random(classes: 4, textsPerClass: 10, seed: seed)
        var trainer = LinearSVMTrainer()
        trainer.cost = Self.cost
        trainer.tolerance = tolerance
        trainer.mostRounds = 1_000
        trainer.seed = seed
        let trained = trainer.weights(of: 1, rows: corpus.matrix, labels: corpus.labels)
        let weights = trained.dense(featureCount: corpus.vocabulary.count)
        let rows = corpus.vectors.map(corpus.dense)
        let signs = corpus.labels.map { $0 == 1 ? 1.0 : -1 }
        // A projected gradient of at most the tolerance is a multiplier off by at most 2C times it, in every row; rows and
        // the bias's column of ones have length one each.
        let bound = 2 * Double(Self.cost) * Double(tolerance) * Double(rows.count) * 2.0.squareRoot() + 1e-4
        let residual = Self.residual(weights: weights, bias: Double(trained.bias), rows: rows, signs: signs)
        #expect(residual <= bound, "seed \(seed)")
        guard tolerance < 0.01 else { return }
        let other = Self.residual(
            weights: weights.map { $0 * 1.1 }, bias: Double(trained.bias) * 1.1, rows: rows, signs: signs)
        #expect(other > bound, "seed \(seed): other weights are not taken for the optimum")
    }

    @Test(arguments: 0..<6)
    func `a smaller tolerance comes nearer`(seed: UInt64) {
        let corpus = ToyCorpus.random(classes: 4, textsPerClass: 10, seed: seed)
        let residuals = [0.5, 0.000_1].map { (tolerance: Float) in
            var trainer = LinearSVMTrainer()
            trainer.cost = Self.cost
            trainer.tolerance = tolerance
            trainer.mostRounds = 1_000
            let trained = trainer.weights(of: 0, rows: corpus.matrix, labels: corpus.labels)
            return Self.residual(
                weights: trained.dense(featureCount: corpus.vocabulary.count), bias: Double(trained.bias),
                rows: corpus.vectors.map(corpus.dense), signs: corpus.labels.map { $0 == 0 ? 1 : -1 })
        }
        #expect(residuals[1] < residuals[0], "seed \(seed)")
        #expect(residuals[1] < 0.01, "seed \(seed)")
    }
}
