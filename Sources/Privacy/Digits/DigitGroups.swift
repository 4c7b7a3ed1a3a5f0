/// The digit groups of a text: sequences of groups with little between them, each perhaps one number, perhaps several.
struct DigitGroups {
    /// All digits of the text in order, 0 to 9.
    private(set) var digits: [UInt8] = []
    private(set) var groups: [DigitGroup] = []

    /// Longer rows are a part number or noise; they are cut here so that scanning stays linear.
    private static let mostDigitsInSequence = 64
    /// The most scalars between two groups of one number: 「 - 」, ") ".
    private static let longestSeparator = 3

    /// Reads the groups of a text in place of those before.
    mutating func read(_ shadow: Shadow) {
        digits.removeAll(keepingCapacity: true)
        groups.removeAll(keepingCapacity: true)
        var index = 0
        var previousEnd = -1
        var inSequence = 0
        while index < shadow.count {
            guard let (end, form) = readGroup(shadow, from: index) else {
                index += 1
                continue
            }
            let first = (groups.last?.digits.upperBound ?? 0)
            var separator = previousEnd < 0 ? .none : Self.separator(in: shadow, from: previousEnd, to: index)
            inSequence += digits.count - first
            if inSequence > Self.mostDigitsInSequence {
                separator = .none
                inSequence = digits.count - first
            } else if separator == .none {
                inSequence = digits.count - first
            }
            groups.append(
                DigitGroup(digits: first..<digits.count, range: index..<end, separator: separator, form: form))
            previousEnd = end
            index = end
        }
    }

    /// Reads one group at a place and its digits; nothing where there is none.
    private mutating func readGroup(_ shadow: Shadow, from start: Int) -> (end: Int, form: DigitGroup.Form)? {
        var index = start
        switch shadow.classes[start] {
        case .digit:
            while index < shadow.count, shadow.classes[index] == .digit, index - start < Self.mostDigitsInSequence {
                digits.append(UInt8(shadow.scalars[index] - 0x30))
                index += 1
            }
            return (index, .digits)
        case .kanji:
            while index < shadow.count, index - start < Self.mostDigitsInSequence,
                let digit = Self.kanjiDigit(shadow.scalars[index])
            {
                digits.append(digit)
                index += 1
            }
            return index > start ? (index, .kanji) : nil
        case .hiragana, .katakana, .lower, .upper:
            guard SpokenDigits.mayBegin(shadow, at: start),
                let end = SpokenDigits.read(shadow, from: start, into: &digits)
            else { return nil }
            return (end, .spoken)
        default: return nil
        }
    }

    /// The value of a kanji digit, 〇 (or 零) to 九.
    static func kanjiDigit(_ scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0x3007, 0x96F6: 0
        case 0x4E00: 1
        case 0x4E8C: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }

    /// What stands between two groups; `.none` where it is more than one number may have inside.
    private static func separator(in shadow: Shadow, from start: Int, to end: Int) -> DigitGroup.Separator {
        guard end - start <= longestSeparator else { return .none }
        guard end > start else { return .other }
        var hyphens = 0
        var dots = 0
        var others = 0
        for index in start..<end {
            switch shadow.scalars[index] {
            case 0x20: break
            case 0x2D, 0x30FC, 0x7E, 0x4E28, 0x2500, 0x2501, 0x7C, 0x5F: hyphens += 1
            case 0x2E, 0xB7, 0x2022, 0x2219, 0x22C5, 0x30FB, 0x3002: dots += 1
            case 0x28, 0x29, 0x2F, 0x306E, 0x5B, 0x5D: others += 1
            default: return .none
            }
        }
        if hyphens + dots + others == 0 { return .space }
        if others > 0 || hyphens > 0 && dots > 0 { return .other }
        return hyphens > 0 ? .hyphen : .dot
    }
}

extension DigitGroups {
    /// Finds the numbers of a kind: from each group on the longest row of groups that is one, none overlapping.
    ///
    /// `isNumber` sees only rows with an allowed count of digits. At most 32 digits.
    func forEachNumber(
        of counts: ClosedRange<Int>, in shadow: Shadow, where isNumber: (Number) -> Bool,
        _ found: (Number) -> Void
    ) {
        var first = 0
        while first < groups.count {
            let (start, isInternational) = Self.start(of: groups[first], in: shadow)
            var number = Number(at: start, isInternational: isInternational, group: first)
            var longest: Number?
            var next = first
            var last = first
            while next < groups.count, next == first || groups[next].separator != .none,
                number.count + groups[next].count <= min(counts.upperBound, Number.mostDigits)
            {
                number.append(groups[next], of: digits)
                next += 1
                if number.count >= counts.lowerBound, isNumber(number) {
                    longest = number
                    last = next
                }
            }
            if let longest {
                found(longest)
                first = last
            } else {
                first += 1
            }
        }
    }

    /// Where a number that begins with a group begins: at a bracket or plus sign before it.
    private static func start(of group: DigitGroup, in shadow: Shadow) -> (Int, isInternational: Bool) {
        var start = group.range.lowerBound
        func skip(_ scalar: UInt32) -> Bool {
            let place = isGap(shadow.scalar(at: start - 1)) ? start - 2 : start - 1
            guard place >= 0, shadow.scalar(at: place) == scalar else { return false }
            start = place
            return true
        }
        let isBracketed = skip(0x28)
        let isInternational = skip(0x2B) || skipPlus(in: shadow, before: &start)
        if !isBracketed && isInternational { _ = skip(0x28) }
        return (start, isInternational)
    }

    private static func isGap(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x2E, 0x30FB, 0xB7: true
        default: false
        }
    }

    /// Goes before the word "plus" or 「プラス」.
    private static func skipPlus(in shadow: Shadow, before start: inout Int) -> Bool {
        let end = shadow.scalar(at: start - 1) == 0x20 ? start - 1 : start
        switch shadow.scalar(at: end - 1) {
        case 0x73:
            guard shadow.scalar(at: end - 2) == 0x75, shadow.scalar(at: end - 3) == 0x6C,
                shadow.scalar(at: end - 4) == 0x70, !shadow.kind(at: end - 5).isWord
            else { return false }
            start = end - 4
        case 0x3059:
            guard shadow.scalar(at: end - 2) == 0x3089, shadow.scalar(at: end - 3) == 0x3077 else { return false }
            start = end - 3
        default: return false
        }
        return true
    }
}
