/// Finds postal addresses of languages that write words apart: house number, street, unit, city, state, postal code and country
/// in the orders of the Universal Postal Union's S42 and USPS Publication 28, post office boxes and military post.
///
/// A street must have its number; how many more signs it needs depends on its words: none after "Street", an address word, unit
/// or code beside "12 Rose Hill" or "Allika 46".
struct StreetAddressScanner: PIIScanner {
    private static let mostWordsBack = 5
    private static let longestReach = 64

    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        guard text.shadow.contains(.digit),
            text.shadow.contains(.lower) || text.shadow.contains(.upper) || text.shadow.contains(.letter)
        else { return }
        var index = 0
        var limit = 0
        while index < text.shadow.count {
            guard text.shadow.classes[index] == .digit else {
                index += 1
                continue
            }
            if let range = Self.address(at: index, notBefore: limit, in: text) {
                findings.append(PIIFinding(kind: .address, range: range))
                limit = range.upperBound
                index = limit
            }
            while text.shadow.kind(at: index).isWord { index += 1 }
        }
    }

    private static func address(at index: Int, notBefore limit: Int, in text: ScannedText) -> Range<Int>? {
        guard index == limit || !text.shadow.kind(at: index - 1).isWord, !isAmount(index, in: text.shadow) else {
            return nil
        }
        if let box = box(at: index, notBefore: limit, in: text.shadow) { return box }
        if let line = StreetLine(in: text.shadow, from: index), let end = end(of: line, in: text) {
            return start(of: line, notBefore: limit, in: text.shadow)..<end
        }
        guard text.shadow.scalar(at: index - 1) == 0x20 else { return nil }
        var start = index
        var longest: Range<Int>?
        var isCorner = false
        for _ in 0..<mostWordsBack {
            guard let word = wordStart(before: start, notBefore: limit, in: text.shadow) else { break }
            start = word
            defer { isCorner = cornerStart(before: start, notBefore: limit, in: text.shadow) < start }
            if isCorner { break }
            if canBegin(at: start, in: text.shadow), let line = StreetLine(in: text.shadow, from: start),
                line.signs.contains(.numberAfter), line.end > index,
                let end = end(of: line, in: text)
            {
                longest = start..<end
            }
        }
        guard let longest else { return nil }
        return cornerStart(before: longest.lowerBound, notBefore: limit, in: text.shadow)..<longest.upperBound
    }

    /// Whether signs before a number say that it is an amount or part of a longer number.
    private static func isAmount(_ index: Int, in shadow: Shadow) -> Bool {
        switch shadow.scalar(at: index - 1) {
        case 0x24, 0xA3, 0xA5, 0x20AC, 0x2B, 0x25, 0x3D, 0x40, 0x5F, 0x26: true
        case 0x2D, 0x2E, 0x2C, 0x3A, 0x2F: shadow.kind(at: index - 2).isWord
        default: false
        }
    }

    /// Where an address of a street line ends; nothing where its signs are too few.
    private static func end(of line: StreetLine, in text: ScannedText) -> Int? {
        let shadow = text.shadow
        let isLowerCase = !shadow.contains(.upper)
        let tail = StreetTail(
            after: line.end, isOpen: true, in: shadow)
        let hasContext = text.context.families(before: line.start, within: 16, in: shadow).contains(.address)
        guard isEnough(line, tail.parts, hasContext, isLowerCase, in: shadow) else { return nil }
        if cornerStart(before: line.start, notBefore: 0, in: shadow) < line.start {
            return cornerEnd(after: line.end, in: shadow) ?? max(line.end, tail.end)
        }
        return max(line.end, tail.end)
    }

    private static func isEnough(
        _ line: StreetLine, _ parts: StreetTail.Parts, _ hasContext: Bool, _ isLowerCase: Bool, in shadow: Shadow
    ) -> Bool {
        let signs = line.signs
        let isConfirmed =
            hasContext || parts.contains(.unit)
            || !parts.isDisjoint(with: [.code, .state, .country]) && (!isLowerCase || parts.contains(.separated))
        let isSmall = signs.contains(.smallWord)
        if signs.contains(.numberBefore), signs.contains(.type) {
            if !isSmall || isConfirmed { return true }
            return line.names <= 3 && !signs.contains(.typeAsName) && isClosed(line.end, in: shadow)
                && line.end - 3 > line.start && !isShortType(line, in: shadow)
        }
        if signs.contains(.numberBefore) || signs.contains(.numberAfter) {
            if !signs.isDisjoint(with: [.ending, .prefix]), signs.contains(.numberAfter) {
                return isConfirmed || signs.contains(.foreignPrefix)
                    || signs.contains(.numberBefore) || isStreet(after: line.end, in: shadow)
                    || !isLowerCase && !isSmall && (signs.contains(.prefix) || shadow.classes[line.start] != .lower)
            }
            if signs.contains(.numberBefore), signs.contains(.prefix) {
                return isConfirmed || !isSmall
            }
            let isFramed = signs.isSuperset(of: [.numberBefore, .numberAfter]) && isLong(line.start, in: shadow)
            if signs.contains(.lotNumber), isConfirmed { return true }
            let isPlain = signs.isSuperset(of: [.twoNumbersBefore, .plainType])
            if isPlain, parts.isSuperset(of: [.city, .separated]) { return true }
            guard
                isConfirmed || isFramed && parts.contains(.city)
                    || parts.contains(.city) && signs.contains(.numberBefore) && signs.contains(.plainType)
                    || signs.contains(.numberAfter) && isStreet(after: line.end, in: shadow)
            else { return false }
            return !isSmall || parts.contains(.unit)
                || isLowerCase
                    && (parts.contains(.code) || hasContext)
        }
        return false
    }

    /// Whether a number has three digits or begins with a zero, as counts seldom do.
    private static func isLong(_ index: Int, in shadow: Shadow) -> Bool {
        shadow.scalars[index] == 0x30 || shadow.kind(at: index + 1) == .digit && shadow.kind(at: index + 2) == .digit
    }

    /// "st" and "dr" without capital are too often something else.
    private static func isShortType(_ line: StreetLine, in shadow: Shadow) -> Bool {
        shadow.kind(at: line.end - 3) == .space && shadow.scalar(at: line.end - 1) == 0x72
    }

    /// Whether "street" or "St." follows, as in "lives on Ziegelgasse 19 street".
    private static func isStreet(after index: Int, in shadow: Shadow) -> Bool {
        guard let gap = StreetGap(in: shadow, from: index), let token = StreetToken(in: shadow, from: gap.end) else {
            return false
        }
        return matches(token, "street", in: shadow) || matches(token, "st", in: shadow)
    }

    private static func isClosed(_ index: Int, in shadow: Shadow) -> Bool {
        guard shadow.kind(at: index) == .space, index < shadow.count,
            let token = StreetToken(in: shadow, from: index + 1)
        else { return true }
        return token.isNumber || !StreetWords.mark(of: token.range, in: shadow).isDisjoint(with: [.stop, .unit, .type])
    }

    /// A post office box or military address with the number at an index in it.
    private static func box(at index: Int, notBefore limit: Int, in shadow: Shadow) -> Range<Int>? {
        var start = index
        for _ in 0..<mostWordsBack {
            guard let word = tokenStart(before: start, notBefore: limit, in: shadow) else { break }
            start = word
            if let end = PostBox.militaryEnd(in: shadow, from: start), end > index { return start..<end }
            if let end = PostBox.end(in: shadow, from: start), end > index {
                let first = tokenStart(before: start, notBefore: limit, in: shadow) ?? start
                let isPost =
                    shadow.kind(at: first) == .digit
                    || StreetToken(in: shadow, from: first).map {
                        PostBox.end(in: shadow, from: $0.range.lowerBound) == end
                    } ?? false
                return (isPost ? first : start)..<StreetTail(after: end, isOpen: true, in: shadow).end
            }
        }
        return nil
    }

    /// Where the word before a place begins, if it can be of a street's name.
    private static func wordStart(before place: Int, notBefore limit: Int, in shadow: Shadow) -> Int? {
        guard let start = tokenStart(before: place, notBefore: limit, in: shadow), shadow.kind(at: start) != .digit,
            shadow.classes[place - 1] != .lineBreak, shadow.scalar(at: place - 2) != 0x2C,
            let token = StreetToken(in: shadow, from: start)
        else { return nil }
        let mark = StreetWords.mark(of: token.range, in: shadow)
        if mark.contains(.stop), mark.isDisjoint(with: [.particle, .prefix]) { return nil }
        return mark.contains(.unit) ? nil : start
    }

    /// Whether an address can begin with the word at an index: not "of".
    private static func canBegin(at index: Int, in shadow: Shadow) -> Bool {
        guard let token = StreetToken(in: shadow, from: index) else { return false }
        let mark = StreetWords.mark(of: token.range, in: shadow)
        return !mark.contains(.particle) || mark.contains(.prefix) || token.isCapital(in: shadow)
    }

    private static func tokenStart(before place: Int, notBefore limit: Int, in shadow: Shadow) -> Int? {
        guard place - 1 > limit, shadow.scalars[place - 1] == 0x20 else { return nil }
        var start = place - 1
        while start > limit, start + longestReach > place, isWordPart(shadow, at: start - 1) { start -= 1 }
        while start < place - 1, !shadow.classes[start].isWord { start += 1 }
        return start < place - 1 ? start : nil
    }

    private static func isWordPart(_ shadow: Shadow, at index: Int) -> Bool {
        switch shadow.scalars[index] {
        case 0x2E, 0x27, 0x2D, 0x2F, 0x2C, 0x2019: true
        default: shadow.classes[index].isWord
        }
    }

    /// Where an address with a line begins: at a unit before its house number, "Flat 2, 10 High Street", or "the corner of".
    private static func start(of line: StreetLine, notBefore limit: Int, in shadow: Shadow) -> Int {
        if line.signs.contains(.twoNumbersBefore),
            let word = tokenStart(before: line.start, notBefore: limit, in: shadow),
            let token = StreetToken(in: shadow, from: word),
            StreetWords.mark(of: token.range, in: shadow).contains(.unit)
        {
            return word
        }
        if let number = tokenStart(before: line.start, notBefore: limit, in: shadow),
            let word = tokenStart(before: number, notBefore: limit, in: shadow),
            let token = StreetToken(in: shadow, from: word),
            StreetWords.mark(of: token.range, in: shadow).contains(.unit),
            let end = StreetTail.unitEnd(in: shadow, from: word), end < line.start, end > number
        {
            return word
        }
        if line.signs.contains(.numberBefore),
            let street = streetStart(before: line.start, notBefore: limit, in: shadow)
        {
            return street
        }
        return cornerStart(before: line.start, notBefore: limit, in: shadow)
    }

    /// Where the name of another street begins whose number the line's first is: "Feldstrasse 31 Elm Court".
    private static func streetStart(before start: Int, notBefore limit: Int, in shadow: Shadow) -> Int? {
        var found: Int?
        var index = start
        for _ in 0..<3 {
            guard let word = wordStart(before: index, notBefore: limit, in: shadow) else { break }
            index = word
            guard let line = StreetLine(in: shadow, from: word), !line.signs.isDisjoint(with: [.prefix, .ending]),
                !line.signs.contains(.smallWord), line.end > start
            else { continue }
            found = word
        }
        return found
    }

    private static func cornerStart(before start: Int, notBefore limit: Int, in shadow: Shadow) -> Int {
        guard let of = tokenStart(before: start, notBefore: limit, in: shadow),
            let corner = tokenStart(before: of, notBefore: limit, in: shadow),
            let token = StreetToken(in: shadow, from: corner),
            matches(token, "corner", in: shadow)
        else { return start }
        guard let the = tokenStart(before: corner, notBefore: limit, in: shadow),
            let article = StreetToken(in: shadow, from: the), matches(article, "the", in: shadow)
        else { return corner }
        return the
    }

    /// The end of the second street of a corner.
    private static func cornerEnd(after end: Int, in shadow: Shadow) -> Int? {
        guard let and = StreetToken(in: shadow, from: end + 1), matches(and, "and", in: shadow) else { return nil }
        var index = and.end + 1
        var last: Int?
        for _ in 0..<4 {
            guard let token = StreetToken(in: shadow, from: index) else { break }
            let mark = StreetWords.mark(of: token.range, in: shadow)
            if mark.contains(.stop) { break }
            last = token.range.upperBound
            if !mark.isDisjoint(with: [.type, .plainType]), index > and.end + 1 { break }
            guard shadow.kind(at: token.end) == .space else { break }
            index = token.end + 1
        }
        return last
    }

    private static func matches(_ token: StreetToken, _ word: StaticString, in shadow: Shadow) -> Bool {
        guard token.range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { bytes in
            token.range.indices.allSatisfy { shadow.scalars[$0] == UInt32(bytes[$0 - token.range.lowerBound]) }
        }
    }
}
