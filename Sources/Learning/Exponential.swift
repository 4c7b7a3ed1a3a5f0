/// The exponential function of eight numbers at once, made of additions and multiplications in a fixed order, without a
/// call a number, and without the C library's, which may differ in the last bit from one system to the next.
package enum Exponential {
    private static let rounder: Float = 12_582_912

    /// `e` to the power of each number, to within three units in the last place from -87 to 88; smaller ones give 0.
    ///
    /// The power of two is split off and the rest, below ln 2 / 2, is a Taylor polynomial of degree seven.
    package static func of(_ exponents: SIMD8<Float>) -> SIMD8<Float> {
        let bounded = exponents.clamped(lowerBound: SIMD8(repeating: -87), upperBound: SIMD8(repeating: 88))
        // Adding 1.5 × 2²³ rounds to the nearest whole number and leaves it in the lowest bits.
        let shifted = bounded * 1.442_695_04 + Self.rounder
        let powers = shifted - Self.rounder
        // ln 2 in two parts, so that the rest is exact.
        let rest = bounded - powers * 0.693_359_375 + powers * 2.121_944_4e-4
        var sum = SIMD8<Float>(repeating: 1 / 5040)
        sum = sum * rest + 1 / 720
        sum = sum * rest + 1 / 120
        sum = sum * rest + 1 / 24
        sum = sum * rest + 1 / 6
        sum = sum * rest + 0.5
        sum = sum * rest + 1
        sum = sum * rest + 1
        let bits = unsafeBitCast(shifted, to: SIMD8<UInt32>.self) &+ 127
        let scales = unsafeBitCast(bits &<< 23, to: SIMD8<Float>.self)
        return (sum * scales).replacing(with: 0, where: exponents .< -87)
    }
}
