/// Finds Japan's Individual Number: 12 digits, of which the last is a check digit modulo 11 (Order No. 85 of 2014 of the
/// Ministry of Internal Affairs and Communications, article 5); any 12 digits that are announced as one.
struct MyNumberScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        if text.numbers.groups.isEmpty { return }
        text.findBareNumbers(of: 12...12, as: .myNumber, into: &findings) { number in
            if number.isInternational { return false }
            if Self.hasValidCheckDigit(number) && Self.isUsualLayout(text.layout(of: number)) && text.isWhole(number)
                && !text.isDenied(number.range, exceptAs: .myNumber)
            {
                return true
            }
            return text.isAnnounced(number.range, as: .myNumber)
        }
    }

    private static func isUsualLayout(_ layout: Number.Shape) -> Bool {
        switch layout {
        case [12], [4, 4, 4], [4, 8], [8, 4]: true
        default: false
        }
    }

    /// Whether the last digit is 11 less the weighted sum modulo 11, or 0 where that is more than 9.
    static func hasValidCheckDigit(_ number: Number) -> Bool {
        var sum = 0
        for place in 1...11 {
            sum += number[11 - place] * (place <= 6 ? place + 1 : place - 5)
        }
        return number[11] == (sum % 11 <= 1 ? 0 : 11 - sum % 11)
    }
}
