/// Assembles Unicode scalars from UTF-8 that arrives byte by byte.
///
/// Each ill-formed part becomes one U+FFFD, as with `String(decoding:as:)`. Source: The Unicode Standard, table 3-7
/// and "U+FFFD Substitution of Maximal Subparts".
package struct ScalarDecoder: Sendable {
    private var value: UInt32 = 0
    private var missing = 0
    private var expected: ClosedRange<UInt8> = 0x80...0xBF

    /// A decoder at the start of a scalar.
    package init() {}

    /// Takes one byte and returns the scalars it completes: none, one, or a replacement and one.
    package mutating func decode(_ byte: UInt8) -> [Unicode.Scalar] {
        guard missing > 0 else { return begin(with: byte) }
        guard expected.contains(byte) else { return finish() + begin(with: byte) }
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        expected = 0x80...0xBF
        return missing == 0 ? [Unicode.Scalar(value) ?? "\u{FFFD}"] : []
    }

    /// Ends the input; returns the replacement of a scalar that was cut off.
    package mutating func finish() -> [Unicode.Scalar] {
        defer { missing = 0 }
        return missing > 0 ? ["\u{FFFD}"] : []
    }

    private mutating func begin(with byte: UInt8) -> [Unicode.Scalar] {
        switch byte {
        case 0x00...0x7F: return [Unicode.Scalar(byte)]
        case 0xC2...0xDF: expect(1, after: byte & 0x1F, in: 0x80...0xBF)
        case 0xE0: expect(2, after: byte & 0x0F, in: 0xA0...0xBF)
        case 0xED: expect(2, after: byte & 0x0F, in: 0x80...0x9F)
        case 0xE1...0xEF: expect(2, after: byte & 0x0F, in: 0x80...0xBF)
        case 0xF0: expect(3, after: byte & 0x07, in: 0x90...0xBF)
        case 0xF1...0xF3: expect(3, after: byte & 0x07, in: 0x80...0xBF)
        case 0xF4: expect(3, after: byte & 0x07, in: 0x80...0x8F)
        default: return ["\u{FFFD}"]
        }
        return []
    }

    private mutating func expect(_ count: Int, after bits: UInt8, in range: ClosedRange<UInt8>) {
        value = UInt32(bits)
        missing = count
        expected = range
    }
}
