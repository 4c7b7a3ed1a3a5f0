import TextAnalysis

/// Finds telephone numbers by shape.
///
/// Japan (numbering plan of the Ministry of Internal Affairs): a leading 0 and 10 digits, 11 for 050, 070, 080 and 090.
/// United Kingdom: a leading 0 and 10 or 11 digits. International (ITU-T E.164): `+` and 8 to 15 digits. North America:
/// 3-3-4 digits in groups.
struct PhoneNumberScanner: PIIScanner {
    let kind = PIIKind.phone

    func matches(in shadow: NormalizedText, digits: [DigitSequence]) -> [Range<Int>] {
        digits.flatMap { $0.ranges(of: Self.isPhoneNumber) }
    }

    private static func isPhoneNumber(_ number: DigitSequence.Number) -> Bool {
        let count = number.digits.count
        if number.isFraction { return false }
        if number.isInternational { return (8...15).contains(count) }
        if count > 2 && number.digits[0] == 0 { return (10...11).contains(count) && number.digits[1] != 0 }
        if number.groups == [3, 3, 4] { return number.digits[0] > 1 && number.digits[3] > 1 }
        return number.groups == [1, 3, 3, 4] && number.digits[0] == 1
    }
}
