/// Codes of letters and digits. They all have a digit, so that a search begins at the digit groups and costs nothing in a text
/// without any.
extension ScannedText {
    /// The most scalars between two characters of one code: " - ".
    private static let longestSeparator = 3

    /// Finds the codes of a shape in any grouping, none overlapping, that no letter or digit touches.
    func forEachCode(shaped literal: @autoclosure () -> CodeShape, _ found: (Code) -> Void) {
        if numbers.groups.isEmpty { return }
        let shape = literal()
        var end = 0
        for index in numbers.groups.indices where numbers.groups[index].range.lowerBound >= end {
            guard let start = start(of: index, letters: shape.leadingLetters),
                let code = code(shaped: shape, count: shape.count, at: start, firstGroup: index),
                !isInsideWord(code.range.upperBound), !goesOn(code)
            else { continue }
            found(code)
            end = code.range.upperBound
        }
    }

    /// Short words, which are no letters of a code that digits follow.
    private static let words = PhraseTable<ContextFamily>(
        ["is", "to", "no", "me", "my", "of", "on", "at", "in", "by", "id", "it", "as", "or", "so", "be", "we", "an"]
            .map { ($0, .other) })

    /// Whether one more digit follows a code as its own last digits do: apart from each other.
    private func goesOn(_ code: Code) -> Bool {
        let end = code.range.upperBound
        return shadow.kind(at: end) != .lineBreak && isSeparator(end) && isSeparator(end - 2)
            && shadow.scalars[end] == shadow.scalars[end - 2]
            && shadow.kind(at: end + 1) == .digit
    }

    /// Where a code begins that has so many letters before a digit group; nothing where a letter or digit touches it.
    ///
    /// The letters stand together, or each apart from the others and the digits: two words are not one code's letters.
    func start(of group: Int, letters: Int) -> Int? {
        var start = numbers.groups[group].range.lowerBound
        var (isDigitApart, areApart, areTogether) = (false, false, false)
        for letter in 0..<letters {
            var gap = 0
            while gap < Self.longestSeparator, isSeparator(start - 1) {
                start -= 1
                gap += 1
            }
            guard isLetter(start - 1) else { return nil }
            if letter == 0 {
                isDigitApart = gap > 0
            } else if gap != 1 || shadow.classes[start] != .lineBreak {
                if gap > 0 { areApart = true } else { areTogether = true }
            }
            start -= 1
        }
        if areApart && (areTogether || !isDigitApart) { return nil }
        let isWord = letters == 2 && isDigitApart && shadow.classes[start + 1] == .lower
        if isWord, Self.words.longestWord(in: shadow.scalars, from: start) != nil { return nil }
        return shadow.kind(at: start - 1).isWord ? nil : start
    }

    /// The code of the first characters of a shape that begins at a place, the first digit group from there on being given.
    func code(shaped shape: CodeShape, count: Int, at start: Int, firstGroup: Int) -> Code? {
        var code = Code(at: start)
        var index = start
        var group = firstGroup
        while code.count < count {
            if code.count > 0 { index = skippingSeparators(index) }
            if isLetter(index) && shape.allowsLetter(at: code.count) && !isSpoken(index, group) {
                code.append(letter: shadow.scalars[index], isCapital: shadow.classes[index] == .upper, at: index)
                index += 1
                continue
            }
            while group < numbers.groups.count, numbers.groups[group].range.upperBound <= index { group += 1 }
            guard group < numbers.groups.count else { return nil }
            let digits = numbers.groups[group]
            guard digits.range.lowerBound <= index else { return nil }
            if digits.form == .spoken {
                guard digits.range.lowerBound == index, code.count + digits.count <= count else { return nil }
                for digit in digits.digits {
                    guard shape.allowsDigit(at: code.count) else { return nil }
                    code.append(digit: numbers.digits[digit], from: index, to: digits.range.upperBound)
                }
                index = digits.range.upperBound
            } else {
                guard shape.allowsDigit(at: code.count) else { return nil }
                let digit = numbers.digits[digits.digits.lowerBound + index - digits.range.lowerBound]
                code.append(digit: digit, from: index, to: index + 1)
                index += 1
            }
        }
        return code
    }

    /// The code around a digit group: the letters and digits that touch it, and those that a hyphen, dot or space joins to it
    /// in the way that codes are written.
    func token(around group: Int) -> Code {
        let start = tokenStart(before: numbers.groups[group].range.lowerBound)
        let end = tokenEnd(after: group)
        var code = Code(at: start)
        var index = start
        var next = group
        while next > 0, numbers.groups[next - 1].range.lowerBound >= start { next -= 1 }
        while index < end {
            while next < numbers.groups.count, numbers.groups[next].range.upperBound <= index { next += 1 }
            if next < numbers.groups.count, numbers.groups[next].range.lowerBound == index {
                let digits = numbers.groups[next]
                for (offset, digit) in digits.digits.enumerated() {
                    let isSpoken = digits.form == .spoken
                    code.append(
                        digit: numbers.digits[digit], from: isSpoken ? index : index + offset,
                        to: isSpoken ? digits.range.upperBound : index + offset + 1)
                }
                index = digits.range.upperBound
            } else {
                if isLetter(index) {
                    code.append(letter: shadow.scalars[index], isCapital: shadow.classes[index] == .upper, at: index)
                }
                index += 1
            }
        }
        return code
    }

    /// Finds the codes around all digit groups, none overlapping, of so many characters.
    func forEachToken(of counts: ClosedRange<Int>, _ found: (Code) -> Void) {
        var end = 0
        for index in numbers.groups.indices where numbers.groups[index].range.lowerBound >= end {
            let code = token(around: index)
            end = code.range.upperBound
            if counts.contains(code.count) { found(code) }
        }
    }

