/// Digits spelt as they are spoken: ゼロキューゼロ, "oh nine oh", "double five".
enum SpokenDigits {
    /// What a word stands for: a digit in the low four bits, or a repetition.
    private struct Word: OptionSet {
        let rawValue: UInt32
        /// So that the digit 0 is a mark too.
        static let digit = Word(rawValue: 0x100)
        static let double = Word(rawValue: 0x200)
        static let triple = Word(rawValue: 0x400)
        static let english = Word(rawValue: 0x800)
        /// Two zeros after a digit: "nine hundred".
        static let hundred = Word(rawValue: 0x1000)

        static func digit(_ value: Int, english: Bool) -> Word {
            Word(rawValue: digit.rawValue | UInt32(value) | (english ? Self.english.rawValue : 0))
        }
    }

    /// Fewer are words of a sentence: 「に」, 「し」, "one two".
    private static let fewestDigits = 7
    /// In English, where each is a word of its own: a ZIP code's.
    private static let fewestEnglishDigits = 5
    private static let mostDigits = 64

    private static let words = PhraseTable<Word>(japanese + english + repetitions)

    private static let japanese = digits(
        "ぜろ れい まる おー,いち わん,にー に,さん,よん しー し,ごー ご,ろく,なな しち,はち,きゅう きゅー く", english: false)
    private static let english = digits(
        "zero oh o nought,one,two,three,four,five,six,seven,eight,nine niner", english: true)
    private static let repetitions: [(String, Word)] = [
        ("double", [.double, .english]), ("triple", [.triple, .english]), ("hundred", [.hundred, .english]),
    ]

    /// The words of 0, 1, 2 and so on, parted by commas.
    private static func digits(_ list: String, english: Bool) -> [(String, Word)] {
        var digits: [(String, Word)] = []
        for (value, words) in list.split(separator: ",").enumerated() {
            for word in words.split(separator: " ") { digits.append((String(word), .digit(value, english: english))) }
        }
        return digits
    }

    /// Whether a place is where such a word may begin.
    @inline(__always)
    static func mayBegin(_ shadow: Shadow, at start: Int) -> Bool {
        words.mayBegin(with: shadow.scalars[start])
            && (!shadow.classes[start].isLetter || start == 0 || !shadow.classes[start - 1].isWord)
    }

    /// Reads digits that are spelt from a place on, and says where they end; nothing where they are too few.
    static func read(_ shadow: Shadow, from start: Int, into digits: inout [UInt8]) -> Int? {
        let before = digits.count
        var end = start
        var index = start
        var times = 1
        var isEnglish = true
        while digits.count - before < mostDigits, let word = word(in: shadow, at: index) {
            // 「…ナナニに変更」: a single hiragana after katakana is a particle.
            if word.end == index + 1, shadow.classes[index] == .hiragana, shadow.kind(at: index - 1) == .katakana {
                break
            }
            isEnglish = isEnglish && word.mark.contains(.english)
            if word.mark.contains(.hundred) {
                if digits.count == before { break }
                digits.append(0)
                digits.append(0)
                end = word.end
            } else if word.mark.contains(.digit) {
                for _ in 0..<times { digits.append(UInt8(word.mark.rawValue & 15)) }
                times = 1
                end = word.end
            } else {
                times = word.mark.contains(.double) ? 2 : 3
            }
            index = word.end
            var gap = 0
            while gap < 3, isGap(shadow.scalar(at: index)), index < shadow.count {
                index += 1
                gap += 1
            }
        }
        guard digits.count - before >= (isEnglish ? fewestEnglishDigits : fewestDigits) else {
            digits.removeLast(digits.count - before)
            return nil
        }
        return end
    }

    private static func isGap(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x2C, 0x2D, 0x3001, 0x306E, 0x2E, 0x30FB: true
        default: false
        }
    }

    /// The word at an index; an English one only where it is a word of its own.
    private static func word(in shadow: Shadow, at index: Int) -> (end: Int, mark: Word)? {
        guard index < shadow.count else { return nil }
        var longest: (end: Int, mark: Word)?
        words.forEachWord(in: shadow.scalars, from: index) { end, mark in
            if mark.contains(.english) && (shadow.kind(at: index - 1).isWord || shadow.kind(at: end).isWord) { return }
            longest = (end, mark)
        }
        return longest
    }
}
