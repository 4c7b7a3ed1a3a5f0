/// The text forms of IPv6 addresses (RFC 4291, 2.2; RFC 5952): eight groups of up to four hexadecimal digits, `::` once for
/// groups of zeros, the last two groups perhaps as IPv4.
enum IPv6Address {
    /// RFC 4291: eight groups of four and seven colons; with IPv4 at the end 45. Spaces beside colons are not counted.
    private static let longest = 48

    /// The hexadecimal digits, colons and dots around a colon; spaces beside a colon belong to it. Nothing where a word goes on or
    /// no second colon follows.
    static func range(around colon: Int, in shadow: Shadow) -> Range<Int>? {
        var start = colon
        if shadow.scalar(at: start - 1) == 0x20, isHexadecimal(shadow, start - 2) { start -= 1 }
        while start > 0, colon - start < 4, isHexadecimal(shadow, start - 1) { start -= 1 }
        guard !shadow.kind(at: start - 1).isWord, shadow.scalar(at: start - 1) != 0x2E else { return nil }
        var end = colon
        var colons = 0
        while end < shadow.count, end - start < longest {
            if shadow.scalars[end] == 0x3A {
                colons += 1
            } else if shadow.scalars[end] == 0x20 {
                guard shadow.scalar(at: end - 1) == 0x3A || shadow.scalar(at: end + 1) == 0x3A,
                    isPart(shadow, end + 1)
                else { break }
            } else if !isPart(shadow, end) {
                break
            }
            end += 1
        }
        while end > start, isTrailing(shadow, end - 1, start) { end -= 1 }
        guard colons >= 2, end > start + 2, !shadow.kind(at: end).isWord else { return nil }
        return start..<end
    }

    /// Whether what stands in a range is an address.
    static func isAddress(_ range: Range<Int>, in shadow: Shadow) -> Bool {
        var groups = 0
        var digits = 0
        var gaps = 0
        var hasDigit = false
        var hasDots = false
        var index = range.lowerBound
        while index < range.upperBound {
            let scalar = shadow.scalars[index]
            switch scalar {
            case 0x20: break
            case 0x2E: hasDots = true
            case 0x3A:
                if hasDots { return false }
                var next = index + 1
                if shadow.scalar(at: next) == 0x20 { next += 1 }
                if next < range.upperBound, shadow.scalars[next] == 0x3A {
                    gaps += 1
                    if next + 1 < range.upperBound, shadow.scalars[next + 1] == 0x3A { return false }
                    index = next
                } else if digits == 0 {
                    return false
                }
                digits = 0
            default:
                if digits == 0 || hasDots && shadow.scalar(at: index - 1) == 0x2E {
                    groups += 1
                    digits = 0
                }
                digits += 1
                if digits > 4 { return false }
                if shadow.classes[index] == .digit { hasDigit = true }
            }
            index += 1
        }
        // Four decimal numbers stand for two groups.
        if hasDots { groups -= 2 }
        guard gaps <= 1, hasDigit || groups >= 4 else { return false }
        return gaps == 0 ? groups == 8 : groups <= 7 && (groups >= 2 || isLoopback(range, in: shadow))
    }

    private static func isLoopback(_ range: Range<Int>, in shadow: Shadow) -> Bool {
        range.count == 3 && shadow.scalars[range.upperBound - 1] == 0x31 || range.count >= 5
    }

    private static func isHexadecimal(_ shadow: Shadow, _ index: Int) -> Bool {
        switch shadow.scalar(at: index) {
        case 0x30...0x39, 0x61...0x66: true
        default: false
        }
    }

    private static func isPart(_ shadow: Shadow, _ index: Int) -> Bool {
        index < shadow.count
            && (isHexadecimal(shadow, index) || shadow.scalars[index] == 0x3A || shadow.scalars[index] == 0x2E)
    }

    /// A full stop, a space, or a colon that is not half of `::`.
    private static func isTrailing(_ shadow: Shadow, _ index: Int, _ start: Int) -> Bool {
        switch shadow.scalars[index] {
        case 0x20, 0x2E: true
        case 0x3A: !(index > start && shadow.scalars[index - 1] == 0x3A)
        default: false
        }
    }
}
