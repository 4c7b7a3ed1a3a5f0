import TextAnalysis

/// Finds telephone numbers by shape.
///
/// Japan (numbering plan of the Ministry of Internal Affairs): a leading 0 and 10 digits, 11 for 050, 070, 080 and 090.
/// United Kingdom: a leading 0 and 10 or 11 digits. International (ITU-T E.164): `+` and 8 to 15 digits. North America:
/// 3-3-4 digits in groups.
struct PhoneNumberScanner: PIIScanner {
    let kind = PIIKind.phone

    func matches(in shadow: NormalizedText, digits: [DigitSequence]) -> [Range<Int>] {
        digits.filter(Self.isPhoneNumber).map(\.range)
    }

    private static func isPhoneNumber(_ sequence: DigitSequence) -> Bool {
        let count = sequence.digits.count
        if sequence.isInternational { return (8...15).contains(count) }
        if count > 2 && sequence.digits[0] == 0 {
            return count == 10 && sequence.digits[1] != 0 || count == 11 && sequence.digits[1] != 0
        }
        if sequence.groups == [3, 3, 4] { return sequence.digits[0] > 1 && sequence.digits[3] > 1 }
        return sequence.groups == [1, 3, 3, 4] && sequence.digits[0] == 1
    }
}
