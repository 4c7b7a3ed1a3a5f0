import Foundation
import Learning
import Testing

struct ExponentialTests {
    private static func exponential(_ exponent: Float) -> Float { Exponential.of(SIMD8(repeating: exponent))[0] }

    /// How many units in the last place of the right value a value is away from it.
    private static func distance(_ value: Float, of exponent: Float) -> Double {
        let right = Foundation.exp(Double(exponent))
        return abs(Double(value) - right) / Double(Float(right).ulp)
    }

    @Test func `it is within three units in the last place from -87 to 88`() {
        var (worst, place): (Double, Float) = (0, 0)
        for step in 0..<175_000 {
            var exponents = SIMD8<Float>.zero
            for lane in 0..<8 { exponents[lane] = min(-87 + Float(step * 8 + lane) * 0.000_125, 88) }
            let values = Exponential.of(exponents)
            for lane in 0..<8 {
                let distance = Self.distance(values[lane], of: exponents[lane])
                if distance > worst { (worst, place) = (distance, exponents[lane]) }
            }
        }
        #expect(worst <= 3, "at \(place)")
    }

    @Test(arguments: [-87, -86.99999, -1, -0.5, -1e-6, -1e-30, 0, 1e-30, 1e-6, 0.34657359, 0.5, 1, 10, 87.99999, 88])
    func `single places are right`(exponent: Float) {
        #expect(Self.distance(Self.exponential(exponent), of: exponent) <= 3)
    }

    @Test func `zero gives exactly one`() {
        #expect(Self.exponential(0) == 1)
        #expect(Self.exponential(-0.0) == 1)
    }

    @Test(arguments: [Float(-87).nextDown, -87.5, -88, -1_000, -3e38, -Float.infinity])
    func `below -87 it is nothing`(exponent: Float) {
        #expect(Self.exponential(exponent) == 0)
    }

    @Test func `every lane is its own`() {
        let exponents = SIMD8<Float>(-.infinity, -100, -87, -1, 0, 1, 20, 88)
        let values = Exponential.of(exponents)
        for lane in 0..<8 { #expect(values[lane] == Self.exponential(exponents[lane]), "lane \(lane)") }
    }

    @Test func `it rises with its exponent`() {
        var last: Float = 0
        for step in 0...17_500 {
            let value = Self.exponential(-87 + Float(step) * 0.01)
            #expect(value > last)
            last = value
        }
    }
}
