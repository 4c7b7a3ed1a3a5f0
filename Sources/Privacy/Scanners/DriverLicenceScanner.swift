/// Finds driver's licence numbers that words announce.
///
/// Japan: 12 digits, of which the first two name the public safety commission, 10 to 97 (Road Traffic Act, Ordinance for
/// Enforcement, form 14). United Kingdom: 16 characters, of the surname, the date of birth and initials (DVLA, D1). United
/// States: letters and digits as the states have them (AAMVA DL/ID Card Design Standard, element DAQ).
struct DriverLicenceScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        if text.numbers.groups.isEmpty { return }
        text.forEachCode(shaped: "aaaaa999999*****") { code in
            if Self.isBritish(code) { findings.append(PIIFinding(kind: .driverLicence, range: code.range)) }
        }
        if text.context.occurrences.isEmpty { return }
        text.findBareNumbers(of: 12...12, as: .driverLicence, into: &findings) { number in
            !number.isInternational && text.isAnnounced(number.range, as: .driverLicence)
        }
        text.forEachToken(of: 6...17) { code in
            guard code.digitCount >= 5 || code.count == 12 && code.isSolid && code.isCapital,
                text.isAnnounced(code.range, as: .driverLicence),
                !text.isAmount(code.range), !Self.isDate(code)
            else { return }
            findings.append(PIIFinding(kind: .driverLicence, range: code.range))
        }
    }

    /// Whether the digits can hold a month, for women raised by 50, and a day, and the end is as the DVLA writes it.
    static func isBritish(_ code: Code) -> Bool {
        guard let tens = code.digit(6), let ones = code.digit(7), let dayTens = code.digit(8), let day = code.digit(9),
            code.digit(12) == nil || code[12] == 0x39, code.digit(13) != nil, code.digit(14) == nil,
            code.digit(15) == nil
        else { return false }
        let month = (tens % 5) * 10 + ones
        return (1...12).contains(month) && (1...31).contains(dayTens * 10 + day)
    }

    /// Whether it is a year of this or the last century and two times two digits.
    private static func isDate(_ code: Code) -> Bool {
        guard code.letterCount == 0, code.count == 8, code.range.count == 10 else { return false }
        return code[0] == 0x31 && code[1] == 0x39 || code[0] == 0x32 && code[1] == 0x30
    }
}
