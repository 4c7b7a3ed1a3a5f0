import Privacy
package import TextAnalysis

/// How much an n-gram says, by how rare it is in questions from elsewhere.
///
/// Counted in BANKING77 (Casanueva et al. 2020), HWU64 (Liu et al. 2019), the topics of the Accommodation Search Dialog Corpus
/// (Megagon Labs) and the shipped bundles' examples, each language apart.
package struct BackgroundFrequencies: Sendable {
    static let standard = BackgroundFrequencies(FrequencyTable.text)

    /// What a feature weighs that the background does not have.
    package static let unseenWeight: Float = 11

    /// Keys, each with its weight in the lower bits; 0 is an empty slot.
    private var slots: [UInt64]

    private init(_ text: String) {
        let numbers = NameWeightCoding.decode(text)
        let count = numbers.count / (PrintedKey.length + 1)
        slots = [UInt64](repeating: 0, count: PrintedKey.slotCount(for: count))
        for row in 0..<count {
            let start = row * (PrintedKey.length + 1)
            let key = PrintedKey.key(numbers, at: start)
            let weight = (Float(numbers[start + PrintedKey.length]) + 46) * Self.step
            var slot = Int(key) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt64(key) << 32 | UInt64(weight.bitPattern)
        }
    }

    /// What weights are written in multiples of.
    private static let step: Float = 0.125

    /// What a feature weighs in a comparison, above 0.
    func weight(of feature: UInt32) -> Float {
        let key = PrintedKey.shortened(feature)
        var slot = Int(key) & (slots.count - 1)
        while slots[slot] != 0 {
            if UInt32(slots[slot] >> 32) == key { return Float(bitPattern: UInt32(truncatingIfNeeded: slots[slot])) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return Self.unseenWeight
    }

    /// A row of the table: what ``standard`` is read from.
    package static func printed(_ key: UInt32, weight: Float) -> [Int8] {
        PrintedKey.printed(key) + [Int8(max(1, min(91, (weight / step).rounded())) - 46)]
    }

    /// A feature as lines keep it.
    package static func key(of feature: Feature) -> UInt32 {
        UInt32(truncatingIfNeeded: feature.hash ^ feature.hash >> 32)
    }

    /// A masked kind as a feature.
    static func key(of kind: PIIKind) -> UInt32 {
        var key: UInt32 = 0x811C_9DC5
        for byte in kind.rawValue.utf8 { key = (key ^ UInt32(byte)) &* 0x0100_0193 }
        return key
    }
}
