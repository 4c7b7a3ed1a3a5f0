/// Finds dates that are said to be of a birth: in Western years (ISO 8601, and as English and Japanese write them) and
/// in Japanese eras (Era Name Act; JIS X 0301), in digits or kanji.
///
/// A birthday is also a feast that people book tables for, so that beside that word, and for a month and day without a year,
/// only what joins a word to its value may stand between the two.
struct BirthDateScanner: PIIScanner {
    /// How far a date may be behind the word that announces it, and before the one that follows it.
    private static let reach = 24
    private static let reachBack = 32

    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        if text.numbers.groups.isEmpty { return }
        var end = 0
        for word in text.context.occurrences where !word.family.isDisjoint(with: [.birth, .birthday]) {
            if let range = Self.date(before: word, in: text.shadow, from: end) {
                findings.append(PIIFinding(kind: .dateOfBirth, range: range))
                end = range.upperBound
            }
            var start = word.range.upperBound
            while let range = Self.date(after: word, in: text.shadow, from: start) {
                findings.append(PIIFinding(kind: .dateOfBirth, range: range))
                end = range.upperBound
                start = end
            }
        }
        findBorn(in: text, into: &findings)
    }

    /// The date after a word, or one more from a place after the first, as in a correction.
    private static func date(
        after word: ContextWords.Occurrence, in shadow: Shadow, from first: Int
    ) -> Range<Int>? {
        let isBirthday = word.family.contains(.birthday)
        var isJoined = first == word.range.upperBound
        var index = first
        while index < min(first + reach, shadow.count), shadow.classes[index] != .barrier {
            if canBegin(shadow, index), let date = DateReader.date(in: shadow, at: index),
                isJoined || date.hasYear && !isBirthday
            {
                return index..<date.end
            }
            guard let next = joint(shadow, at: index) else {
                isJoined = false
                if isEnd(shadow, index) { return nil }
                index += 1
                continue
            }
            index = next
        }
        return nil
    }

    private static func date(
        before word: ContextWords.Occurrence, in shadow: Shadow, from lowest: Int
    ) -> Range<Int>? {
        let last = word.range.lowerBound
        var found: Range<Int>?
        var index = max(lowest, last - reachBack - 16)
        while index < last {
            if canBegin(shadow, index), let date = DateReader.date(in: shadow, at: index), date.end <= last {
                found = nil
                if isTail(shadow, from: date.end, to: last, hasYear: date.hasYear) { found = index..<date.end }
                index = date.end
            } else {
                index += 1
            }
        }
        return found
    }

    /// Finds dates with a year before a mere 「生」: "1972.2.14生".
    private func findBorn(in text: ScannedText, into findings: inout [PIIFinding]) {
        let shadow = text.shadow
        for group in text.numbers.groups {
            let end = group.range.upperBound
            let place = shadow.scalar(at: end) == 0x65E5 ? end + 1 : end
            guard shadow.scalar(at: place) == 0x751F, shadow.kind(at: place + 1) != .kanji,
                shadow.scalar(at: place + 1) != 0x307E
            else { continue }
            for start in max(0, place - 16)..<group.range.lowerBound where Self.canBegin(shadow, start) {
                if let date = DateReader.date(in: shadow, at: start), date.end == place, date.hasYear {
                    findings.append(PIIFinding(kind: .dateOfBirth, range: start..<place))
                    break
                }
            }
        }
    }

    /// Whether what stands between a date and the word after it says that it is of the birth: 「が」, 「に東京で」, " is my ".
    private static func isTail(_ shadow: Shadow, from start: Int, to end: Int, hasYear: Bool) -> Bool {
        guard end - start <= reach else { return false }
        for index in start..<end where isEnd(shadow, index) || shadow.classes[index] == .barrier { return false }
        if end - start <= 1 { return true }
        var index = start
        while index < end, shadow.scalars[index] == 0x20 || shadow.scalars[index] == 0x29 { index += 1 }
        if index == end { return true }
        switch shadow.scalars[index] {
        case 0x304C, 0x306F: return end - index <= 12
        case 0x306B: return end - index <= 12 && (hasYear || shadow.scalar(at: end) != 0x8A95)
        case 0x306E: return end - index <= (hasYear ? 12 : 2)
        case 0x69, 0x77: return tails.longestWord(in: shadow.scalars, from: index) != nil
        default: return hasYear && end - index <= 6 && shadow.classes[index] == .kanji
        }
    }

    private static let tails = PhraseTable<ContextFamily>(
        ["is ", "was ", "i was ", "when i was "].map { ($0, .birth) })

    /// Whether a date can begin at a place.
    private static func canBegin(_ shadow: Shadow, _ index: Int) -> Bool {
        switch shadow.classes[index] {
        case .digit, .kanji: true
        case .lower, .upper: !shadow.kind(at: index - 1).isLetter
        default: false
        }
    }

    /// The place after what may join a word to its value; nothing where something else begins.
    private static func joint(_ shadow: Shadow, at index: Int) -> Int? {
        switch shadow.scalars[index] {
        case 0x20, 0x2C, 0x2D, 0x3A, 0x3D, 0x28, 0x3001, 0x304C, 0x306F, 0x3082, 0x300C, 0x300E, 0x22, 0x27, 0x2192,
            0x2F, 0x30FB:
            return index + 1
        default:
            guard !shadow.kind(at: index - 1).isLetter, let word = joints.longestWord(in: shadow.scalars, from: index),
                !shadow.kind(at: word.end).isLetter
            else { return nil }
            return word.end
        }
    }

    private static let joints = PhraseTable<ContextFamily>(
        [
            "is", "was", "on", "the", "s", "of", "are", "its", "it's", "falls", "be", "in", "date", "西暦", "year", "うち",
            "です",
            "で", "日", "た", "の", "as",
        ].map { ($0, .birth) })

    private static func isEnd(_ shadow: Shadow, _ index: Int) -> Bool {
        switch shadow.scalars[index] {
        case 0x3002, 0x21, 0x3F: true
        case 0x2E: shadow.kind(at: index + 1) == .space && shadow.kind(at: index - 1) != .digit
        default: false
        }
    }
}
