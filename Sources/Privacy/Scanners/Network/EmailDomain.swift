/// What stands after the at sign of an e-mail address: labels with dots between, the last of letters alone (RFC 1035, RFC 3696).
struct EmailDomain {
    let end: Int
    /// Whether one of its dots is a word.
    let hasSpelledDot: Bool

    private static let longest = 255

    /// The domain that begins at a place, perhaps after a space.
    init?(at place: Int, isSpelled: Bool, in shadow: Shadow) {
        var index = place
        if shadow.scalar(at: index) == 0x20 { index += 1 }
        let first = index
        var best: Int?
        var dots = 0
        var hasSpelledDot = false
        var isLoose = false
        while index - first < Self.longest {
            let label = index
            index = Self.labelEnd(from: index, isFirst: dots == 0, in: shadow)
            var labelEnd = index
            while labelEnd > label, shadow.scalars[labelEnd - 1] == 0x2D { labelEnd -= 1 }
            guard labelEnd > label else { break }
            if dots == 0, Self.isArticle(label..<labelEnd, in: shadow), isSpelled { return nil }
            if dots > 0, Self.isTopLevel(label..<labelEnd, in: shadow, isKnown: isLoose) { best = labelEnd }
            if isLoose && best != labelEnd && dots > 0 && !Self.continues(at: index, in: shadow) { break }
            guard index == labelEnd, let dot = Self.dot(at: index, isFirst: dots == 0, in: shadow) else { break }
            if dot.isSpelled { hasSpelledDot = true }
            isLoose = dot.isLoose
            dots += 1
            index = dot.end
        }
        guard let best else { return nil }
        end = best
        self.hasSpelledDot = hasSpelledDot
    }

    /// The end of a label; one may be broken by a line, or its letters set apart, before the first dot.
    private static func labelEnd(from start: Int, isFirst: Bool, in shadow: Shadow) -> Int {
        var index = start
        while index < shadow.count, index - start < 63, isLabel(shadow.scalars[index]) { index += 1 }
        while index - start < 63, index > start, shadow.scalar(at: index) == 0x20, isLabel(shadow.scalar(at: index - 1))
        {
            let isApart =
                !isLabel(shadow.scalar(at: index - 2)) && isLabel(shadow.scalar(at: index + 1))
                && !isLabel(shadow.scalar(at: index + 2))
            if isApart {
                index += 2
                continue
            }
            guard isFirst, shadow.kind(at: index) == .lineBreak, isLabel(shadow.scalar(at: index + 1)) else { break }
            var next = index + 1
            while next < shadow.count, next - start < 63, isLabel(shadow.scalars[next]) { next += 1 }
            guard shadow.scalar(at: next) == 0x2E, isLabel(shadow.scalar(at: next + 1)) else { break }
            index = next
        }
        return index
    }

    private struct Dot {
        let end: Int
        let isSpelled: Bool
        /// Whether it could end a sentence as well.
        let isLoose: Bool
    }

    private static func dot(at place: Int, isFirst: Bool, in shadow: Shadow) -> Dot? {
        var index = place
        if shadow.scalar(at: index) == 0x20 { index += 1 }
        let isBefore = index > place
        func after(_ end: Int) -> Int { shadow.scalar(at: end) == 0x20 ? end + 1 : end }
        switch shadow.scalar(at: index) {
        case 0x2E:
            let end = after(index + 1)
            let isAfter = end > index + 1
            return Dot(end: end, isSpelled: false, isLoose: isAfter || isBefore)
        case 0x3002, 0x30FB: return isFirst ? Dot(end: after(index + 1), isSpelled: false, isLoose: true) : nil
        default:
            guard let sign = SpelledSign.at(index, in: shadow), sign.sign == .dot else { return nil }
            return Dot(end: after(sign.end), isSpelled: true, isLoose: !sign.isMarked)
        }
    }

    private static func continues(at place: Int, in shadow: Shadow) -> Bool {
        dot(at: place, isFirst: false, in: shadow) != nil
    }

    private static func isLabel(_ scalar: UInt32) -> Bool {
        (0x61...0x7A).contains(scalar) || (0x30...0x39).contains(scalar) || scalar == 0x2D
    }

    /// Letters alone, at least two; where the dot before may be something else only what is known and frequent.
    private static func isTopLevel(_ range: Range<Int>, in shadow: Shadow, isKnown: Bool) -> Bool {
        guard range.count >= 2 else { return false }
        if isKnown || range.count >= 3 && shadow.scalar(at: range.lowerBound + 1) == 0x20 {
            return known.longestWord(in: shadow.scalars, from: range.lowerBound)?.end == range.upperBound
        }
        if shadow.scalars[range.lowerBound] == 0x78, shadow.scalars[range.lowerBound + 1] == 0x6E { return true }
        for index in range where !(0x61...0x7A).contains(shadow.scalars[index]) { return false }
        return true
    }

    private struct Mark: OptionSet, Sendable {
        let rawValue: UInt32
    }

    private static let known = PhraseTable<Mark>(
        """
        com net org edu gov mil info biz io dev app me tv ai cloud tech online xyz test example invalid jp co uk de fr it es nl
        be ch at se dk fi no pl cz hu pt gr ie ru us ca mx br ar au nz in kr cn tw hk sg my th vn id ph eu asia name pro
        """
        .split(whereSeparator: \.isWhitespace).flatMap { word in
            let apart = word.map(String.init).joined(separator: " ")
            return [(String(word), Mark(rawValue: 1)), (apart, Mark(rawValue: 1))]
        })

    private static func isArticle(_ range: Range<Int>, in shadow: Shadow) -> Bool {
        articles.longestWord(in: shadow.scalars, from: range.lowerBound)?.end == range.upperBound
    }

    private static let articles = PhraseTable<Mark>(
        "the a an my your our his her their this that which what any some one home work least most first last all"
            .split(separator: " ").map { (String($0), Mark(rawValue: 1)) })
}
