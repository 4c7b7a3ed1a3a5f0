/// A plain loop to hold times against: the inner product of two arrays of single-precision numbers, eight at once.
struct ReferenceLoop {
    private let first: [SIMD8<Float>]
    private let second: [SIMD8<Float>]
    /// What ``run()`` must give.
    let result: Float

    /// - Parameters:
    ///   - count: of multiplications and additions; rounded up to a multiple of eight.
    init(count: Int) {
        let lanes = (count + 7) / 8
        first = (0..<lanes).map { SIMD8(repeating: Float($0 % 5)) }
        second = (0..<lanes).map { SIMD8(repeating: Float($0 % 3)) }
        // Small whole numbers: exact in any order.
        var sum = 0
        for lane in 0..<lanes { sum += 8 * (lane % 5) * (lane % 3) }
        result = Float(sum)
    }

    func run() -> Float {
        let (first, second) = (first.span, second.span)
        var sum = SIMD8<Float>.zero
        for index in first.indices { sum += first[index] * second[index] }
        return sum.sum()
    }
}
