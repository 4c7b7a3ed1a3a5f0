/// What the words and digits around a value say of it.
extension ScannedText {
    /// How far the word that announces a value may be.
    private static let reach = 32
    /// 「第」: what is counted off is a value of a kind only where a word says so.
    private static let ordinal: UInt32 = 0x7B2C

    /// What the nearest telling word before a value says that it is; where there is none, the words after it.
    func announcement(of range: Range<Int>) -> ContextFamily {
        if let word = context.nearestTelling(before: range.lowerBound, within: Self.reach, in: shadow) {
            return word.family
        }
        return context.families(after: range.upperBound, within: 12, in: shadow)
    }

    /// Whether the nearest telling word says that a value is of one of some families.
    func isAnnounced(_ range: Range<Int>, as families: ContextFamily) -> Bool {
        !announcement(of: range).isDisjoint(with: families)
    }

    /// Whether a word says that a value is another number than those of a family; a word before another number speaks of that.
    func isDenied(_ range: Range<Int>, exceptAs family: ContextFamily) -> Bool {
        if shadow.scalar(at: range.lowerBound - 1) == Self.ordinal { return true }
        guard let word = context.nearestTelling(before: range.lowerBound, within: Self.reach, in: shadow) else {
            let said = context.families(after: range.upperBound, within: 3, in: shadow)
            return said.isDisjoint(with: family) && !said.isDisjoint(with: .otherNumbers)
                || context.families(after: range.upperBound, within: 6, in: shadow).contains(.other)
        }
        if word.family.isDisjoint(with: .otherNumbers) || !word.family.isDisjoint(with: family) { return false }
        let previous = firstGroup(from: range.lowerBound) - 1
        return previous < 0 || numbers.groups[previous].range.lowerBound < word.range.upperBound
    }

    /// Adds the numbers of a kind as ``findNumbers(of:as:into:where:)``, without a bracket or sign before them.
    func findBareNumbers(
        of counts: ClosedRange<Int>, as kind: PIIKind, into findings: inout [PIIFinding],
        where isNumber: (Number) -> Bool
    ) {
        func isWanted(_ number: Number) -> Bool {
            (number.isSolid || !isCounted(number.range.upperBound)) && isNumber(number)
        }
        numbers.forEachNumber(of: counts, in: shadow, where: isWanted) { number in
            findings.append(PIIFinding(kind: kind, range: bareRange(of: number)))
        }
    }

    /// The place of a number without a bracket or sign before it.
    func bareRange(of number: Number) -> Range<Int> {
        numbers.groups[firstGroup(from: number.range.lowerBound)].range.lowerBound..<number.range.upperBound
    }

    /// Whether no letter touches a number and it is no part of a longer row of digits.
    func isWhole(_ number: Number) -> Bool {
        let first = firstGroup(from: number.range.lowerBound)
        let start = numbers.groups[first].range.lowerBound
        let end = number.range.upperBound
        if number.isInternational || shadow.kind(at: start - 1).isWord || shadow.kind(at: end).isWord { return false }
        if first > 0, continues(numbers.groups[first], after: numbers.groups[first - 1], in: number) { return false }
        let next = first + number.groupCount
        return next >= numbers.groups.count
            || !continues(numbers.groups[next], after: numbers.groups[next - 1], in: number)
    }

    private func continues(_ group: DigitGroup, after previous: DigitGroup, in number: Number) -> Bool {
        switch group.separator {
        case .hyphen: true
        case .dot: group.range.lowerBound - previous.range.upperBound == 1
        case .space: !number.isSolid && shadow.classes[previous.range.upperBound] != .lineBreak
        case .none, .other: false
        }
    }

    /// The shape of a number without what splits it for disguise: line breaks, and what stands between single digits.
    func layout(of number: Number) -> Number.Shape {
        let first = firstGroup(from: number.range.lowerBound)
        let groups = numbers.groups[first..<first + number.groupCount]
        let isSpread = number.groupCount > 4 && number.groupCount == number.count
        let weak = number.groupCount > 1 ? numbers.groups[first + 1].separator : .none
        var shape = Number.Shape()
        var count = 0
        var length = 0
        var end = 0
        for group in groups {
            let isLineBreak = group.range.lowerBound == end + 1 && shadow.classes[end] == .lineBreak
            if length > 0 && !isLineBreak && !(isSpread && group.separator == weak) {
                shape.add(length, at: count)
                count += 1
                length = 0
            }
            length += group.count
            end = group.range.upperBound
        }
        shape.add(length, at: count)
        return shape
    }

    /// Whether what follows digits makes a date, count or amount of the last of them: 日, 個, ",980".
    func isCounted(_ end: Int) -> Bool {
        switch shadow.scalar(at: end) {
        case 0x2C: shadow.kind(at: end + 1) == .digit
        case 0x5186, 0x5E74, 0x6708, 0x65E5, 0x6642, 0x5206, 0x4EBA, 0x540D, 0x500B, 0x4EF6, 0x56DE, 0x6B73, 0x679A,
            0x3064, 0x4E07,
            0x672C, 0x6B69, 0x5272, 0x25:
            true
        default: false
        }
    }

    /// Whether a sign before a number or a word after it says that it is an amount of something.
    func isAmount(_ range: Range<Int>) -> Bool {
        switch shadow.scalar(at: range.lowerBound - 1) {
        case 0x24, 0xA3, 0xA5, 0x20AC: return true
        default: break
        }
        let next = shadow.kind(at: range.upperBound) == .space ? range.upperBound + 1 : range.upperBound
        switch shadow.scalar(at: next) {
        case 0x25, 0x5186, 0x4E07, 0x5104, 0x5343, 0x5E74, 0x4EBA, 0x540D, 0x500B, 0x4EF6, 0x56DE, 0x6B73: return true
        default: return Self.units.longestWord(in: shadow.scalars, from: next) != nil
        }
    }

    private static let units = PhraseTable<ContextFamily>(
        ["ドル", "ユーロ", "ポンド", "ポイント", "yen", "dollars", "usd", "gbp", "eur", "euros", "pounds", "jpy", "points"]
            .map { ($0, .other) })

    /// The index of the first digit group that begins at a place or after it.
    private func firstGroup(from place: Int) -> Int {
        var (low, high) = (0, numbers.groups.count)
        while low < high {
            let middle = (low + high) / 2
            if numbers.groups[middle].range.lowerBound >= place { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
