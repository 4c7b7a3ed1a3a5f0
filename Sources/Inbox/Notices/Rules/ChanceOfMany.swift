import Foundation

/// How probable it is that so many, or more, come by chance.
package enum ChanceOfMany {
    /// At least `count` where `mean` are usual (Poisson).
    package static func poisson(_ count: Int, mean: Double) -> Double {
        guard count > 0 else { return 1 }
        guard mean > 0 else { return 0 }
        let first = exp(Double(count) * log(mean) - mean - lgamma(Double(count) + 1))
        return tail(from: count, first: first, upTo: .max) { mean / Double($0 + 1) }
    }

    /// At least `count` of `trials`, each of which has a probability of `share` (binomial).
    package static func binomial(_ count: Int, of trials: Int, share: Double) -> Double {
        guard count > 0 else { return 1 }
        guard share > 0, count <= trials else { return 0 }
        guard share < 1 else { return 1 }
        let (k, n) = (Double(count), Double(trials))
        let ways = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
        let first = exp(ways + k * log(share) + (n - k) * log1p(-share))
        return tail(from: count, first: first, upTo: trials) { index in
            Double(trials - index) / Double(index + 1) * share / (1 - share)
        }
    }

    /// The sum of terms, each of which is the one before it times a factor that falls.
    private static func tail(
        from count: Int, first: Double, upTo last: Int, _ factor: (Int) -> Double
    ) -> Double {
        // Below the peak it is nothing improbable, and nobody wants to know how much not.
        guard factor(count) < 1 else { return 1 }
        var (term, sum, index) = (first, first, count)
        while index < last, term > sum * 1e-12 {
            term *= factor(index)
            sum += term
            index += 1
        }
        return min(1, sum)
    }
}
