import Foundation

/// How typical of a bundle a feature is, in 8 bits: at level `l` a share of e^(−l/4) of the bundle's texts have it.
enum RoutingLevel {
    /// Levels for a factor of e in the share.
    static let perUnit = 4
    /// The highest level there is: a share of 1 in 3 million.
    static let highest = 60

    static func level(ofShare share: Double) -> UInt8 {
        UInt8(min(max(-log(share) * Double(perUnit), 0), Double(highest)).rounded())
    }

    /// Whether a fingerprint is that of a part of a word, and not of whole words or characters.
    static func isInner(_ fingerprint: UInt32) -> Bool { fingerprint >> 31 != 0 }

    /// For each level the square root of the share, as a whole number of millionths, about: sums of it do not depend on their
    /// order.
    ///
    /// The root, because a bundle of many answers has a smaller share of texts about each.
    static let roots: [UInt32] = (0...highest).map { level in
        UInt32((exp(-Double(level) / Double(2 * perUnit)) * rootUnit).rounded())
    }
    static let rootUnit = Double(1 << 20)

    /// What a feature adds to a bundle's score by the logarithm of how much more typical it is of it than of others; see
    /// ``gainOffset(forMean:)``.
    static let gains: [UInt32] = (0...highest + highestOffset).map { place in
        let ratio = exp(Double(place - highest) / Double(2 * perUnit))
        return UInt32((log1p(ratio * typicalWeight) * gainUnit).rounded())
    }
    /// How much being typical counts beside being there at all. From 0.1 to 0.5 the candidates among 128 domains of public data
    /// hardly changed.
    private static let typicalWeight = 0.25
    private static let gainUnit = 64.0
    /// A feature of one bundle among 65,535 is 88 beyond its level.
    private static let highestOffset = highest + 100

    /// Where in ``gains`` a feature of level 0 has its place; one of level `l` is `l` before it.
    ///
    /// - Parameters:
    ///   - mean: of the roots over all bundles, those included that have nothing of the feature; above 0 and at most 1.
    static func gainOffset(forMean mean: Double) -> Int {
        min(max(Int((-log(mean) * Double(2 * perUnit)).rounded()), 0), highestOffset) + highest
    }
}
