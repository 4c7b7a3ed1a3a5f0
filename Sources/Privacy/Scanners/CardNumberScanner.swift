/// Finds payment card numbers: 13 to 19 digits of an issuer's range whose check digit is right (ISO/IEC 7812-1, annex B: the
/// Luhn formula).
struct CardNumberScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        text.findNumbers(of: 13...19, as: .card, into: &findings) { number in
            (2...6).contains(number[0]) && Self.hasValidCheckDigit(number)
        }
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
}
