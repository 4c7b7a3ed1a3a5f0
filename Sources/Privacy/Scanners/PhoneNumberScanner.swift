/// Finds telephone numbers by shape.
///
/// Japan (numbering plan of the Ministry of Internal Affairs): a leading 0 and 10 digits, 11 for 050, 070, 080 and 090.
/// United Kingdom: a leading 0 and 10 or 11 digits. International (ITU-T E.164): `+` and 8 to 15 digits. North America:
/// 3-3-4 digits in groups.
struct PhoneNumberScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        text.findNumbers(of: 8...15, as: .phone, into: &findings, where: Self.isPhoneNumber)
    }

    private static func isPhoneNumber(_ number: Number) -> Bool {
        if number.isFraction { return false }
        if number.isInternational { return true }
        if number[0] == 0 { return (10...11).contains(number.count) && number[1] != 0 }
        if number.shape == [3, 3, 4] { return number[0] > 1 && number[3] > 1 }
        return number.shape == [1, 3, 3, 4] && number[0] == 1
    }
}
