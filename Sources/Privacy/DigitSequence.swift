/// Digits in a row with at most two separator characters (space, hyphen, prolonged sound mark, dot, slash, bracket)
/// between two of them: perhaps one number, perhaps several.
struct DigitSequence: Equatable {
    /// Digits without a separator between them.
    private struct Group: Equatable {
        let digits: [UInt8]
        let range: Range<Int>
        /// What stands between this group and the one before.
        let separator: [UInt8]
    }

    private let groups: [Group]
    /// The bytes from the first digit to the last, with a `+` or `(` before it.
    let range: Range<Int>
    /// Whether a `+` stands before it.
    private let isInternational: Bool

    /// Longer runs are a part number or noise; they are cut off here so that scanning stays linear.
    private static let mostDigits = 64
    /// No number of any kind has more digits.
    private static let mostDigitsOfNumber = 19

    /// All sequences in a text, in order.
    static func sequences(in bytes: [UInt8]) -> [DigitSequence] {
        var sequences: [DigitSequence] = []
        var offset = 0
        while offset < bytes.count {
            guard isDigit(bytes[offset]) else {
                offset += 1
                continue
            }
            let sequence = DigitSequence(startingAt: offset, in: bytes)
            offset = sequence.range.upperBound
            sequences.append(sequence)
        }
        return sequences
    }

    private init(startingAt start: Int, in bytes: [UInt8]) {
        var groups: [Group] = []
        var separator: [UInt8] = []
        var offset = start
        var count = 0
        repeat {
            let first = offset
            while offset < bytes.count, Self.isDigit(bytes[offset]), count < Self.mostDigits {
                offset += 1
                count += 1
            }
            groups.append(
                Group(digits: bytes[first..<offset].map { $0 - 0x30 }, range: first..<offset, separator: separator))
            let length = Self.separatorLength(at: offset, in: bytes)
            separator = Array(bytes[offset..<offset + length])
            offset += length
        } while !separator.isEmpty && count < Self.mostDigits
        var first = start
        if first > 0, bytes[first - 1] == UInt8(ascii: "(") { first -= 1 }
        isInternational = first > 0 && bytes[first - 1] == UInt8(ascii: "+")
        if isInternational { first -= 1 }
        self.groups = groups
        range = first..<(groups.last?.range.upperBound ?? start)
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// The length of the separator between two digits at an offset; 0 when there is none.
    private static func separatorLength(at offset: Int, in bytes: [UInt8]) -> Int {
        var end = offset
        for _ in 0..<2 where end < bytes.count {
            if " -./()".utf8.contains(bytes[end]) {
                end += 1
            } else if bytes[end...].starts(with: "ー".utf8) {
                end += 3
            }
        }
        return end < bytes.count && isDigit(bytes[end]) ? end - offset : 0
    }
}

extension DigitSequence {
    /// Whole groups of a sequence, looked at as one number.
    struct Number {
        /// The lengths of the groups: `[3, 4, 4]` for `090-1234-5678`.
        let groups: [Int]
        /// The digits, 0 to 9.
        let digits: [UInt8]
        /// Its bytes, with a `+` or `(` before it.
        let range: Range<Int>
        /// Whether a `+` stands before it.
        let isInternational: Bool
        /// Whether it has separators and every one is a hyphen.
        let isHyphenated: Bool
        /// Whether a single dot is its only separator: a decimal fraction.
        let isFraction: Bool
    }

    /// The numbers of a kind in this sequence: from each group on the longest run of groups that is one, none overlapping.
    func ranges(of isNumber: (Number) -> Bool) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var first = 0
        while first < groups.count {
            guard let last = (first..<groups.count).last(where: { number(first...$0).map(isNumber) ?? false }) else {
                first += 1
                continue
            }
            ranges.append(groups[first].range.lowerBound..<groups[last].range.upperBound)
            if first == 0 { ranges[ranges.count - 1] = range.lowerBound..<groups[last].range.upperBound }
            first = last + 1
        }
        return ranges
    }

    /// A run of groups as a number; `nil` when it is too long to be one.
    private func number(_ run: ClosedRange<Int>) -> Number? {
        var digits: [UInt8] = []
        for group in groups[run] {
            digits += group.digits
            if digits.count > Self.mostDigitsOfNumber { return nil }
        }
        let separators = groups[run].dropFirst().map(\.separator)
        let start = run.lowerBound == 0 ? range.lowerBound : groups[run.lowerBound].range.lowerBound
        return Number(
            groups: groups[run].map(\.digits.count), digits: digits,
            range: start..<groups[run.upperBound].range.upperBound,
            isInternational: isInternational && run.lowerBound == 0,
            isHyphenated: !separators.isEmpty && separators.allSatisfy { $0 == [0x2D] || $0 == Array("ー".utf8) },
            isFraction: separators == [[0x2E]])
    }
}
