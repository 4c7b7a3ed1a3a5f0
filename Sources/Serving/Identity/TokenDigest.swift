/// The SHA-256 digest of a token's secret: the only thing of it that is kept.
package struct TokenDigest: Sendable {
    /// 32 octets.
    package let octets: [UInt8]

    package static let count = 32

    /// A digest that no secret is known to have, to be compared where there is none.
    static let none = TokenDigest([UInt8](repeating: 0, count: count))

    package init(_ octets: [UInt8]) {
        precondition(octets.count == Self.count)
        self.octets = octets
    }

    /// Reads 64 lower-case hexadecimal digits.
    package init?(hexadecimal text: String) {
        let digits = text.utf8.map { byte -> UInt8? in
            switch byte {
            case 0x30...0x39: byte - 0x30
            case 0x61...0x66: byte - 0x61 + 10
            default: nil
            }
        }
        guard digits.count == 2 * Self.count else { return nil }
        var octets: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[place], let low = digits[place + 1] else { return nil }
            octets.append(high << 4 | low)
        }
        self.octets = octets
    }

    /// 64 lower-case hexadecimal digits.
    package var hexadecimal: String {
        octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Whether two digests are the same; it looks at all 32 octets wherever they differ.
    ///
    /// Not inlined, so that no caller's knowledge of one side shortens the loop.
    @inline(never)
    package func matches(_ other: TokenDigest) -> Bool {
        let (left, right) = (octets.span, other.octets.span)
        var difference: UInt8 = 0
        for index in 0..<Self.count { difference |= left[index] ^ right[index] }
        return difference == 0
    }
}
