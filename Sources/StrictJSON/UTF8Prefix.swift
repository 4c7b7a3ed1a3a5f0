/// Tells how far bytes are UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
package enum UTF8Prefix {
    /// How many of the first bytes are well-formed; all of them when the bytes are UTF-8, else where the first ill-formed
    /// or cut sequence begins.
    package static func count(in bytes: Span<UInt8>) -> Int {
        var union: UInt8 = 0
        for index in bytes.indices { union |= bytes[index] }
        if union < 0x80 { return bytes.count }
        var offset = 0
        while offset < bytes.count {
            let length = length(at: offset, in: bytes)
            if length == 0 { return offset }
            offset += length
        }
        return offset
    }

    /// The bytes of the sequence that begins here; 0 when it is not well-formed.
    private static func length(at offset: Int, in bytes: Span<UInt8>) -> Int {
        let first = bytes[offset]
        if first < 0x80 { return 1 }
        var second: (low: UInt8, high: UInt8) = (0x80, 0xBF)
        let length: Int
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second.low) = (3, 0xA0)
        case 0xED: (length, second.high) = (3, 0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second.low) = (4, 0x90)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second.high) = (4, 0x8F)
        default: return 0
        }
        guard bytes.count - offset >= length, bytes[offset + 1] >= second.low, bytes[offset + 1] <= second.high else {
            return 0
        }
        for place in offset + 2..<offset + length where bytes[place] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
