/// A line that breaks in or after a URL with a scheme, and what stands on both sides of it.
struct URLBreak {
    /// The first character after `://`, and those until the break.
    private let before: Range<Int>
    /// The characters after the break that can be of a URL.
    private let after: Range<Int>
    private let shadow: Shadow

    /// No more is looked at on either side, so that many breaks cost no more than their number.
    private static let reach = 160

    /// The break at an index of a row that begins at `start`; nothing where no scheme stands before it.
    init?(at index: Int, from start: Int, in shadow: Shadow) {
        var host = index
        var hasScheme = false
        while host > max(start, index - Self.reach) {
            if shadow.scalars[host - 1] == 0x2F, shadow.scalar(at: host - 2) == 0x2F,
                shadow.scalar(at: host - 3) == 0x3A
            {
                hasScheme = true
                break
            }
            host -= 1
        }
        guard hasScheme else { return nil }
        var end = index + 1
        while end < shadow.count, end - index < Self.reach, URLScanner.isPart(shadow.scalars[end]) { end += 1 }
        before = host..<index
        after = index + 1..<end
        self.shadow = shadow
    }

    /// Whether the URL goes on after the break.
    var isInside: Bool {
        guard let last = before.last else { return hasSign(after, 0x2E) && hasCarrier }
        if isOpenAuthority, hasSign(after, 0x40) { return true }
        switch shadow.scalars[last] {
        case 0x2F: return hasCarrier || shadow.scalar(at: after.lowerBound) == 0x2F
        case 0x3A: return isOpenAuthority && (hasSign(after, 0x40) || shadow.kind(at: after.lowerBound) == .digit)
        case 0x2E: return hasCarrier || hasSign(after, 0x2F) || isTopLevel
        default: break
        }
        if shadow.scalars[after.lowerBound] == 0x2F || hasSign(after, 0x3D) && !hasSign(before, 0x3D) { return true }
        return hasSign(before, 0x3D) && isRandom
    }

    /// Whether something after the break looks like a query or a user's name and password.
    private var hasCarrier: Bool { hasSign(after, 0x3D) || hasSign(after, 0x40) && !hasSign(before, 0x40) }

    /// Whether a user's name and a colon, and nothing of a path, stand before the break.
    private var isOpenAuthority: Bool {
        hasSign(before, 0x3A) && !hasSign(before, 0x2F) && !hasSign(before, 0x40) && !hasSign(before, 0x3F)
    }

    /// Whether what follows a dot is the last label of a host and the end of the line.
    private var isTopLevel: Bool {
        guard !hasSign(before, 0x2F), (2...4).contains(after.count) else { return false }
        for index in after where !shadow.kind(at: index).isLetter { return false }
        return hasSign(before, 0x40)
    }

    /// Whether a value goes on that is no word: letters among digits, or letters that no word has together.
    private var isRandom: Bool {
        var (digits, letters, vowels) = (0, 0, 0)
        for index in after {
            switch shadow.scalars[index] {
            case 0x30...0x39: digits += 1
            case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: vowels += 1
            case 0x26, 0x3D: return true
            default: letters += 1
            }
        }
        return digits > 0 && letters + vowels > 0 || vowels == 0 && letters > 2
    }

    private func hasSign(_ range: Range<Int>, _ sign: UInt32) -> Bool {
        for index in range where shadow.scalars[index] == sign { return true }
        return false
    }
}
