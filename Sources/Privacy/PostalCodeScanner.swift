import TextAnalysis

/// Finds postal codes: Japan's 3-4 digits with a hyphen or beside 〒 or 「郵便番号」, US ZIP+4, a five-digit ZIP beside
/// its name, and the United Kingdom's shapes (Royal Mail PAF: A9 9AA to AA9A 9AA).
struct PostalCodeScanner: PIIScanner {
    let kind = PIIKind.postalCode

    /// Words after which bare digits are a postal code, as normalised text has them.
    private static let announcements = [
        "〒", "郵便番号", "ゆうびん番号", "postal code", "post code", "postcode", "zip",
    ]
    .map { NormalizedText($0).bytes }
    /// How far before the digits, in bytes, such a word may stand: 「郵便番号は、」 and `postal code is: `.
    private static let reach = 24

    func matches(in shadow: NormalizedText, digits: [DigitSequence]) -> [Range<Int>] {
        let bytes = shadow.bytes
        let numeric = digits.flatMap { sequence in
            sequence.ranges { number in
                switch number.groups {
                case [3, 4] where number.isHyphenated && !number.isInternational: true
                case [5, 4] where number.isHyphenated: true
                case [7], [3, 4], [5]: Self.isAnnounced(number.range, in: bytes)
                default: false
                }
            }
        }
        return numeric + Self.britishCodes(in: bytes)
    }

    private static func isAnnounced(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        var before = bytes[max(0, range.lowerBound - reach)..<range.lowerBound]
        // Nothing is announced across a value that was taken out: its placeholder has another length, and masking the
        // masked text would find more.
        let comma = UInt8(ascii: ",")
        if let cut = before.indices.dropFirst().last(where: { before[$0] == comma && before[$0 - 1] == comma }) {
            before = before[cut...]
        }
        return announcements.contains { word in
            before.indices.contains { before[$0...].starts(with: word) }
        }
    }

    /// One or two letters, a digit, perhaps a digit or letter, a space, a digit, two letters of which none is C, I, K, M,
    /// O or V.
    private static func britishCodes(in bytes: [UInt8]) -> [Range<Int>] {
        func isLetter(_ offset: Int) -> Bool { bytes.indices.contains(offset) && (0x61...0x7A).contains(bytes[offset]) }
        func isDigit(_ offset: Int) -> Bool { bytes.indices.contains(offset) && DigitSequence.isDigit(bytes[offset]) }
        func isInward(_ offset: Int) -> Bool { isLetter(offset) && !"cikmov".utf8.contains(bytes[offset]) }
        return bytes.indices.compactMap { space in
            guard bytes[space] == 0x20, isDigit(space + 1), isInward(space + 2), isInward(space + 3),
                !isLetter(space + 4), !isDigit(space + 4)
            else { return nil }
            for length in 2...4 {
                let start = space - length
                guard start >= 0, isLetter(start), !isLetter(start - 1), !isDigit(start - 1) else { continue }
                let outward = (start..<space).map { isDigit($0) ? "9" : isLetter($0) ? "A" : "?" }.joined()
                if ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"].contains(outward) { return start..<space + 4 }
            }
            return nil
        }
    }
}
