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
            if Self.mark(of: byte) != 0, byte < 0x7F || self == .unseen && unseen(at: offset, in: text) != nil {
                return offset
            }
            offset += 1
        }
        return offset
    }

    /// Whether no byte can begin a character to be escaped; without a branch, so that many bytes are looked at at once.
    static func isPlain(_ text: Span<UInt8>) -> Bool {
        var others: UInt8 = 0
        for index in text.indices { others |= mark(of: text[index]) }
        return others == 0
    }

    /// Not 0 when a byte can begin a character to be escaped.
    @inline(__always) private static func mark(of byte: UInt8) -> UInt8 {
        let ascii = (byte < 0x20 ? 1 : 0) | byte.equals(0x22) | byte.equals(0x5C) | byte.equals(0x7F)
        return ascii | byte.equals(0xC2) | byte.equals(0xE2) | byte.equals(0xEF)
    }

    /// Appends the escape of the character that begins at a place; how many bytes the character has.
    func append(at offset: Int, of text: Span<UInt8>, to bytes: inout [UInt8]) -> Int {
        let byte = text[offset]
        switch (self, byte) {
        case (_, UInt8(ascii: "\"")), (_, UInt8(ascii: "\\")): Self.append(short: byte, to: &bytes)
        case (.required, 0x0A): Self.append(short: UInt8(ascii: "n"), to: &bytes)
        case (.required, 0x0D): Self.append(short: UInt8(ascii: "r"), to: &bytes)
        case (.required, 0x09): Self.append(short: UInt8(ascii: "t"), to: &bytes)
        case (_, 0..<0x20): Self.append(UInt16(byte), to: &bytes)
        default:
            guard let (codeUnit, length) = unseen(at: offset, in: text) else { preconditionFailure("no escape here") }
            Self.append(codeUnit, to: &bytes)
            return length
        }
        return 1
    }

    private static func append(short letter: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(letter)
    }

    private static func append(_ codeUnit: UInt16, to bytes: inout [UInt8]) {
        append(short: UInt8(ascii: "u"), to: &bytes)
        for digit in 0..<4 as Range<UInt16> {
            let value = UInt8(truncatingIfNeeded: codeUnit >> (12 - 4 * digit) & 0xF)
            bytes.append(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10)
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

extension UInt8 {
    @inline(__always) fileprivate func equals(_ other: UInt8) -> UInt8 { self == other ? 1 : 0 }
}
