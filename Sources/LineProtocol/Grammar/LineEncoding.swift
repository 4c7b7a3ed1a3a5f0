import StrictJSON

/// What octets a line may not hold whatever they mean.
enum LineEncoding {
    /// Checks that a line is UTF-8, and that the part of it that is not JSON has no control characters but tabs.
    static func check(_ line: Span<UInt8>, plain count: Int) throws(ProtocolError) {
        guard UTF8Prefix.count(in: line) == line.count else { throw ProtocolError(.badUTF8) }
        for index in 0..<count {
            let octet = line[index]
            // C1 (U+0080 to U+009F) is 0xC2 and one octet more.
            if octet < 0x20 && octet != 0x09 || octet == 0x7F || octet == 0xC2 && line[index + 1] < 0xA0 {
                throw ProtocolError(.badLine, "control character")
            }
        }
    }

    /// Whether a line has a control character that JSON allows nowhere (C0 but tabs), so that it is no line of either form.
    static func hasControlCharacter(_ line: Span<UInt8>) -> Bool {
        for index in line.indices where line[index] < 0x20 && line[index] != 0x09 { return true }
        return false
    }

    static func hasByteOrderMark(_ line: Span<UInt8>) -> Bool {
        line.count >= 3 && line[0] == 0xEF && line[1] == 0xBB && line[2] == 0xBF
    }

    /// The text of octets that are known to be UTF-8.
    static func string(_ text: Span<UInt8>) -> String {
        text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}
