/// Finds postal codes: Japan's 3-4 digits with a hyphen or beside 〒 or 「郵便番号」, US ZIP+4, a five-digit ZIP beside
/// its name, and the United Kingdom's shapes (Royal Mail PAF: A9 9AA to AA9A 9AA).
struct PostalCodeScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        text.findNumbers(of: 5...9, as: .postalCode, into: &findings) { number in
            switch number.shape {
            case [3, 4] where number.isHyphenated && !number.isInternational: true
            case [5, 4] where number.isHyphenated: true
            case [7], [3, 4], [5]:
                text.context.families(before: number.range.lowerBound, in: text.shadow).contains(.postalCode)
            default: false
            }
        }
        if text.numbers.groups.isEmpty { return }
        findBritishCodes(in: text.shadow, into: &findings)
    }

    /// One or two letters, a digit, perhaps a digit or letter, a space, a digit, two letters of which none is C, I, K, M,
    /// O or V.
    private func findBritishCodes(in shadow: Shadow, into findings: inout [PIIFinding]) {
        func isLetter(_ index: Int) -> Bool { shadow.kind(at: index) == .lower || shadow.kind(at: index) == .upper }
        func isDigit(_ index: Int) -> Bool { shadow.kind(at: index) == .digit }
        func isInward(_ index: Int) -> Bool {
            guard isLetter(index), let letter = Unicode.Scalar(shadow.scalars[index]) else { return false }
            return !"cikmov".unicodeScalars.contains(letter)
        }
        for space in shadow.scalars.indices
        where shadow.scalars[space] == 0x20 && isDigit(space + 1) && isInward(space + 2) && isInward(space + 3)
            && !shadow.kind(at: space + 4).isWord
        {
            for length in 2...4 where isLetter(space - length) && !shadow.kind(at: space - length - 1).isWord {
                let isDigits = (1..<length).map { isDigit(space - length + $0) }
                let isWords = (1..<length).allSatisfy { shadow.kind(at: space - length + $0).isWord }
                let shapes = [
                    [true], [true, true], [false, true], [false, true, true], [true, false], [false, true, false],
                ]
                if isWords && shapes.contains(isDigits) {
                    findings.append(PIIFinding(kind: .postalCode, range: space - length..<space + 4))
                }
            }
        }
    }
}
