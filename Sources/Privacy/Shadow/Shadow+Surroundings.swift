/// What stands around a value.
extension Shadow {
    /// A range without the bracket it begins with, if that one is not closed inside.
    func withoutOpenBracket(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        guard start < range.upperBound, scalars[start] == 0x28 else { return range }
        for index in range where scalars[index] == 0x29 { return range }
        start += 1
        if scalar(at: start) == 0x20 { start += 1 }
        return start..<range.upperBound
    }

    /// Whether a Latin letter stands directly before a place, perhaps with a hyphen between: a product code goes on there.
    func isAfterLetter(_ place: Int) -> Bool {
        kind(at: place - 1).isLetter || isHyphen(scalar(at: place - 1)) && kind(at: place - 2).isLetter
    }

    /// Whether a Latin letter stands directly at a place, perhaps with a hyphen before it.
    func isBeforeLetter(_ place: Int) -> Bool {
        kind(at: place).isLetter || isHyphen(scalar(at: place)) && kind(at: place + 1).isLetter
    }

    /// Whether a slash or equals sign stands directly before a place, as in a URL.
    func isInPath(_ place: Int) -> Bool { scalar(at: place - 1) == 0x2F || scalar(at: place - 1) == 0x3D }

    private func isHyphen(_ scalar: UInt32) -> Bool { scalar == 0x2D || scalar == 0x5F || scalar == 0x23 }

    /// Whether a hyphen or dot joins a place to a digit before it.
    func isJoinedBefore(_ place: Int) -> Bool {
        switch scalar(at: place - 1) {
        case 0x2D, 0x2E, 0x2F, 0x7E, 0x3A, 0x2C: kind(at: place - 2) == .digit
        default: false
        }
    }

    /// Whether a hyphen, dot or slash joins a place to a digit after it.
    func isJoinedAfter(_ place: Int) -> Bool {
        switch scalar(at: place) {
        case 0x2D, 0x2E, 0x2F, 0x7E, 0x3A, 0x2C: kind(at: place + 1) == .digit
        default: false
        }
    }

    /// Whether a unit stands at a place, which makes a quantity of the digits before it: 円, 人, yen, km.
    func isUnit(at place: Int) -> Bool {
        var place = place
        if scalar(at: place) == 0x20 { place += 1 }
        guard place < count, let unit = Self.units.longestWord(in: scalars, from: place) else { return false }
        return !classes[place].isLetter || !kind(at: unit.end).isWord
    }

    /// Whether a currency sign stands directly before a place.
    func isAfterCurrency(_ place: Int) -> Bool {
        switch scalar(at: scalar(at: place - 1) == 0x20 ? place - 2 : place - 1) {
        case 0x24, 0xA3, 0xA5, 0x20AC: true
        default: false
        }
    }

    private struct Unit: OptionSet, Sendable {
        let rawValue: UInt32
    }

    private static let units = PhraseTable<Unit>(
        ("円 個 人 名 件 回 本 枚 年 月 日 時 分 秒 台 階 号室 号棟 点 万 億 千 歳 才 % パーセント ポイント グラム キロ メートル リットル"
            + " yen dollars usd pcs pieces people items points km kg mm cm ml gb mb kb hz mhz ghz am pm percent miles euros"
            + " pounds bucks rupees hours minutes days weeks years")
            .split(separator: " ").map { (String($0), Unit(rawValue: 1)) })
}
