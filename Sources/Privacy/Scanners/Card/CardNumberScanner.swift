/// Finds payment card numbers: 12 to 19 digits of an issuer's range whose check digit is right (ISO/IEC 7812-1, annex B: the
/// Luhn formula), in any groups, also inside a longer row of digits.
struct CardNumberScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        guard !text.numbers.groups.isEmpty else { return }
        text.findNumbers(of: 12...19, as: .card, into: &findings) { Self.isCard($0, in: text) }
        for group in text.numbers.groups where group.count >= 17 { Self.findCard(inside: group, of: text, &findings) }
    }

    /// Whether a number is a card's.
    static func isCard(_ number: Number, in text: ScannedText) -> Bool {
        guard number[0] != 0, !number.isInternational, hasValidCheckDigit(number), let brand = CardBrand(number) else {
            return false
        }
        if number.count == 13, text.isAnnounced(number.range, as: .corporateNumber) { return false }
        if brand == .narrow && isGrouped(number) && !isArticleNumber(number) { return true }
        let start = number.range.lowerBound
        let words = text.context.families(before: start, in: text.shadow)
        if !words.isDisjoint(with: beside) { return true }
        if !text.context.families(after: number.range.upperBound, in: text.shadow).isDisjoint(with: beside) {
            return true
        }
        if text.shadow.isJoinedBefore(start) || text.shadow.isJoinedAfter(number.range.upperBound) { return false }
        switch brand {
        case .narrow: return !isArticleNumber(number)
        case .wide:
            return number.count >= 16 && number[0] != 3
                && (isGrouped(number) || text.shadow.isBroken(number.range))
        }
    }

    /// What stands beside a card's number.
    private static let beside: ContextFamily = [.card, .cardCode, .expiry]

    /// Solid, digit by digit, or in the groups that are printed on cards.
    private static func isGrouped(_ number: Number) -> Bool {
        if number.shape == [6, 12] || number.shape == [6, 13] || number.shape == [8, 8] { return true }
        if number.isSolid || number.isSpread || number.isSpoken { return true }
        for index in 0..<number.groupCount - 1 where number.shape[index] != 4 {
            return number.shape == [4, 6, 5] || number.shape == [4, 6, 4]
        }
        return number.shape[number.groupCount - 1] <= 4
    }

    /// Whether a number is one of an article as well (GS1 General Specifications, GTIN-13 with a Japanese prefix, 45 or 49).
    private static func isArticleNumber(_ number: Number) -> Bool {
        guard number.count == 13, number[0] == 4, number[1] == 5 || number[1] == 9, number.isSolid, !number.isSpoken
        else { return false }
        var sum = 0
        for index in 0..<13 { sum += number[index] * (index % 2 == 0 ? 1 : 3) }
        return sum % 10 == 0
    }

    /// Whether the digits' Luhn sum is a multiple of ten.
    static func hasValidCheckDigit(_ number: Number) -> Bool {
        var sum = 0
        for index in 0..<number.count {
            let value = number[index] * ((number.count - index) % 2 == 0 ? 2 : 1)
            sum += value > 9 ? value - 9 : value
        }
        return sum % 10 == 0
    }

    /// Finds a card of 16 or 15 digits in a longer group: at its ends, or anywhere in one that no brand has the length of.
    private static func findCard(inside group: DigitGroup, of text: ScannedText, _ findings: inout [PIIFinding]) {
        guard group.form != .spoken else { return }
        var first = group.digits.lowerBound
        while first + 15 <= group.digits.upperBound {
            let isAtEnd = first == group.digits.lowerBound || group.digits.upperBound - first <= 16
            for count in 15...16 where first + count <= group.digits.upperBound && (isAtEnd || group.count >= 20) {
                let start = group.range.lowerBound + first - group.digits.lowerBound
                var number = Number(at: start, isInternational: false, group: 0)
                let part = DigitGroup(
                    digits: first..<first + count, range: start..<start + count, separator: .none, form: group.form)
                number.append(part, of: text.numbers.digits)
                if number[0] != 0, CardBrand(number) == .narrow, hasValidCheckDigit(number) {
                    findings.append(PIIFinding(kind: .card, range: number.range))
                    first += count - 1
                    break
                }
            }
            first += 1
        }
    }
}