    /// Whether a code is written as codes are and words beside a number are not: in capitals, without spaces, or with a space
    /// between all of its characters.
    func isWrittenAsCode(_ code: Code) -> Bool {
        if code.isCapital || code.isSolid || code.range.count == code.count * 2 - 1 { return true }
        for index in code.range where shadow.scalars[index] == 0x20 { return false }
        return true
    }

    private func tokenStart(before place: Int) -> Int {
        var start = place
        while place - start < Code.mostCharacters {
            if isCharacter(start - 1) {
                start -= 1
                continue
            }
            guard isSeparator(start - 1), isLetter(start - 2) else { break }
            var chunk = start - 2
            while start - chunk < 8, isCharacter(chunk - 1) { chunk -= 1 }
            let length = start - 1 - chunk
            let isCapital = shadow.classes[start - 2] == .upper
            let isJoined =
                shadow.scalars[start - 1] == 0x20
                ? isCapital && isPrefix(chunk..<start - 1) : length <= 4 && isCapital || length == 1
            guard isJoined, !shadow.kind(at: chunk - 1).isWord else { break }
            start = chunk
        }
        return start
    }

    /// Whether capitals before a space can begin a code: they are up to three, no word that announces it, and the text is not
    /// all in capitals.
    private func isPrefix(_ range: Range<Int>) -> Bool {
        if range.count == 1 { return true }
        guard range.count <= 3 else { return false }
        if shadow.scalar(at: range.lowerBound - 1) == 0x20, shadow.kind(at: range.lowerBound - 2) == .upper,
            context.nearestTelling(before: range.lowerBound, within: 1, in: shadow) == nil
        {
            return false
        }
        if shadow.scalars[range.lowerBound] == 0x69 || shadow.scalars[range.lowerBound] == 0x6E { return false }
        let word = context.nearestTelling(before: range.upperBound, within: 0, in: shadow)
        return word == nil
    }

    private func tokenEnd(after group: Int) -> Int {
        var group = group
        var end = numbers.groups[group].range.upperBound
        let start = end
        var lastLength = numbers.groups[group].range.count
        while end - start < Code.mostCharacters {
            if isCharacter(end) {
                end += 1
                lastLength += 1
                continue
            }
            while group < numbers.groups.count, numbers.groups[group].range.upperBound <= end { group += 1 }
            let next = skippingSeparators(end)
            guard next > end, next < shadow.count else { break }
            var chunk = next
            while chunk - next < 16, isCharacter(chunk) { chunk += 1 }
            if group < numbers.groups.count, numbers.groups[group].range.lowerBound == next {
                chunk = max(chunk, numbers.groups[group].range.upperBound)
            }
            let length = chunk - next
            let hasDigit = group < numbers.groups.count && numbers.groups[group].range.lowerBound < chunk
            let isSpace = next == end + 1 && shadow.scalars[end] == 0x20
            let isSplit = isSpace && shadow.classes[end] == .lineBreak
            let isHyphen = (end..<next).contains { shadow.scalars[$0] == 0x2D || shadow.scalars[$0] == 0x30FC }
            if next > end + 1 && !isHyphen || isSpace && isCounted(chunk) { break }
            let isLetter = length == 1 && shadow.classes[next] == .upper
            let isSpread = isLetter && lastLength == 1 && isSeparator(chunk) && shadow.kind(at: chunk + 1) == .digit
            let isJoined =
                isSpace
                ? hasDigit && (isSplit || length > 1 || lastLength == 1) || isSpread
                : hasDigit || (1...2).contains(length) && next == end + 1
            let isLast = isSpace && isLetter && shadow.scalars[next] != 0x69 && isStop(chunk)
            guard isJoined && length > 0 || isLast else { break }
            end = chunk
            lastLength = length
        }
        return end
    }

    /// Whether a text, or a part of a sentence, ends at a place.
    private func isStop(_ index: Int) -> Bool {
        index >= shadow.count || shadow.classes[index] == .lineBreak || shadow.classes[index] == .punctuation
    }

    private func skippingSeparators(_ index: Int) -> Int {
        var end = index
        while end - index < Self.longestSeparator, isSeparator(end) { end += 1 }
        return end
    }

    private func isSpoken(_ index: Int, _ group: Int) -> Bool {
        group < numbers.groups.count && numbers.groups[group].range.lowerBound == index
            && numbers.groups[group].form == .spoken
    }

    /// Whether a letter or digit stands on both sides of a place.
    func isInsideWord(_ index: Int) -> Bool {
        shadow.kind(at: index).isWord && shadow.kind(at: index - 1).isWord
    }

    private func isCharacter(_ index: Int) -> Bool {
        isLetter(index) || shadow.kind(at: index) == .digit
            || shadow.kind(at: index) == .kanji && DigitGroups.kanjiDigit(shadow.scalars[index]) != nil
    }

    private func isLetter(_ index: Int) -> Bool {
        switch shadow.kind(at: index) {
        case .lower, .upper: shadow.scalars[index] < 0x80
        default: false
        }
    }

    private func isSeparator(_ index: Int) -> Bool {
        guard index >= 0, index < shadow.count else { return false }
        switch shadow.scalars[index] {
        case 0x20, 0x2D, 0x2E, 0x5F, 0x7E, 0xB7, 0x2022, 0x2219, 0x22C5, 0x30FB, 0x30FC: return true
        default: return false
        }
    }
}
