/// The exponential function of eight numbers at once, made of additions and multiplications in a fixed order: the C
/// library's differs in the last bit from one system to the next, and models must not.
enum Exponential {
    /// `e` to the power of each number, to within three units in the last place from -87 to 88; smaller ones give 0.
    ///
    /// The power of two is split off and the rest, below ln 2 / 2, is a Taylor polynomial of degree seven.
    static func of(_ exponents: SIMD8<Float>) -> SIMD8<Float> {
        let bounded = exponents.clamped(lowerBound: SIMD8(repeating: -87), upperBound: SIMD8(repeating: 88))
        let powers = (bounded * 1.442_695_04).rounded(.toNearestOrEven)
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
        let bits = SIMD8<Int32>(truncatingIfNeeded: SIMD8<Int32>(powers)) &+ 127
        let scales = SIMD8<Float>(bitPattern: SIMD8<UInt32>(truncatingIfNeeded: bits &<< 23))
        return (sum * scales).replacing(with: 0, where: exponents .< -87)
    }
}

extension SIMD8<Float> {
    fileprivate init(bitPattern: SIMD8<UInt32>) { self = unsafeBitCast(bitPattern, to: SIMD8<Float>.self) }
}
