import Privacy

/// Where English n-grams lie that say what is asked: near to one another those that stand in lines which ask the same, so that
/// lines without a word in common can be alike.
///
/// Learnt by `GroupTraining` from the labels of BANKING77 (Casanueva et al. 2020), HWU64 (Liu et al. 2019) and the shipped bundles.
package struct TopicVectors: Sendable {
    static let standard = TopicVectors(TopicTable.text)

    package static let dimension = 24
    /// What is added to a line's squared length: a line of which little is known lies near to nothing.
    package static let softening: Float = 0.01

    /// Keys with the place of their numbers; 0 is an empty slot.
    private var slots: [UInt64]
    private let numbers: [Int8]

    private init(_ text: String) {
        numbers = NameWeightCoding.decode(text)
        let width = PrintedKey.length + Self.dimension
        let count = numbers.count / width
        slots = [UInt64](repeating: 0, count: PrintedKey.slotCount(for: count))
        for row in 0..<count {
            let key = PrintedKey.key(numbers, at: row * width)
            var slot = Int(key) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt64(key) << 32 | UInt64(row * width + PrintedKey.length)
        }
    }

    /// Where a line lies: the weighed sum of its features' places, of length 127 at most, rounded.
    ///
    /// - Parameters:
    ///   - norm: what weights are multiplied by.
    func place(of features: [UInt32], norm: Float) -> [Int8] {
        var sum = [Float](repeating: 0, count: Self.dimension)
        var isPlaced = false
        for feature in features {
            guard let start = start(of: feature) else { continue }
            isPlaced = true
            let factor = BackgroundFrequencies.standard.weight(of: feature) * norm * TopicTable.scale
            for d in 0..<Self.dimension { sum[d] += factor * Float(numbers[start + d]) }
        }
        guard isPlaced else { return [] }
        let length = (sum.reduce(0) { $0 + $1 * $1 } + Self.softening).squareRoot()
        return sum.map { Int8(($0 / length * 127).rounded()) }
    }

    /// The cosine of two lines' places; 0 where nothing is known of one.
    static func similarity(_ left: [Int8], _ right: [Int8]) -> Float {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        let (a, b) = (left.span, right.span)
        var sum: Int32 = 0
        for d in 0..<dimension { sum += Int32(a[d]) * Int32(b[d]) }
        return Float(sum) / (127 * 127)
    }

    private func start(of feature: UInt32) -> Int? {
        let key = PrintedKey.shortened(feature)
        var slot = Int(key) & (slots.count - 1)
        while slots[slot] != 0 {
            if UInt32(slots[slot] >> 32) == key { return Int(UInt32(truncatingIfNeeded: slots[slot])) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// What stands before a feature's place in the table that ``standard`` is read from.
    package static func printed(_ key: UInt32) -> [Int8] { PrintedKey.printed(key) }
}
