/// Finds e-mail addresses: an `@` with a local part before it and a dotted domain after it (RFC 5322, RFC 1035).
struct EmailScanner: PIIScanner {
    /// RFC 5321, 4.5.3.1: what is longer is no address; it also bounds the work an `@` can cause.
    private static let longestLocalPart = 64
    private static let longestDomain = 255

    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        let shadow = text.shadow
        guard shadow.contains(.punctuation) else { return }
        for index in shadow.scalars.indices where shadow.scalars[index] == 0x40 {
            if let range = Self.address(around: index, in: shadow) {
                findings.append(PIIFinding(kind: .email, range: range))
            }
        }
    }

    private static func address(around at: Int, in shadow: Shadow) -> Range<Int>? {
        var start = at
        while start > 0, at - start < longestLocalPart, isLocal(shadow.scalars[start - 1]) { start -= 1 }
        while start < at, shadow.scalars[start] == 0x2E { start += 1 }
        var end = at + 1
        while end < shadow.count, end - at < longestDomain, isDomain(shadow.scalars[end]) { end += 1 }
        while end > at + 1, !isAlphanumeric(shadow.scalars[end - 1]) { end -= 1 }
        guard start < at, let lastDot = shadow.scalars[at..<end].lastIndex(of: 0x2E), lastDot > at + 1,
            end - lastDot > 2
        else { return nil }
        return start..<end
    }

    private static func isAlphanumeric(_ scalar: UInt32) -> Bool {
        (0x30...0x39).contains(scalar) || (0x61...0x7A).contains(scalar)
    }

    private static func isDomain(_ scalar: UInt32) -> Bool {
        isAlphanumeric(scalar) || scalar == 0x2D || scalar == 0x2E
    }

    private static func isLocal(_ scalar: UInt32) -> Bool {
        guard !isDomain(scalar), scalar < 0x80 else { return scalar < 0x80 }
        return "!#$%&'*+/=?^_`{|}~".utf8.contains(UInt8(scalar))
    }
}
