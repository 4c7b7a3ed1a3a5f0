import Foundation
import Learning
import TestSupport
import Testing

/// Where a fit ends, the gradient of what it makes smallest is zero.
struct OptimumTests {
    @Test(arguments: 0..<40)
    func `the gradient of a conditional logit is zero`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let width = Int.random(in: 1...5, using: &random)
        let scales = (0..<width).map { _ in pow(10, Double.random(in: -1...1, using: &random)) }
        let choices = (0..<Int.random(in: 1...80, using: &random)).map { _ in
            let rows = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                scales.map { $0 * Double.random(in: -1...1, using: &random) }
            }
            return ConditionalLogit.Choice(
                candidates: DenseRows(rows, width: width), chosen: Int.random(in: rows.indices, using: &random))
        }
        let prior = (0..<width).map { _ in Double.random(in: -1...1, using: &random) }
        let penalty = Double.random(in: 0.5...3, using: &random)
        let model = ConditionalLogit(fitting: choices, prior: prior, penalty: penalty)
        for column in 0..<width {
            var gradient = penalty * (model.weights[column] - prior[column])
            // What the second derivative is at most.
            var curvature = penalty
            for choice in choices {
                let shares = ConditionalLogit.shares(of: model.scores(of: choice.candidates))
                for (row, share) in shares.enumerated() {
                    gradient += (share - (row == choice.chosen ? 1 : 0)) * choice.candidates[row, column]
                }
                curvature += scales[column] * scales[column]
            }
            // The fit ends when a step would make the loss smaller by less than 1e-9: gradient² / 2 curvature.
            #expect(abs(gradient) < 2 * (2e-9 * curvature).squareRoot() + 1e-6, "seed \(seed)")
        }
    }

    @Test(arguments: 0..<40)
    func `the gradient of a logistic regression is zero`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let width = Int.random(in: 1...6, using: &random)
        let truth = (0..<width).map { _ in Double.random(in: -3...3, using: &random) }
        let observations = (0..<Int.random(in: 20...200, using: &random)).map { _ in
            let values = (0..<width).map { Double.random(in: -1...1, using: &random) * Double($0 + 1) + 3 }
            let odds = exp(zip(truth, values).reduce(0) { $0 + $1.0 * ($1.1 - 3) })
            return LogisticRegression.Observation(
                values: values, happened: Double.random(in: 0..<1, using: &random) < odds / (1 + odds),
                weight: Double.random(in: 0.1...2, using: &random))
        }
        let penalty = Double.random(in: 0.5...3, using: &random)
        let model = LogisticRegression(fitting: observations, dimension: width, penalty: penalty)
        let total = observations.reduce(0) { $0 + $1.weight }
        let errors = observations.map { $0.weight * (($0.happened ? 1 : 0) - model.probability(of: $0.values)) }
        #expect(abs(errors.reduce(0, +)) < 1e-6 * total, "seed \(seed)")
        for column in 0..<width {
            let mean = observations.reduce(0) { $0 + $1.weight * $1.values[column] } / total
            let variance = observations.reduce(0) { $0 + $1.weight * pow($1.values[column] - mean, 2) } / total
            let deviation = variance.squareRoot()
            // The weight of the standardised quantity: what one standard deviation adds.
            var point = observations[0].values
            point[column] = mean + deviation
            let weight = model.contributions(of: point)[column]
            let gradient = zip(observations, errors).reduce(-penalty * weight) {
                $0 + $1.1 * ($1.0.values[column] - mean) / deviation
            }
            #expect(abs(gradient) < 1e-6 * total, "seed \(seed), quantity \(column)")
        }
    }

    @Test(arguments: 0..<20)
    func `the gradient is zero even where one quantity tells all`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let observations = (0..<Int.random(in: 10...3_000, using: &random)).map { index in
            let happened = index.isMultiple(of: 3)
            return LogisticRegression.Observation(
                values: [
                    happened ? Double.random(in: 1...2, using: &random) : Double.random(in: -2...0, using: &random)
                ],
                happened: happened, weight: 1)
        }
        let model = LogisticRegression(fitting: observations, dimension: 1)
        let error = observations.reduce(0) { $0 + (($1.happened ? 1 : 0) - model.probability(of: $1.values)) }
        #expect(abs(error) < 1e-3, "seed \(seed)")
        #expect(model.probability(of: [2]) > 0.9 && model.probability(of: [-2]) < 0.1, "seed \(seed)")
    }
}
