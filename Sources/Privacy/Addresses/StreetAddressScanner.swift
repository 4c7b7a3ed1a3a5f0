/// Finds postal addresses of languages that write words apart: house number, street, unit, city, state, postal code and country
/// in the orders of the Universal Postal Union's S42 and USPS Publication 28, post office boxes and military post.
///
/// A street must have its number; how many more signs it needs depends on its words: none after "Street", an address word, unit
/// or code beside "12 Rose Hill" or "Allika 46".
struct StreetAddressScanner: PIIScanner {
    private static let mostWordsBack = 5

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
            guard let word = StreetToken.nameStart(before: start, notBefore: limit, in: text.shadow) else { break }
            start = word
            defer { isCorner = StreetCorner.start(before: start, notBefore: limit, in: text.shadow) < start }
            if isCorner { break }
            if StreetToken.canBegin(at: start, in: text.shadow), let line = StreetLine(in: text.shadow, from: start),
                line.signs.contains(.numberAfter), line.end > index,
                let end = end(of: line, in: text)
            {
                longest = start..<end
            }
        }
        guard let longest else { return nil }
        return StreetCorner.start(before: longest.lowerBound, notBefore: limit, in: text.shadow)..<longest.upperBound
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
        let tail = StreetTail(
            after: line.end, isOpen: true, isLowerCase: line.isLowerCase, in: shadow)
        if line.signs.isSubset(of: [.numberAfter, .smallWord]), isOther(line, in: text) { return nil }
        let hasContext = text.context.families(before: line.start, within: 16, in: shadow).contains(.address)
        guard StreetEvidence(line: line, parts: tail.parts, hasContext: hasContext).isEnough(in: shadow) else {
            return nil
        }
        if StreetCorner.start(before: line.start, notBefore: 0, in: shadow) < line.start {
            return StreetCorner.end(after: line.end, in: shadow) ?? max(line.end, tail.end)
        }
        return max(line.end, tail.end)
    }

    /// Whether the name before a number is a word that says what else it is, "SSN 222", or letters of a code, "TW 11".
    private static func isOther(_ line: StreetLine, in text: ScannedText) -> Bool {
        if !text.context.families(before: line.end, within: line.end - line.start, in: text.shadow)
            .isSubset(of: [.address, .network, .numberWord])
        {
            return true
        }
        guard let name = StreetToken(in: text.shadow, from: line.start) else { return true }
        return name.range.count <= 3 && name.range.allSatisfy { text.shadow.classes[$0] == .upper }
    }

    /// A post office box or military address with the number at an index in it.
    private static func box(at index: Int, notBefore limit: Int, in shadow: Shadow) -> Range<Int>? {
        var start = index
        for _ in 0..<mostWordsBack {
            guard let word = StreetToken.start(before: start, notBefore: limit, in: shadow) else { break }
            start = word
            if let end = PostBox.militaryEnd(in: shadow, from: start), end > index { return start..<end }
            if let end = PostBox.end(in: shadow, from: start), end > index {
                let first = StreetToken.start(before: start, notBefore: limit, in: shadow) ?? start
                let isPost =
                    shadow.kind(at: first) == .digit
                    || StreetToken(in: shadow, from: first).map {
                        PostBox.end(in: shadow, from: $0.range.lowerBound) == end
                    } ?? false
                return
                    (isPost ? first : start)..<StreetTail(
                        after: end, isOpen: true, isLowerCase: shadow.classes[start] != .upper, in: shadow
                    ).end
            }
        }
        return nil
    }

    /// Where an address with a line begins: at a unit before its house number, "Flat 2, 10 High Street", or "the corner of".
    private static func start(of line: StreetLine, notBefore limit: Int, in shadow: Shadow) -> Int {
        if line.signs.contains(.twoNumbersBefore),
            let word = StreetToken.start(before: line.start, notBefore: limit, in: shadow),
            let token = StreetToken(in: shadow, from: word),
            StreetWords.mark(of: token.range, in: shadow).contains(.unit)
        {
            return word
        }
        if line.signs.contains(.numberBefore),
            let word = StreetToken.start(before: line.start, notBefore: limit, in: shadow),
            let token = StreetToken(in: shadow, from: word), token.isCapital(in: shadow),
            StreetWords.mark(of: token.range, in: shadow) == .unit,
            StreetTail.unitEnd(in: shadow, from: word) != nil
        {
            return word
        }
        if let number = StreetToken.start(before: line.start, notBefore: limit, in: shadow),
            let word = StreetToken.start(before: number, notBefore: limit, in: shadow),
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
        return StreetCorner.start(before: line.start, notBefore: limit, in: shadow)
    }

    /// Where the name of another street begins whose number the line's first is: "Feldstrasse 31 Elm Court".
    private static func streetStart(before start: Int, notBefore limit: Int, in shadow: Shadow) -> Int? {
        var found: Int?
        var index = start
        for _ in 0..<3 {
            guard let word = StreetToken.nameStart(before: index, notBefore: limit, in: shadow) else { break }
            index = word
            guard let line = StreetLine(in: shadow, from: word), !line.signs.isDisjoint(with: [.prefix, .ending]),
                !line.signs.contains(.smallWord), line.end > start
            else { continue }
            found = word
        }
        return found
    }
}
