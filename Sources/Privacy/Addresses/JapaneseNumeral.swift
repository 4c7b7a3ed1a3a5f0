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
        isKanji = shadow.classes[start] != .digit
        if isKanji {
            while index < shadow.count, Self.isKanjiNumeral(shadow.scalars[index]) { index += 1 }
        } else {
            while shadow.kind(at: index) == .digit { index += 1 }
            while index - start < Self.mostDigits * 2, Self.isLoneDigit(shadow, at: index - 1),
                Self.isLoneDigit(shadow, at: index + 1), shadow.scalar(at: index) == 0x20,
                !Self.isFloor(shadow.scalar(at: index + 2))
            {
                index += 2
            }
        }
        let limit = index > start + 1 && shadow.scalars[start + 1] == 0x20 ? Self.mostDigits * 2 : Self.mostDigits
        guard index > start, index - start <= limit else { return nil }
        end = index
    }

    private static func isLoneDigit(_ shadow: Shadow, at index: Int) -> Bool {
        shadow.kind(at: index) == .digit && shadow.kind(at: index - 1) != .digit
            && shadow.kind(at: index + 1) != .digit
    }

    /// 「階」 and "F", which make a room of the digit before them.
    private static func isFloor(_ scalar: UInt32) -> Bool { scalar == 0x968E || scalar == 0x66 }

    private static func isKanjiNumeral(_ scalar: UInt32) -> Bool {
        DigitGroups.kanjiDigit(scalar) != nil || scalar == 0x5341 || scalar == 0x767E
    }
}
