/// Digits in a row with at most one separator (space, hyphen, dot, slash or bracket, `) ` too) between two of them.
struct DigitSequence: Equatable {
    /// The lengths of the groups between separators: `[3, 4, 4]` for `090-1234-5678`.
    let groups: [Int]
    /// The digits, 0 to 9.
    let digits: [UInt8]
    /// The bytes from the first digit to the last, with a `+` or `(` before it.
    let range: Range<Int>
    /// Whether a `+` stands before it.
    let isInternational: Bool
    /// Whether every separator is a hyphen.
    let isHyphenated: Bool

    /// Longer runs are a part number or noise; they are cut off here so that scanning stays linear.
    private static let mostDigits = 64

    /// All sequences in a text, in order.
    static func sequences(in bytes: [UInt8]) -> [DigitSequence] {
        var sequences: [DigitSequence] = []
        var offset = 0
        while offset < bytes.count {
            guard isDigit(bytes[offset]) else {
                offset += 1
                continue
            }
            let sequence = DigitSequence(startingAt: offset, in: bytes)
            offset = sequence.range.upperBound
            sequences.append(sequence)
        }
        return sequences
    }

    private init(startingAt start: Int, in bytes: [UInt8]) {
        var groups = [0]
        var digits: [UInt8] = []
        var end = start
        var offset = start
        var onlyHyphens = true
        while offset < bytes.count && digits.count < Self.mostDigits {
            if Self.isDigit(bytes[offset]) {
                digits.append(bytes[offset] - 0x30)
                groups[groups.count - 1] += 1
                offset += 1
                end = offset
                continue
            }
            var next = offset
            while next < bytes.count && next - offset < 2 && Self.isSeparator(bytes[next]) { next += 1 }
            guard next > offset, next < bytes.count, Self.isDigit(bytes[next]) else { break }
            if next - offset != 1 || bytes[offset] != UInt8(ascii: "-") { onlyHyphens = false }
            groups.append(0)
            offset = next
        }
        var first = start
        if first > 0, bytes[first - 1] == UInt8(ascii: "(") { first -= 1 }
        isInternational = first > 0 && bytes[first - 1] == UInt8(ascii: "+")
        if isInternational { first -= 1 }
        self.groups = groups
        self.digits = digits
        range = first..<end
        isHyphenated = onlyHyphens && groups.count > 1
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x2D || byte == 0x2E || byte == 0x28 || byte == 0x29 || byte == 0x2F
    }
}
