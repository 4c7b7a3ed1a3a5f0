/// Finds international bank account numbers: a country, two check digits and what the country's length asks for, the whole 1
/// modulo 97 (ISO 13616-1, ISO/IEC 7064; lengths of the SWIFT IBAN Registry), in any grouping.
struct InternationalAccountScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        var end = 0
        for index in text.numbers.groups.indices where text.numbers.groups[index].range.lowerBound >= end {
            guard let start = text.start(of: index, letters: 2),
                let country = text.code(shaped: Self.beginning, count: 2, at: start, firstGroup: index),
                let length = Self.length(of: country),
                let code = text.code(shaped: Self.shape, count: length, at: start, firstGroup: index),
                !text.isInsideWord(code.range.upperBound), Self.hasValidCheckDigits(code)
            else { continue }
            findings.append(PIIFinding(kind: .bankAccount, range: code.range))
            end = code.range.upperBound
        }
    }

    private static let beginning: CodeShape = "aa"
    private static let shape: CodeShape = "aa99********************************"

    private static func length(of code: Code) -> Int? {
        let length = Int(lengths[Int(code[0] - 0x61) * 26 + Int(code[1] - 0x61)])
        return length == 0 ? nil : length
    }

    /// Whether the number with its first four characters last, and letters as 10 to 35, is 1 modulo 97.
    static func hasValidCheckDigits(_ code: Code) -> Bool {
        var remainder = 0
        for index in 0..<code.count {
            let place = (index + 4) % code.count
            if let digit = code.digit(place) {
                remainder = (remainder * 10 + digit) % 97
            } else {
                remainder = (remainder * 100 + Int(code[place]) - 0x61 + 10) % 97
            }
        }
        return remainder == 1
    }

    /// The lengths by country, two letters as a number of base 26; 0 for none.
    private static let lengths: [UInt8] = {
        let registry = """
            ad24 ae23 al28 at20 az28 ba20 be16 bg22 bh22 bi27 br29 by28 ch21 cr22 cy28 cz24 de22 dj27 dk18 do28 ee20 eg29 \
            es24 fi18 fk18 fo18 fr27 gb22 ge22 gi23 gl18 gr27 gt28 hn28 hr21 hu28 ie22 il23 iq23 is26 it27 jo30 kw30 kz20 \
            lb28 lc32 li21 lt20 lu20 lv21 ly25 mc27 md24 me22 mk19 mn20 mr27 mt31 mu30 ni28 nl18 no15 om23 pk24 pl28 ps29 \
            pt25 qa29 ro24 rs22 ru33 sa24 sc31 sd18 se24 si19 sk24 sm27 so23 st25 sv28 tl23 tn24 tr26 ua29 va22 vg24 xk20 \
            ye30
            """
        var lengths = [UInt8](repeating: 0, count: 26 * 26)
        for country in registry.utf8.split(separator: 0x20) {
            let places = country.map { Int($0) }
            lengths[(places[0] - 0x61) * 26 + places[1] - 0x61] = UInt8((places[2] - 0x30) * 10 + places[3] - 0x30)
        }
        return lengths
    }()
}
