package import Training

/// By how much a share is larger than it was, with the interval in which the true difference lies in 95 of 100 samples.
///
/// The hybrid score interval: Newcombe (1998), "Interval estimation for the difference between independent proportions", method 10.
package struct ShareDifference: Sendable, Equatable, Encodable {
    /// -1 to 1, as the next two.
    package let value: Double
    package let lower: Double
    package let upper: Double

    /// - Returns: `nil` where nothing was observed before or after.
    package init?(from before: ObservedShare, to after: ObservedShare) {
        guard let old = before.share, let new = after.share else { return nil }
        func root(_ first: Double, _ second: Double) -> Double { (first * first + second * second).squareRoot() }
        value = new - old
        lower = value - root(new - after.lower, before.upper - old)
        upper = value + root(after.upper - new, old - before.lower)
    }

    /// What may be said: only a difference whose interval has one sign is one.
    package var tendency: Tendency { lower > 0 ? .more : upper < 0 ? .less : .unclear }

    package enum Tendency: String, Sendable {
        case more
        case less
        case unclear
    }
}
