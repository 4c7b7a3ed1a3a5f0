import Foundation

/// A choice model: the probability of each candidate from a weighted sum of its quantities (McFadden 1974).
package struct ConditionalLogit: Sendable, Codable, Equatable {
    /// The weight of each quantity.
    package private(set) var weights: [Double]

    /// One choice to fit to: the candidates' quantities and which of them was right.
    package struct Choice: Sendable {
        package let candidates: DenseRows
        package let chosen: Int

        package init(candidates: DenseRows, chosen: Int) {
            self.candidates = candidates
            self.chosen = chosen
        }
    }

    /// A model with given weights.
    package init(weights: [Double]) { self.weights = weights }

    /// Fits by Newton's method; a step that makes the choices less likely is halved until it does not.
    ///
    /// - Parameters:
    ///   - prior: the weights to stay near, where there is little to fit to.
    ///   - penalty: how strongly, in choices.
    package init(fitting choices: [Choice], prior: [Double], penalty: Double = 1) {
        weights = prior
        guard !choices.isEmpty else { return }
        var loss = loss(on: choices, prior: prior, penalty: penalty)
        for _ in 0..<20 {
            let step = step(on: choices, prior: prior, penalty: penalty)
            var factor = 1.0
            var next = self
            repeat {
                next.weights = zip(weights, step).map { $0 + factor * $1 }
                factor /= 2
            } while next.loss(on: choices, prior: prior, penalty: penalty) > loss && factor > 1e-6
            let improved = next.loss(on: choices, prior: prior, penalty: penalty)
            guard improved < loss - 1e-9 else { return }
            weights = next.weights
            loss = improved
        }
    }

    /// The candidates' scores: the logarithms of their odds but for a constant.
    package func scores(of candidates: DenseRows) -> [Double] {
        var scores = [Double](repeating: 0, count: candidates.count)
        for row in scores.indices {
            for column in weights.indices { scores[row] += weights[column] * candidates[row, column] }
        }
        return scores
    }

    /// The candidates' probabilities.
    package static func shares(of scores: [Double]) -> [Double] {
        var shares = scores
        normalize(&shares)
        return shares
    }

    /// Puts the candidates' probabilities into an array that is used again.
    package func shares(of candidates: DenseRows, into shares: inout [Double]) {
        shares.removeAll(keepingCapacity: true)
        for row in 0..<candidates.count {
            var score = 0.0
            for column in weights.indices { score += weights[column] * candidates[row, column] }
            shares.append(score)
        }
        Self.normalize(&shares)
    }

    /// Turns scores into probabilities.
    private static func normalize(_ scores: inout [Double]) {
        let largest = scores.max() ?? 0
        var total = 0.0
        for index in scores.indices {
            scores[index] = exp(scores[index] - largest)
            total += scores[index]
        }
        for index in scores.indices { scores[index] /= total }
    }

    /// The negative logarithm of the choices' probability, with the penalty for leaving the prior.
    private func loss(on choices: [Choice], prior: [Double], penalty: Double) -> Double {
        let distance = zip(weights, prior).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        return choices.reduce(penalty / 2 * distance) { loss, choice in
            let scores = scores(of: choice.candidates)
            let largest = scores.max() ?? 0
            return loss + largest + log(scores.reduce(0) { $0 + exp($1 - largest) }) - scores[choice.chosen]
        }
    }

    /// The step to the minimum of the loss's quadratic approximation.
    private func step(on choices: [Choice], prior: [Double], penalty: Double) -> [Double] {
        let size = weights.count
        var gradient = (0..<size).map { -penalty * (weights[$0] - prior[$0]) }
        var curvature = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
        for index in 0..<size { curvature[index][index] = penalty }
        for choice in choices {
            let candidates = choice.candidates
            let shares = Self.shares(of: scores(of: candidates))
            var mean = [Double](repeating: 0, count: size)
            for (candidate, share) in shares.enumerated() {
                for index in 0..<size { mean[index] += share * candidates[candidate, index] }
            }
            for (candidate, share) in shares.enumerated() where share > 1e-9 {
                for row in 0..<size {
                    let distance = share * (candidates[candidate, row] - mean[row])
                    for column in 0...row {
                        curvature[row][column] += distance * (candidates[candidate, column] - mean[column])
                    }
                }
            }
            for index in 0..<size { gradient[index] += candidates[choice.chosen, index] - mean[index] }
        }
        return LinearSystem.solve(curvature, gradient)
    }
}
