/// One number of an address: up to five digits, of which each may stand alone, or up to five kanji numerals.
struct JapaneseNumeral {
    let end: Int
    let isKanji: Bool

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
        if isKanji { count = index - start }
        guard index > start, count <= Self.mostDigits else { return nil }
        end = index
    }

    private static func isKanjiNumeral(_ scalar: UInt32) -> Bool {
        DigitGroups.kanjiDigit(scalar) != nil || scalar == 0x5341 || scalar == 0x767E
    }
}
