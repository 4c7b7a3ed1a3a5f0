/// One or several digit groups of a row, looked at as one number of at most 32 digits.
struct Number {
    /// Four bits a digit, the first digit lowest.
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    /// Four bits a group: its length, the first group lowest; 15 stands for more.
    private(set) var shape: Shape = Shape()
    /// How many digits it has.
    private(set) var count = 0
    private(set) var groupCount = 0
    /// Its place in the shadow, with a `+` or `(` before it.
    private(set) var range: Range<Int>
    /// Its groups in ``DigitGroups/groups``.
    private(set) var groups: Range<Int>
    /// Whether a `+` stands before it.
    let isInternational: Bool
    /// Whether every separator is a hyphen, and there is one.
    var isHyphenated: Bool { separators == 1 << DigitGroup.Separator.hyphen.rawValue }
    /// Whether a single dot is its only separator: a decimal fraction.
    var isFraction: Bool { groupCount == 2 && separators == 1 << DigitGroup.Separator.dot.rawValue }
    /// Whether every separator is a dot, and there is one.
    var isDotted: Bool { separators == 1 << DigitGroup.Separator.dot.rawValue }
    /// Whether every separator is a space, and there is one.
    var isSpaced: Bool { separators == 1 << DigitGroup.Separator.space.rawValue }
    /// Whether nothing stands between its digits.
    var isSolid: Bool { groupCount == 1 }
    /// Whether every digit is a group of its own.
    var isSpread: Bool { groupCount == count && count > 1 }
    /// Whether both spaces and dots separate: 「0.5 1.2」.
    var hasSpacesAndDots: Bool {
        let both = 1 << DigitGroup.Separator.space.rawValue | 1 << DigitGroup.Separator.dot.rawValue as UInt8
        return separators & both == both
    }
    /// Whether one of its groups is written in words.
    private(set) var isSpoken = false
    /// Whether one of its groups is written in kanji.
    private(set) var isKanji = false
    private var separators: UInt8 = 0

    static let mostDigits = 32

    /// The lengths of up to 16 groups.
    struct Shape: Equatable, ExpressibleByArrayLiteral {
        fileprivate var bits: UInt64 = 0

        init() {}

        init(arrayLiteral lengths: Int...) {
            for (index, length) in lengths.enumerated() { add(length, at: index) }
        }

        mutating func add(_ length: Int, at index: Int) {
            if index < 16 { bits |= UInt64(min(length, 15)) << UInt64(index * 4) }
        }

        /// The length of a group; 0 after the last.
        subscript(index: Int) -> Int { index < 16 ? Int(bits >> UInt64(index * 4) & 15) : 0 }
    }

    /// An empty number that starts at a place and with a group.
    init(at start: Int, isInternational: Bool, group: Int) {
        range = start..<start
        groups = group..<group
        self.isInternational = isInternational
    }

    /// Takes a group in.
    mutating func append(_ group: DigitGroup, of digits: [UInt8]) {
        for index in group.digits {
            let digit = UInt64(digits[index])
            if count < 16 { low |= digit << UInt64(count * 4) } else { high |= digit << UInt64((count - 16) * 4) }
            count += 1
        }
        if groupCount > 0 { separators |= 1 << group.separator.rawValue }
        shape.add(group.count, at: groupCount)
        groupCount += 1
        groups = groups.lowerBound..<groups.upperBound + 1
        isSpoken = isSpoken || group.form == .spoken
        isKanji = isKanji || group.form == .kanji
        range = range.lowerBound..<group.range.upperBound
    }

    /// A digit by its place from the left, 0 to 9.
    subscript(index: Int) -> Int {
        index < 16 ? Int(low >> UInt64(index * 4) & 15) : Int(high >> UInt64((index - 16) * 4) & 15)
    }

    /// Some digits as a value; at most 18 of them.
    func value(_ places: Range<Int>) -> Int { places.reduce(0) { $0 * 10 + self[$1] } }

    /// Whether the first digits are these.
    func starts(with prefix: Int, digits: Int) -> Bool { count >= digits && value(0..<digits) == prefix }
}
