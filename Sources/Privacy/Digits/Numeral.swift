/// A number as it stands in dates and ages: digits in any writing, or kanji with 十, 百 and 千.
struct Numeral {
    let value: Int
    /// How many scalars it is written with, what splits them left out.
    let count: Int
    /// Where it ends in the shadow.
    let end: Int

    /// Reads a number of at most so many digits from a place on.
    ///
    /// One `weak` scalar, a space or dot, may stand between single digits, as a disguise puts it, and a line break anywhere.
    static func read(_ shadow: Shadow, from start: Int, mostDigits: Int, splitBy weak: UInt32) -> Numeral? {
        var index = start
        var end = start
        var (sum, current, count, digits) = (0, -1, 0, 0)
        var isKanji = false
        while index < shadow.count, count < 9 {
            let scalar = shadow.scalars[index]
            if shadow.classes[index] == .digit && (!isKanji || count == 0) && digits < mostDigits {
                current = max(current, 0) * 10 + Int(scalar) - 0x30
                digits += 1
            } else if count == 0 || isKanji, let digit = DigitGroups.kanjiDigit(scalar), digits < mostDigits {
                current = max(current, 0) * 10 + Int(digit)
                digits += 1
                isKanji = true
            } else if count == 0 || isKanji, let unit = unit(scalar) {
                sum += (current < 0 ? 1 : current) * unit
                current = -1
                digits = 0
                isKanji = true
            } else if count > 0, isSplit(shadow, at: index, by: weak) {
                index += 1
                continue
            } else {
                break
            }
            count += 1
            index += 1
            end = index
        }
        return count == 0 ? nil : Numeral(value: sum + max(current, 0), count: count, end: end)
    }

    /// Whether a digit or numeral stands at a place.
    static func isNumeral(_ shadow: Shadow, at index: Int) -> Bool {
        guard index >= 0, index < shadow.count else { return false }
        if shadow.classes[index] == .digit { return true }
        let scalar = shadow.scalars[index]
        return shadow.classes[index] == .kanji && (DigitGroups.kanjiDigit(scalar) != nil || unit(scalar) != nil)
    }

    private static func unit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x5341: 10
        case 0x767E: 100
        case 0x5343: 1000
        default: nil
        }
    }

    private static func isSplit(_ shadow: Shadow, at index: Int, by weak: UInt32) -> Bool {
        guard isNumeral(shadow, at: index - 1), isNumeral(shadow, at: index + 1) else { return false }
        if shadow.classes[index] == .lineBreak { return true }
        return shadow.scalars[index] == weak && !isNumeral(shadow, at: index - 2) && !isNumeral(shadow, at: index + 2)
    }
}
