/// Finds IPv4 addresses (RFC 791: four numbers to 255) and IPv6 addresses (``IPv6Address``), without port, zone or prefix length.
struct IPAddressScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        findVersion4(in: text, into: &findings)
        findVersion6(in: text.shadow, into: &findings)
    }

    private func findVersion4(in text: ScannedText, into findings: inout [PIIFinding]) {
        let numbers = text.numbers
        guard numbers.groups.count >= 4 else { return }
        var index = 0
        while index + 3 < numbers.groups.count {
            guard let range = Self.address(at: index, in: text) else {
                index += 1
                continue
            }
            findings.append(PIIFinding(kind: .ip, range: range.scalars))
            index = range.next
        }
    }

    private static func address(at index: Int, in text: ScannedText) -> (scalars: Range<Int>, next: Int)? {
        let (numbers, shadow) = (text.numbers, text.shadow)
        guard let first = numbers.piece(at: index, most: 3), isOctet(first) else { return nil }
        let start = first.range.lowerBound
        guard !shadow.isJoinedBefore(start), !shadow.isAfterLetter(start) else { return nil }
        var last = first
        var largest = first.value
        for _ in 0..<3 {
            guard last.next < numbers.groups.count,
                isDot(shadow, from: last.range.upperBound, to: numbers.groups[last.next].range.lowerBound),
                let piece = numbers.piece(at: last.next, most: 3), isOctet(piece)
            else { return nil }
            largest = max(largest, piece.value)
            last = piece
        }
        let end = last.range.upperBound
        guard !(shadow.scalar(at: end) == 0x2E && shadow.kind(at: end + 1).isWord), !shadow.isBeforeLetter(end) else {
            return nil
        }
        let words = text.context.nearest(before: start, within: 16, in: shadow)
        if words.contains(.network) && !words.contains(.other) { return (start..<end, last.next) }
        guard !words.contains(.other), !isSection(shadow, around: start..<end) else { return nil }
        return largest < 10 && first.value < 8 && first.value != 1 ? nil : (start..<end, last.next)
    }

    private static func isOctet(_ piece: DigitPiece) -> Bool {
        piece.value <= 255 && (piece.count == 1 || piece.value >= (piece.count == 2 ? 10 : 100))
    }

    /// A dot, perhaps between spaces or in brackets, or its name.
    private static func isDot(_ shadow: Shadow, from start: Int, to end: Int) -> Bool {
        guard end > start, end - start <= 7 else { return false }
        var dots = 0
        var index = start
        while index < end {
            switch shadow.scalars[index] {
            case 0x2E, 0x3002: dots += 1
            case 0x20, 0x28, 0x29, 0x5B, 0x5D: break
            default:
                guard let word = SpelledSign.at(index, in: shadow), word.sign == .dot, word.end <= end else {
                    return false
                }
                dots += 1
                index = word.end - 1
            }
            index += 1
        }
        return dots == 1
    }

    /// 第1.2.3.4節, §1.2.3.4.
    private static func isSection(_ shadow: Shadow, around range: Range<Int>) -> Bool {
        switch shadow.scalar(at: range.lowerBound - 1) {
        case 0x7B2C, 0xA7: return true
        default: break
        }
        switch shadow.scalar(at: range.upperBound) {
        case 0x7AE0, 0x7BC0, 0x9805, 0x7248, 0x6761: return true
        default: return false
        }
    }

    private func findVersion6(in shadow: Shadow, into findings: inout [PIIFinding]) {
        guard shadow.contains(.punctuation) else { return }
        var index = 0
        while index < shadow.count {
            guard shadow.scalars[index] == 0x3A, let range = IPv6Address.range(around: index, in: shadow) else {
                index += 1
                continue
            }
            if IPv6Address.isAddress(range, in: shadow) { findings.append(PIIFinding(kind: .ip, range: range)) }
            index = max(index + 1, range.upperBound)
        }
    }
}
