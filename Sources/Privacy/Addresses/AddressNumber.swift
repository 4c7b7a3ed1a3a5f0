/// The number part of a Japanese address: 「1-19-11」, 「一丁目二番三号」, 「3番地の2」, 「1条西2丁目」 (Act on Indication of
/// Residential Address, Act No. 119 of 1962: district, block and house; land register: lot number).
struct AddressNumber {
    /// The words that say what a number counts.
    struct Units: OptionSet {
        let rawValue: UInt32

        static let chome = Units(rawValue: 1 << 0)
        static let block = Units(rawValue: 1 << 1)
        static let lot = Units(rawValue: 1 << 2)
        static let house = Units(rawValue: 1 << 3)
        /// 条 and 線 of Hokkaido, 地割 of Iwate; another number follows.
        static let line = Units(rawValue: 1 << 4)
        /// A word that begins like one of these and says something else.
        static let none = Units(rawValue: 1 << 5)
    }

    /// How much its shape says that it is an address.
    enum Strength: Int, Comparable {
        /// A single number.
        case weak
        /// Two numbers, or 「3丁目」.
        case medium
        /// 「3番地」, 「2番3号」, three numbers.
        case strong

        static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
    }

    let start: Int
    private(set) var end: Int
    /// Where its first number ends.
    private(set) var firstEnd: Int
    private(set) var count = 0
    private(set) var units: Units = []
    private(set) var dots = 0

    /// No address has more: 条, 丁目, 番, 号 and a room.
    private static let mostNumbers = 6

    var strength: Strength {
        if units.contains(.lot) || units.isSuperset(of: [.block, .house]) { return .strong }
        if count >= 3 || count == 2 && !units.isDisjoint(with: [.chome, .line]) { return .strong }
        return (count == 2 && dots == 0) || units.contains(.chome) ? .medium : .weak
    }

    /// Whether a 丁目 and what follows it need no other sign of an address.
    var isComplete: Bool { units.contains(.chome) && count >= 2 || units.isSuperset(of: [.block, .house]) }

    /// Reads a number part that begins at an index; nothing where there is none.
    init?(in shadow: Shadow, from start: Int) {
        guard let first = JapaneseNumeral(in: shadow, from: start), shadow.scalars[start] != 0x30 else { return nil }
        self.start = start
        firstEnd = first.end
        end = start
        var numeral = first
        var isHyphenated = false
        while true {
            let (unitEnd, unit) = Self.unit(in: shadow, at: numeral.end)
            let separator = unit == .none ? nil : Self.separator(in: shadow, at: unitEnd, after: unit)
            if unit.isEmpty && numeral.isKanji && (separator == nil && count == 0) { return nil }
            if numeral.isShortKanji && !isHyphenated && count > 0 && unit.isEmpty && separator == nil
                && shadow.kind(at: numeral.end) == .kanji && !JapaneseTown.isClosed(at: numeral.end, in: shadow)
            {
                break
            }
            if unit == .line && separator == nil {
                if numeral.isKanji && count == 0 { return nil }
                break
            }
            count += 1
            units.formUnion(unit.subtracting(.none))
            end = unit == .none ? numeral.end : unitEnd
            guard count < Self.mostNumbers, let separator, !(unit == .house && separator.isSpace) else { break }
            let isAfterUnit = !unit.isEmpty
            guard let next = JapaneseNumeral(in: shadow, from: separator.end),
                !separator.isSpace || isAfterUnit && Self.goesOn(after: next, in: shadow)
            else { break }
            if separator.isDot { dots += 1 }
            isHyphenated = shadow.scalars[separator.end - 1] == 0x2D
            numeral = next
        }
        if count == 0 { return nil }
    }

    /// Whether a number after a space is another number of the address, not a room.
    private static func goesOn(after numeral: JapaneseNumeral, in shadow: Shadow) -> Bool {
        let (_, unit) = unit(in: shadow, at: numeral.end)
        if unit == .none { return false }
        if !unit.isEmpty { return true }
        guard let separator = separator(in: shadow, at: numeral.end, after: []) else { return false }
        return !separator.isSpace && JapaneseNumeral(in: shadow, from: separator.end) != nil
            && shadow.scalars[numeral.end - 1] != 0x30
    }

    private static func unit(in shadow: Shadow, at index: Int) -> (end: Int, unit: Units) {
        var start = index
        if shadow.scalar(at: start) == 0x20 && shadow.kind(at: start + 1).isJapanese { start += 1 }
        guard start < shadow.count, let (end, unit) = words.longestSplitWord(in: shadow, from: start) else {
            return (index, [])
        }
        return (end, unit)
    }

    /// What may stand between two numbers.
    private struct Separator {
        var end: Int
        var isSpace = false
        var isDot = false
    }

    private static func separator(in shadow: Shadow, at index: Int, after unit: Units) -> Separator? {
        var end = index
        if shadow.scalar(at: end) == 0x20, end < shadow.count { end += 1 }
        let sign = end
        var isDot = false
        switch shadow.scalar(at: end) {
        case 0x2D, 0x30FC, 0x7E, 0x2500, 0x2501, 0x5F, 0x306E: end += 1
        case 0x2E, 0x30FB:
            end += 1
            isDot = true
        case 0x6771, 0x897F, 0x5357, 0x5317:
            guard unit == .line || unit == .chome else { return nil }
            end += 1
        default: break
        }
        let hasSign = end > sign
        if hasSign, shadow.scalar(at: end) == 0x20, end < shadow.count { end += 1 }
        guard end < shadow.count, JapaneseNumeral.starts(in: shadow, at: end) else { return nil }
        if !hasSign && end == index && (unit.isEmpty || unit == .house) { return nil }
        return Separator(end: end, isSpace: !hasSign && end > index, isDot: isDot)
    }

    private static let words = PhraseTable<Units>([
        ("丁目", .chome), ("ちょうめ", .chome), ("丁", .chome), ("番地", .lot), ("ばんち", .lot), ("番", .block),
        ("ばん", .block), ("号", .house), ("ごう", .house), ("条", .line), ("線", .line), ("地割", .line),
        ("号室", .none), ("号棟", .none), ("号館", .none), ("号車", .none), ("号線", .none), ("号機", .none),
        ("号店", .none), ("号炉", .none), ("番線", .none), ("番目", .none), ("番号", .none), ("番組", .none),
        ("番町", .none), ("番丁", .none), ("番館", .none), ("番街", .none), ("番出口", .none), ("番口", .none),
        ("番ほーむ", .none), ("番乗り場", .none), ("番のりば", .none), ("番ばす", .none), ("番窓口", .none),
        ("条通", .none), ("条大", .none), ("条第", .none), ("ばんめ", .none), ("番人気", .none), ("番手", .none),
    ])
}
