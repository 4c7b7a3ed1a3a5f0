/// What stands before the at sign of an e-mail address (RFC 5322 `dot-atom`).
struct EmailLocalPart {
    let start: Int
    let end: Int
    /// Whether it has a sign inside, so that it is no plain word.
    let hasSigns: Bool

    /// RFC 5321, 4.5.3.1: what is longer is no address; it also bounds the work an at sign can cause.
    private static let longest = 64
    private static let mostParts = 8

    /// The local part that ends before an at sign, none of it before `limit`.
    init?(before at: Int, after limit: Int, isSpelled: Bool, in shadow: Shadow) {
        var end = at
        if end > limit, shadow.scalar(at: end - 1) == 0x20 { end -= 1 }
        guard var start = Self.part(endingAt: end, in: shadow, limit: max(limit, at - Self.longest)) else { return nil }
        var hasSigns = false
        let isSingle = end - start == 1
        for _ in 0..<Self.mostParts {
            guard at - start < Self.longest else { break }
            if let earlier = Self.partBeforeSign(start, in: shadow, limit: max(limit, at - Self.longest)) {
                start = earlier
                hasSigns = true
            } else {
                break
            }
        }
        // t a r o @ …
        while isSingle && end < at, start - 2 >= limit, at - start < Self.longest, shadow.scalar(at: start - 1) == 0x20,
            Self.isLocal(shadow.scalar(at: start - 2)), !Self.isLocal(shadow.scalar(at: start - 3))
        {
            start -= 2
        }
        while start < end, !Self.isFirst(shadow.scalars[start]) { start += 1 }
        guard start < end else { return nil }
        self.start = start
        self.end = end
        var index = start
        while index < end, !hasSigns {
            if !(0x61...0x7A).contains(shadow.scalars[index]) { hasSigns = true }
            index += 1
        }
        self.hasSigns = hasSigns
    }

    private static func part(endingAt end: Int, in shadow: Shadow, limit: Int) -> Int? {
        var start = end
        while start > limit, isLocal(shadow.scalars[start - 1]) { start -= 1 }
        return start < end ? start : nil
    }

    /// The start of the part before a spelt sign that ends at a place, or before a dot, hyphen or underscore among spaces.
    private static func partBeforeSign(_ place: Int, in shadow: Shadow, limit: Int) -> Int? {
        var end = place
        if end > limit, shadow.scalar(at: end - 1) == 0x20 { end -= 1 }
        guard end > limit else { return nil }
        if shadow.kind(at: place - 1) == .lineBreak, shadow.scalars[end - 1] == 0x2D || shadow.scalars[end - 1] == 0x5F
        {
            return part(endingAt: end, in: shadow, limit: limit)
        }
        if shadow.kind(at: place - 1) == .lineBreak, end < place,
            let earlier = part(endingAt: end, in: shadow, limit: limit),
            isBroken(earlier..<end, before: place, in: shadow)
        {
            return earlier
        }
        if end < place {
            switch shadow.scalars[end - 1] {
            case 0x2E, 0x2D, 0x5F, 0x2B:
                guard end - 2 > limit, shadow.scalars[end - 2] == 0x20 else { return nil }
                return part(endingAt: end - 2, in: shadow, limit: limit)
            default: break
            }
        }
        for length in 3...12 where end - length > limit {
            guard let sign = SpelledSign.at(end - length, in: shadow), sign.end == end, sign.sign != .at else {
                continue
            }
            var last = end - length
            if shadow.scalar(at: last - 1) == 0x20 { last -= 1 }
            guard sign.isMarked || last < end - length && end < place else { continue }
            return part(endingAt: last, in: shadow, limit: limit)
        }
        return nil
    }

    /// Whether a line breaks inside a local part: after a dot of a word that begins none of a sentence, or between digits.
    private static func isBroken(_ part: Range<Int>, before place: Int, in shadow: Shadow) -> Bool {
        let last = part.upperBound - 1
        if shadow.kind(at: last) == .digit {
            return shadow.kind(at: place) == .digit && shadow.kind(at: part.lowerBound).isLetter
        }
        guard shadow.scalars[last] == 0x2E, part.count > 1 else { return false }
        let before = shadow.kind(at: part.lowerBound - 1)
        if part.count == 2 || before.isJapanese { return true }
        if let word = sentenceEnds.longestWord(in: shadow.scalars, from: part.lowerBound), word.end == last {
            return false
        }
        if part.lowerBound == 0 || before == .lineBreak || before == .punctuation { return true }
        for start in max(0, part.lowerBound - 9)..<part.lowerBound - 1 where !shadow.kind(at: start - 1).isWord {
            if let word = leads.longestWord(in: shadow.scalars, from: start), word.end == part.lowerBound - 1 {
                return true
            }
            if shadow.classes[start].isJapanese { return shadow.classes[part.lowerBound - 2].isJapanese }
        }
        return false
    }

    private struct Mark: OptionSet, Sendable {
        let rawValue: UInt32
    }

    /// What an address follows in a sentence.
    private static let leads = PhraseTable<Mark>(
        "is to at was mail email e-mail address from as via contact use by new old and or with"
            .split(separator: " ").map { (String($0), Mark(rawValue: 1)) })

    /// What a sentence of one word is, or the last word of one.
    private static let sentenceEnds = PhraseTable<Mark>(
        """
        thanks thank hello hi hey regards cheers sincerely best ok okay yes no please sorry below here above me it that this
        them you us now soon today done right fine great good bye ps email mail e-mail address contact
        """
        .split(whereSeparator: \.isWhitespace).map { (String($0), Mark(rawValue: 1)) })

    private static func isFirst(_ scalar: UInt32) -> Bool {
        (0x30...0x39).contains(scalar) || (0x61...0x7A).contains(scalar) || scalar == 0x5F
    }

    private static func isLocal(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x2B, 0x27, 0x21, 0x23...0x26, 0x2A, 0x5E, 0x60, 0x7C, 0x7E:
            true
        default: false
        }
    }
}
