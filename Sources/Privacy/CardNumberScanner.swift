import TextAnalysis

/// Finds payment card numbers: 13 to 19 digits whose check digit is right (ISO/IEC 7812-1, annex B: the Luhn formula).
struct CardNumberScanner: PIIScanner {
    let kind = PIIKind.cardNumber
    static let lengths = 13...19

    func matches(in shadow: NormalizedText, digits: [DigitSequence]) -> [Range<Int>] {
        digits.flatMap { sequence in
            sequence.ranges { number in
                Self.lengths.contains(number.digits.count) && (2...6).contains(number.digits[0])
                    && Self.hasValidCheckDigit(number.digits)
            }
        }
    }

    /// Whether the digits' Luhn sum is a multiple of ten.
    static func hasValidCheckDigit(_ digits: [UInt8]) -> Bool {
        var sum = 0
        for (index, digit) in digits.reversed().enumerated() {
            let value = Int(digit) * (index % 2 == 0 ? 1 : 2)
            sum += value > 9 ? value - 9 : value
        }
        return sum % 10 == 0
    }
}
