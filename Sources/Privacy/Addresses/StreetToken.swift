/// A word or number of an address that writes words apart.
struct StreetToken {
    let range: Range<Int>
    /// Whether it begins with a digit.
    let isNumber: Bool
    /// The digits it begins with.
    let digits: Int
    /// Whether it is nothing but digits, perhaps apart.
    let isSolid: Bool
    /// What follows its first digits.
    let rest: Range<Int>
    /// Whether a dot follows that belongs to it: "St.", "u.", "12.".
    let hasDot: Bool

    /// Where what follows it begins.
    var end: Int { hasDot ? range.upperBound + 1 : range.upperBound }

    private static let longest = 32

    /// Reads the token that begins at an index: letters and digits with hyphens, apostrophes, slashes and dots between.
    init?(in shadow: Shadow, from start: Int) {
        guard shadow.kind(at: start).isWord else { return nil }
        var (index, digits) = DigitRun.read(in: shadow, from: start, joinsDots: true)
        let solidEnd = index
        while index < shadow.count, index - start < Self.longest {
            if shadow.classes[index].isWord {
                index += 1
            } else if shadow.kind(at: index + 1).isWord, Self.isInner(index, in: shadow) {
                index += 1
            } else if Self.isHyphen(shadow.scalars[index]), shadow.kind(at: index + 1) == .lineBreak,
                shadow.kind(at: index - 1).isWord, shadow.kind(at: index + 2) == shadow.kind(at: index - 1)
            {
                index += 2
            } else {
                break
            }
        }
        guard !shadow.kind(at: index).isWord else { return nil }
        range = start..<index
        isNumber = digits > 0
        isSolid = digits > 0 && index == solidEnd
        rest = solidEnd..<index
        self.digits = digits
        hasDot = shadow.scalar(at: index) == 0x2E
    }

    /// Whether a scalar is one that a hyphen is also written as: - ~ ー.
    static func isHyphen(_ scalar: UInt32) -> Bool { scalar == 0x2D || scalar == 0x7E || scalar == 0x30FC }

    private static func isInner(_ index: Int, in shadow: Shadow) -> Bool {
        switch shadow.scalars[index] {
        case 0x2D, 0x27, 0x2019, 0x7E, 0x30FC: true
        case 0x2E: shadow.kind(at: index - 1).isLetter && shadow.kind(at: index + 1).isLetter
        case 0x2F: shadow.kind(at: index - 1) == .digit && shadow.kind(at: index + 1) == .digit
        default: false
        }
    }

    /// Whether it begins with a capital, or with a letter of an alphabet or a sign that tells nothing of case.
    func isCapital(in shadow: Shadow) -> Bool {
        let kind = shadow.classes[range.lowerBound]
        return kind == .upper || kind == .letter
            || shadow.scalar(at: range.lowerBound + 1) == 0x27 && shadow.kind(at: range.lowerBound + 2) == .upper
    }

    /// Whether a number can be a house's: 1 to 5 digits, perhaps with one letter or a second number.
    func isHouse(in shadow: Shadow) -> Bool {
        guard isNumber, (1...5).contains(digits) else { return false }
        if rest.isEmpty { return true }
        if rest.count == 1 { return shadow.classes[rest.lowerBound].isLetter }
        return rest.count <= 8
            && (Self.isHyphen(shadow.scalars[rest.lowerBound]) || shadow.scalars[rest.lowerBound] == 0x2F)
            && shadow.kind(at: rest.lowerBound + (shadow.kind(at: rest.lowerBound + 1) == .lineBreak ? 2 : 1)) == .digit
    }

    /// Whether it is an ordinal: "5th".
    func isOrdinal(in shadow: Shadow) -> Bool {
        guard isNumber, rest.count == 2 else { return false }
        switch (shadow.scalars[range.upperBound - 2], shadow.scalars[range.upperBound - 1]) {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return true
        default: return false
        }
    }
}
