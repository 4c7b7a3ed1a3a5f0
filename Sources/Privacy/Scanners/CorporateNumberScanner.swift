/// Finds Japan's Corporate Number: 13 digits, of which the first is a check digit modulo 9 (Order No. 70 of 2014 of the
/// Ministry of Finance, article 2), also with the T of a qualified invoice issuer (Consumption Tax Act, article 57-2).
///
/// Without T or a word that announces it, a number is none that is an article number (EAN-13 of Japan, ISBN) or a card's.
struct CorporateNumberScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        if text.numbers.groups.isEmpty { return }
        text.forEachCode(shaped: "a9999999999999") { code in
            if code[0] == 0x74 && Self.hasValidCheckDigit({ code.digit($0 + 1) ?? 0 }) {
                findings.append(PIIFinding(kind: .corporateNumber, range: code.range))
            }
        }
        text.findBareNumbers(of: 13...13, as: .corporateNumber, into: &findings) { number in
            guard Self.hasValidCheckDigit({ number[$0] }), !number.isInternational else { return false }
            if text.isAnnounced(number.range, as: .corporateNumber) { return true }
            return Self.isUsualLayout(text.layout(of: number)) && text.isWhole(number)
                && !Self.isArticleNumber(number) && !CardNumberScanner.hasValidCheckDigit(number)
                && !text.isDenied(number.range, exceptAs: .corporateNumber)
        }
    }

    private static func isUsualLayout(_ layout: Number.Shape) -> Bool {
        switch layout {
        case [13], [1, 4, 4, 4]: true
        default: false
        }
    }

    /// Whether the first digit is 9 less the weighted sum of the others modulo 9.
    static func hasValidCheckDigit(_ digit: (Int) -> Int) -> Bool {
        var sum = 0
        for place in 1...12 { sum += digit(13 - place) * (place % 2 == 0 ? 2 : 1) }
        return digit(0) == 9 - sum % 9
    }

    /// Whether it is a GTIN-13 of Japan (45, 49) or of a book (978, 979) (GS1 General Specifications, 7.9).
    private static func isArticleNumber(_ number: Number) -> Bool {
        switch number.value(0..<3) {
        case 450...459, 490...499, 978, 979: break
        default: return false
        }
        var sum = 0
        for place in 0..<13 { sum += number[place] * (place % 2 == 0 ? 1 : 3) }
        return sum % 10 == 0
    }
}
