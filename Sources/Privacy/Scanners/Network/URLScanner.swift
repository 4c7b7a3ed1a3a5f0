/// Finds URLs that carry a secret: user information in the authority (RFC 3986, 3.2.1), or a token, key, session, signature, code
/// or password among the parameters of the query, the path or the fragment (RFC 6750, 2.3; OAuth 2.0, RFC 6749).
struct URLScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        let shadow = text.shadow
        guard shadow.contains(.punctuation) else { return }
        var index = 0
        while index < shadow.count {
            guard Self.isPart(shadow.scalars[index]) else {
                index += 1
                continue
            }
            let start = index
            var canCarry = false
            while index < shadow.count,
                Self.isPart(shadow.scalars[index]) || Self.goesOn(at: index, from: start, in: shadow)
            {
                if shadow.scalars[index] == 0x3D || shadow.scalars[index] == 0x40 { canCarry = true }
                index += 1
            }
            if canCarry, let range = Self.secret(in: start..<index, of: shadow) {
                findings.append(PIIFinding(kind: .url, range: range))
            }
        }
    }

    /// Whether a line breaks after or before a sign that no text ends or begins with.
    private static func goesOn(at index: Int, from start: Int, in shadow: Shadow) -> Bool {
        guard shadow.classes[index] == .lineBreak, isPart(shadow.scalar(at: index + 1)) else { return false }
        switch shadow.scalar(at: index + 1) {
        case 0x3F, 0x26, 0x3D: return true
        default: break
        }
        switch shadow.scalar(at: index - 1) {
        case 0x3F, 0x26, 0x3D, 0x40, 0x2D, 0x5F, 0x23: return true
        default: return URLBreak(at: index, from: start, in: shadow)?.isInside ?? false
        }
    }

    /// What may stand in a URL (RFC 3986, 2.2 and 2.3); brackets and quotes are taken for text around it.
    static func isPart(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21, 0x23...0x26, 0x2A...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E, 0x5B, 0x5D, 0x28, 0x29: true
        default: false
        }
    }

    private static func secret(in row: Range<Int>, of shadow: Shadow) -> Range<Int>? {
        guard let start = start(in: row, of: shadow) else { return nil }
        var end = row.upperBound
        while end > start.host, isTrailing(shadow.scalars[end - 1], start.first..<end, in: shadow) { end -= 1 }
        guard
            hasCredentials(start.host..<end, hasScheme: start.hasScheme, in: shadow)
                || URLParameters.haveSecret(in: start.host..<end, of: shadow)
        else { return nil }
        return start.first..<end
    }

    private struct Start {
        let first: Int
        let host: Int
        let hasScheme: Bool
    }

    /// Where a URL begins in a row: at its scheme, at "www.", or at a host's name at the row's beginning.
    private static func start(in row: Range<Int>, of shadow: Shadow) -> Start? {
        for index in row {
            if shadow.scalars[index] == 0x3A, shadow.scalar(at: index + 1) == 0x2F, shadow.scalar(at: index + 2) == 0x2F
            {
                var first = index
                while first > row.lowerBound, isScheme(shadow.scalars[first - 1]) { first -= 1 }
                return first < index ? Start(first: first, host: index + 3, hasScheme: true) : nil
            }
        }
        for index in row where shadow.scalars[index] == 0x77 && !shadow.kind(at: index - 1).isWord {
            if shadow.scalar(at: index + 1) == 0x77, shadow.scalar(at: index + 2) == 0x77,
                shadow.scalar(at: index + 3) == 0x2E
            {
                return Start(first: index, host: index, hasScheme: false)
            }
        }
        var first = row.lowerBound
        while first < row.upperBound, !shadow.classes[first].isWord { first += 1 }
        var index = first
        var dots = 0
        while index < row.upperBound, isHost(shadow.scalars[index]) {
            if shadow.scalars[index] == 0x2E, shadow.kind(at: index + 1).isLetter { dots += 1 }
            index += 1
        }
        guard dots > 0, index < row.upperBound else { return nil }
        switch shadow.scalars[index] {
        case 0x2F, 0x3F, 0x23, 0x3A: return Start(first: first, host: first, hasScheme: false)
        default: return nil
        }
    }

    private static func isScheme(_ scalar: UInt32) -> Bool {
        (0x61...0x7A).contains(scalar) || (0x30...0x39).contains(scalar) || scalar == 0x2B
    }

    private static func isHost(_ scalar: UInt32) -> Bool {
        (0x61...0x7A).contains(scalar) || (0x30...0x39).contains(scalar) || scalar == 0x2D || scalar == 0x2E
    }

    /// Whether an `@` stands in the authority, with something before it.
    private static func hasCredentials(_ range: Range<Int>, hasScheme: Bool, in shadow: Shadow) -> Bool {
        guard hasScheme else { return false }
        for index in range {
            switch shadow.scalars[index] {
            case 0x2F, 0x3F, 0x23: return false
            case 0x40: return index > range.lowerBound
            default: break
            }
        }
        return false
    }

    private static func isTrailing(_ scalar: UInt32, _ range: Range<Int>, in shadow: Shadow) -> Bool {
        switch scalar {
        case 0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x2A, 0x28, 0x5B: return true
        case 0x29: return isOpen(0x28, 0x29, range, in: shadow)
        case 0x5D: return isOpen(0x5B, 0x5D, range, in: shadow)
        default: return false
        }
    }

    /// Whether more brackets close than open in a range; looked at for few ends only, so that it stays linear.
    private static func isOpen(_ open: UInt32, _ close: UInt32, _ range: Range<Int>, in shadow: Shadow) -> Bool {
        guard range.count < 512 else { return true }
        var depth = 0
        for index in range {
            if shadow.scalars[index] == open { depth += 1 }
            if shadow.scalars[index] == close { depth -= 1 }
        }
        return depth < 0
    }
}
