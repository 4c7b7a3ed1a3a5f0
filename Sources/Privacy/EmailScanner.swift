import TextAnalysis

/// Finds e-mail addresses: an `@` with a local part before it and a dotted domain after it (RFC 5322, RFC 1035).
struct EmailScanner: PIIScanner {
    let kind = PIIKind.email
    /// RFC 5321, 4.5.3.1: what is longer is no address; it also bounds the work an `@` can cause.
    private static let longestLocalPart = 64
    private static let longestDomain = 255

    func matches(in shadow: NormalizedText, digits: [DigitSequence]) -> [Range<Int>] {
        let bytes = shadow.bytes
        return bytes.indices.compactMap { index in
            bytes[index] == UInt8(ascii: "@") ? Self.address(around: index, in: bytes) : nil
        }
    }

    private static func address(around at: Int, in bytes: [UInt8]) -> Range<Int>? {
        var start = at
        while start > 0, at - start < longestLocalPart, isLocal(bytes[start - 1]) { start -= 1 }
        while start < at, bytes[start] == UInt8(ascii: ".") { start += 1 }
        var end = at + 1
        while end < bytes.count, end - at < longestDomain, isDomain(bytes[end]) { end += 1 }
        while end > at + 1, !isAlphanumeric(bytes[end - 1]) { end -= 1 }
        guard start < at, let lastDot = bytes[at..<end].lastIndex(of: UInt8(ascii: ".")), lastDot > at + 1,
            end - lastDot > 2
        else { return nil }
        return start..<end
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        DigitSequence.isDigit(byte) || (byte >= 0x61 && byte <= 0x7A)
    }

    private static func isDomain(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        isDomain(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte)
    }
}
