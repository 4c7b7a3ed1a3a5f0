import Foundation

/// How improbable a count is where so many are usual.
enum PoissonTail {
    /// The probability that a Poisson variable of a mean is at least `count`.
    static func probability(atLeast count: Int, mean: Double) -> Double {
        guard count > 0 else { return 1 }
        guard mean > 0 else { return 0 }
        // The terms from `count` on fall faster than a geometric series once they are past the mean.
        var term = exp(Double(count) * log(mean) - mean - lgamma(Double(count) + 1))
        guard Double(count) > mean else { return 1 - below(count, mean) }
        var sum = 0.0
        var index = count
        while term > sum * 1e-12 && index < count + 10_000 {
            sum += term
            index += 1
            term *= mean / Double(index)
        }
        return min(1, sum)
    }

    private static func below(_ count: Int, _ mean: Double) -> Double {
        (0..<count).reduce(0) { $0 + exp(Double($1) * log(mean) - mean - lgamma(Double($1) + 1)) }
    }
}
