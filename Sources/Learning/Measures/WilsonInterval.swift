/// Between which bounds the true share lies, given the share seen in a sample.
///
/// The score interval of Wilson (1927): unlike the normal one it says something sensible of few observations and of shares
/// near 0 and 1.
package struct WilsonInterval: Sendable, Equatable {
    /// Covers the true share in 95 of 100 samples.
    private static let quantile = 1.959964

    /// 0 to 1.
    package let lower: Double
    /// 0 to 1.
    package let upper: Double

    /// - Parameters:
    ///   - share: the share seen, 0 to 1.
    ///   - count: the number of observations; for weighted ones (Σw)² / Σw² (Kish 1965). Without any the interval is 0 to 1.
    package init(share: Double, count: Double) {
        guard count > 0 else {
            (lower, upper) = (0, 1)
            return
        }
        let squared = Self.quantile * Self.quantile
        let centre = share + squared / (2 * count)
        let spread = Self.quantile * ((share * (1 - share) + squared / (4 * count)) / count).squareRoot()
        lower = max((centre - spread) / (1 + squared / count), 0)
        upper = min((centre + spread) / (1 + squared / count), 1)
    }
}
