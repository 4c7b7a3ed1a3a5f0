/// Finds health insurance numbers.
///
/// Japan: 保険者番号 of 6 or 8 digits and 記号・番号 of the insured, where words announce them (Ordinance on Medical Fee
/// Claims, Appended Table). United Kingdom: the NHS number, 10 digits with a check digit modulo 11 (NHS Data Dictionary).
/// United States: the Medicare Beneficiary Identifier by its shape (CMS, "Understanding the MBI format"), and member and
/// policy numbers that words announce.
struct InsuranceScanner: PIIScanner {
    /// How far 番号 may be behind the word for the card it is on.
    private static let reach = 40

    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        if text.numbers.groups.isEmpty { return }
        text.forEachCode(shaped: "9a*9a*9aa99") { code in
            if Self.isMedicareIdentifier(code) { findings.append(PIIFinding(kind: .insurance, range: code.range)) }
        }
        if text.context.occurrences.isEmpty { return }
        text.findBareNumbers(of: 10...10, as: .insurance, into: &findings) { number in
            Self.hasValidCheckDigit(number) && !number.isInternational
                && text.isAnnounced(number.range, as: .insurance)
        }
        text.forEachToken(of: 2...17) { code in findToken(code, in: text, into: &findings) }
    }

    private func findToken(_ code: Code, in text: ScannedText, into findings: inout [PIIFinding]) {
        guard code.digitCount >= 1, !text.isAmount(code.range), !isCounted(text, code.range.upperBound) else { return }
        let isAnnounced = text.isAnnounced(code.range, as: .insurance)
        guard
            isAnnounced && (code.digitCount >= 6 || code.digitCount >= 4 && isClose(text, code))
                && (code.letterCount == 0 || code.isCapital || code.digitCount >= 6)
                || isSymbolOrNumber(text, code)
        else { return }
        guard code.letterCount == 0, code.range.count == code.count + 1, let place = separator(text, in: code.range),
            isAfterSymbol(text, code)
        else {
            findings.append(PIIFinding(kind: .insurance, range: code.range))
            return
        }
        findings.append(PIIFinding(kind: .insurance, range: code.range.lowerBound..<place))
        findings.append(PIIFinding(kind: .insurance, range: place + 1..<code.range.upperBound))
    }

    /// Whether a word of health insurance stands right before a value.
    private func isClose(_ text: ScannedText, _ code: Code) -> Bool {
        text.context.nearest(before: code.range.lowerBound, within: 4, in: text.shadow).contains(.insurance)
    }

    /// Whether 記号 or 番号 stands before a value, and before that a word of health insurance.
    private func isSymbolOrNumber(_ text: ScannedText, _ code: Code) -> Bool {
        let nearest = text.context.nearest(before: code.range.lowerBound, within: 8, in: text.shadow)
        guard !nearest.isDisjoint(with: [.symbol, .numberWord]) else { return false }
        return text.context.families(before: code.range.lowerBound, within: Self.reach, in: text.shadow)
            .contains(.insurance)
            || text.context.families(after: code.range.upperBound, within: Self.reach / 2, in: text.shadow)
                .contains(.insurance)
    }

    /// Whether 記号 is said of a value, so that it may be a 記号 and a 番号.
    private func isAfterSymbol(_ text: ScannedText, _ code: Code) -> Bool {
        let start = code.range.lowerBound
        return text.context.families(before: start, within: 8, in: text.shadow).contains(.symbol)
            && !(max(0, start - 8)..<start).contains { text.shadow.classes[$0] == .digit }
    }

    private func separator(_ text: ScannedText, in range: Range<Int>) -> Int? {
        for index in range {
            switch text.shadow.scalars[index] {
            case 0x20, 0x2D, 0x2E, 0x30FB, 0x30FC:
                return text.shadow.classes[index] == .lineBreak ? nil : index
            default: break
            }
        }
        return nil
    }

    /// Whether what follows makes a date or count of digits.
    private func isCounted(_ text: ScannedText, _ end: Int) -> Bool {
        switch text.shadow.scalar(at: end) {
        case 0x6708, 0x65E5, 0x6642, 0x5206, 0x679A, 0x3064, 0x672C, 0x6B69, 0x5272, 0x2F, 0x3A: true
        default: false
        }
    }

    /// Whether the digits weighted 10 to 2 leave 11 less the last (NHS Data Dictionary, NHS NUMBER).
    static func hasValidCheckDigit(_ number: Number) -> Bool {
        var sum = 0
        for index in 0..<9 { sum += number[index] * (10 - index) }
        return (11 - sum % 11) % 11 == number[9]
    }

    private static func isMedicareIdentifier(_ code: Code) -> Bool {
        guard code[0] != 0x30 else { return false }
        for index in 0..<11 {
            switch code[index] {
            case 0x73, 0x6C, 0x6F, 0x69, 0x62, 0x7A: return false
            default: break
            }
        }
        return true
    }
}
