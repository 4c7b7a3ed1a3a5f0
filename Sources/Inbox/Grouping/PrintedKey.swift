/// Features as the printed tables name them: by 26 bits of their hash, in four numbers of -45 to 45.
enum PrintedKey {
    static let length = 4

    /// A feature's bits that tables tell it by; never 0.
    static func shortened(_ feature: UInt32) -> UInt32 { max(feature >> 6, 1) }

    /// The numbers that stand for a feature.
    static func printed(_ feature: UInt32) -> [Int8] {
        var rest = Int(shortened(feature))
        return (0..<length).map { _ in
            defer { rest /= 91 }
            return Int8(rest % 91 - 45)
        }
    }

    /// The shortened feature that numbers stand for.
    static func key(_ numbers: [Int8], at start: Int) -> UInt32 {
        (0..<length).reversed().reduce(UInt32(0)) { $0 * 91 + UInt32(Int(numbers[start + $1]) + 45) }
    }

    /// A power of two, so that at most half of the slots are filled.
    static func slotCount(for count: Int) -> Int {
        var size = 16
        while size < 2 * count { size *= 2 }
        return size
    }
}
