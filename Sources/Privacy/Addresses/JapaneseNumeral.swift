/// One number of an address: up to five digits, of which each may stand alone, or up to five kanji numerals.
struct JapaneseNumeral {
    let end: Int
    let isKanji: Bool
    /// Whether it is one kanji, with which a name can begin too.
    let isShortKanji: Bool

    private static let mostDigits = 5

    /// Whether a number begins at an index.
    static func starts(in shadow: Shadow, at index: Int) -> Bool {
        shadow.classes[index] == .digit || isKanjiNumeral(shadow.scalars[index])
    }

    /// Reads a number at an index; nothing where there is none or where it is too long.
    init?(in shadow: Shadow, from start: Int) {
        guard start < shadow.count else { return nil }
        var index = start
        var count = 0
        isKanji = shadow.classes[start] != .digit
        if isKanji {
            while index < shadow.count, Self.isKanjiNumeral(shadow.scalars[index]) { index += 1 }
        } else {
            (index, count) = DigitRun.read(in: shadow, from: start, joinsDots: false)
        }
        if isKanji {
            count = index - start
        } else if shadow.kind(at: index) == .lineBreak, shadow.kind(at: index + 1) == .digit {
            let (next, more) = DigitRun.read(in: shadow, from: index + 1, joinsDots: false)
            if count + more <= Self.mostDigits, Self.isUnit(shadow.scalar(at: next)) {
                (index, count) = (next, count + more)
            }
        }
        guard index > start, count <= Self.mostDigits else { return nil }
        end = index
        isShortKanji = isKanji && count == 1
    }

    /// 番, 丁, 号: what a number is broken before by a line is one.
    private static func isUnit(_ scalar: UInt32) -> Bool { scalar == 0x756A || scalar == 0x4E01 || scalar == 0x53F7 }

    private static func isKanjiNumeral(_ scalar: UInt32) -> Bool {
        DigitGroups.kanjiDigit(scalar) != nil || scalar == 0x5341 || scalar == 0x767E
    }
}
