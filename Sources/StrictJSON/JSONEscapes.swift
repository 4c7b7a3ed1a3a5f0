/// Which characters of a string are written as escapes.
package enum JSONEscapes: Sendable {
    /// Those that RFC 8259, 7 demands: the quote, the backslash and C0.
    case required
    /// Also those that steer a terminal, hide in a log or turn the direction of what is around them: DEL, C1,
    /// U+200B-200F, U+2028-202E, U+2066-2069 and U+FEFF. All but the quote and the backslash are written as `\uXXXX`.
    case unseen

    /// The first byte from a place on that begins a character to be escaped, or the end.
    func firstPlace(in text: Span<UInt8>, from start: Int) -> Int {
        var offset = start
        while offset < text.count {
            let byte = text[offset]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return offset }
            if byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF,
                self == .unseen, unseen(at: offset, in: text) != nil
            {
                return offset
            }
            offset += 1
        }
        return offset
    }

    /// Appends the escape of the character that begins at a place; how many bytes the character has.
    func append(at offset: Int, of text: Span<UInt8>, to bytes: inout [UInt8]) -> Int {
        let byte = text[offset]
        switch (self, byte) {
        case (_, UInt8(ascii: "\"")), (_, UInt8(ascii: "\\")): bytes += [UInt8(ascii: "\\"), byte]
        case (.required, 0x0A): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
        case (.required, 0x0D): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
        case (.required, 0x09): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
        case (_, 0..<0x20): Self.append(UInt16(byte), to: &bytes)
        default:
            guard let (codeUnit, length) = unseen(at: offset, in: text) else { preconditionFailure("no escape here") }
            Self.append(codeUnit, to: &bytes)
            return length
        }
        return 1
    }

    private static func append(_ codeUnit: UInt16, to bytes: inout [UInt8]) {
        bytes += [UInt8(ascii: "\\"), UInt8(ascii: "u")]
        for shift in [12, 8, 4, 0] {
            let digit = UInt8(truncatingIfNeeded: codeUnit >> shift & 0xF)
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }

    /// The character of ``unseen`` from DEL on that begins at a place, and how many bytes it has.
    private func unseen(at offset: Int, in text: Span<UInt8>) -> (codeUnit: UInt16, length: Int)? {
        switch text[offset] {
        case 0x7F: return (0x7F, 1)
        case 0xC2:
            let last = text[offset + 1]
            return last < 0xA0 ? (UInt16(last), 2) : nil
        case 0xE2, 0xEF:
            let (middle, last) = (UInt16(text[offset + 1]), UInt16(text[offset + 2]))
            let codeUnit = UInt16(text[offset] & 0xF) << 12 | (middle & 0x3F) << 6 | last & 0x3F
            switch codeUnit {
            case 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: return (codeUnit, 3)
            default: return nil
            }
        default: return nil
        }
    }
}
