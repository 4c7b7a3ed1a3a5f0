/// Reads dates as people write them, in Western years and Japanese eras.
struct DateReader {
    /// A date and how much of one it is.
    struct Reading {
        let end: Int
        let hasYear: Bool
    }

    let shadow: Shadow
    /// What stands between single digits for disguise, a space or dot.
    let weak: UInt32

    /// The longest date that begins at a place, however its digits are split.
    static func date(in shadow: Shadow, at start: Int) -> Reading? {
        var longest = DateReader(shadow: shadow, weak: 0).date(at: start)
        for weak: UInt32 in [0x20, 0x2E] {
            guard let date = DateReader(shadow: shadow, weak: weak).date(at: start) else { continue }
            if date.end > longest?.end ?? 0 { longest = date }
        }
        return longest
    }

    private func date(at start: Int) -> Reading? {
        switch shadow.classes[start] {
        case .lower, .upper: return english(at: start) ?? era(at: start)
        case .digit: return longer(western(at: start), dayFirst(at: start))
        case .kanji: return era(at: start) ?? longer(western(at: start), dayFirst(at: start))
        default: return nil
        }
    }

    private func longer(_ first: Reading?, _ second: Reading?) -> Reading? {
        guard let first else { return second }
        guard let second else { return first }
        return second.end > first.end ? second : first
    }

    // MARK: Japan

    /// 昭和55年3月4日, S55.3.4, 平成元年三月四日.
    private func era(at start: Int) -> Reading? {
        guard let name = Era.names.longestSplitWord(in: shadow, from: start) else { return nil }
        let isLetter = shadow.classes[start].isLetter
        if isLetter && (shadow.kind(at: start - 1).isWord || shadow.kind(at: name.end).isLetter) { return nil }
        var index = skippingGap(name.end)
        if isLetter, shadow.scalar(at: index) == 0x2E { index = skippingGap(index + 1) }
        let last = Int(name.mark.rawValue)
        if shadow.scalar(at: index) == 0x5143 { return afterYear(index + 1, mayBeSolid: false) }
        if let solid = solid(at: index, yearDigits: 2, last: last) { return solid }
        guard let year = number(at: index, most: 2), (1...last).contains(year.value) else { return nil }
        if let month = Month.names.longestSplitWord(in: shadow, from: separatorEnd(year.end)),
            let day = dayNumber(at: separatorEnd(month.end))
        {
            return Reading(end: day, hasYear: true)
        }
        return afterYear(year.end, mayBeSolid: false)
    }

    /// 1990年1月2日, 1990/1/2, 19900102, 3月4日, 3/4.
    private func western(at start: Int) -> Reading? {
        if shadow.kind(at: start - 1).isWord { return nil }
        if let solid = solid(at: start, yearDigits: 4, last: 2035) { return solid }
        if let year = number(at: start, most: 4), (1880...2035).contains(year.value) {
            if let date = afterYear(year.end, mayBeSolid: true) { return date }
        } else if let year = number(at: start, most: 2), isYearMark(skippingGap(year.end)) {
            return afterYear(year.end, mayBeSolid: false)
        }
        if let end = monthAndDay(at: start) { return Reading(end: end, hasYear: false) }
        return nil
    }

    /// What follows a year: 年1月2日, /1/2, （平成2年）1月2日, " March 4".
    private func afterYear(_ end: Int, mayBeSolid: Bool) -> Reading? {
        var index = skippingGap(end)
        if isYearMark(index) {
            index = skippingGap(index + 1)
            index = skippingBracket(index)
            index = skippingGap(index)
            if let end = monthAndDay(at: index) { return Reading(end: end, hasYear: true) }
            guard let month = number(at: index, most: 2), (1...12).contains(month.value),
                shadow.scalar(at: skippingGap(month.end)) == 0x6708
            else { return nil }
            return Reading(end: skippingGap(month.end) + 1, hasYear: true)
        }
        index = skippingBracket(index)
        guard let separator = separator(at: index) else { return nil }
        if let month = Month.names.longestSplitWord(in: shadow, from: separator),
            let day = dayNumber(at: separatorEnd(month.end))
        {
            return Reading(end: day, hasYear: true)
        }
        guard let month = number(at: separator, most: 2), (1...12).contains(month.value),
            let next = self.separator(at: skippingGap(month.end)), let day = number(at: next, most: 2),
            (1...31).contains(day.value), !shadow.kind(at: day.end).isWord
        else { return nil }
        return Reading(end: day.end, hasYear: true)
    }

    /// The end of 3月4日, 3月4, 3/4.
    private func monthAndDay(at start: Int) -> Int? {
        guard let month = number(at: start, most: 2), (1...12).contains(month.value) else { return nil }
        let index = skippingGap(month.end)
        let isMonth = shadow.scalar(at: index) == 0x6708
        guard isMonth || shadow.scalar(at: index) == 0x2F,
            let day = number(at: skippingGap(index + 1), most: 2), (1...31).contains(day.value)
        else { return nil }
        let end = skippingGap(day.end)
        if shadow.scalar(at: end) == 0x65E5 { return end + 1 }
        return shadow.kind(at: day.end).isWord || shadow.scalar(at: day.end) == 0x2F ? nil : day.end
    }

    /// Year, month and day without anything between them.
    private func solid(at start: Int, yearDigits: Int, last: Int) -> Reading? {
        guard let all = number(at: start, most: yearDigits + 4), !shadow.kind(at: all.end).isWord else { return nil }
        let year = all.value / 10000
        if all.count == 8, yearDigits == 4, isDayFirst(all.value) { return Reading(end: all.end, hasYear: true) }
        guard all.count == yearDigits + 4, (yearDigits == 4 ? 1880 : 1)...last ~= year,
            1...12 ~= all.value / 100 % 100, 1...31 ~= all.value % 100
        else { return nil }
        return Reading(end: all.end, hasYear: true)
    }

    /// Whether eight digits are a day and month in either order and a year, as 15011941.
    private func isDayFirst(_ value: Int) -> Bool {
        let (first, second) = (value / 1_000_000, value / 10000 % 100)
        return 1880...2035 ~= value % 10000 && 1...31 ~= first && 1...31 ~= second && min(first, second) <= 12
    }

    // MARK: English

    /// March 4th, 1980.
    private func english(at start: Int) -> Reading? {
        guard !shadow.kind(at: start - 1).isWord,
            let month = Month.names.longestSplitWord(in: shadow, from: start), !shadow.kind(at: month.end).isLetter,
            let day = dayNumber(at: separatorEnd(month.end))
        else { return nil }
        return Reading(orYearAt: day, in: self)
    }

    /// 4 March 1980, 4th of March, 04/03/1980, 4.3.80.
    private func dayFirst(at start: Int) -> Reading? {
        guard !shadow.kind(at: start - 1).isWord, let day = number(at: start, most: 2), (1...31).contains(day.value)
        else { return nil }
        var index = ordinalEnd(day.end)
        if let of = Month.of.longestSplitWord(in: shadow, from: separatorEnd(index)) { index = of.end }
        let place = separatorEnd(index)
        if let month = Month.names.longestSplitWord(in: shadow, from: place), !shadow.kind(at: month.end).isWord {
            return Reading(orYearAt: month.end, in: self)
        }
        guard let next = separator(at: skippingGap(day.end)), let month = number(at: next, most: 2),
            (1...31).contains(month.value), min(day.value, month.value) <= 12,
            let last = separator(at: skippingGap(month.end)),
            let year = number(at: last, most: 4), !shadow.kind(at: year.end).isWord,
            year.count == 2 || (1880...2035).contains(year.value)
        else { return nil }
        return Reading(end: year.end, hasYear: true)
    }

    /// The end of a day with its ordinal.
    private func dayNumber(at start: Int) -> Int? {
        guard let day = number(at: start, most: 2), (1...31).contains(day.value) else { return nil }
        let end = ordinalEnd(day.end)
        return shadow.kind(at: end).isWord ? nil : end
    }

    private func ordinalEnd(_ end: Int) -> Int {
        switch (shadow.scalar(at: end), shadow.scalar(at: end + 1)) {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): shadow.kind(at: end + 2).isLetter ? end : end + 2
        default: end
        }
    }

    /// The end of a year that follows a day and month, `, 1980` or ` '80`.
    fileprivate func yearEnd(from end: Int) -> Int? {
        var index = separatorEnd(end)
        if index > end, shadow.scalar(at: index) == 0x27 || shadow.scalar(at: index) == 0x2019 {
            guard let year = number(at: index + 1, most: 2), year.count == 2 else { return nil }
            return year.end
        }
        if let of = Month.of.longestSplitWord(in: shadow, from: index) { index = separatorEnd(of.end) }
        if let name = Era.names.longestSplitWord(in: shadow, from: index), index > end, name.end - index > 3 {
            return number(at: skippingGap(name.end), most: 2)?.end
        }
        guard index > end, let year = number(at: index, most: 4), !shadow.kind(at: year.end).isWord else { return nil }
        let isJoined = shadow.scalar(at: end) == 0x2D || shadow.scalar(at: end) == 0x2F
        return (1880...2035).contains(year.value) || isJoined && year.count == 2 ? year.end : nil
    }

    // MARK: Parts

    private func number(at start: Int, most: Int) -> Numeral? {
        guard let numeral = Numeral.read(shadow, from: start, mostDigits: most, splitBy: weak) else { return nil }
        return shadow.kind(at: numeral.end) == .digit && shadow.kind(at: numeral.end - 1) == .digit ? nil : numeral
    }

    private func isYearMark(_ index: Int) -> Bool { shadow.scalar(at: index) == 0x5E74 }

    /// The place after a hyphen, slash, dot or ・ with what may stand around it; nothing where there is none.
    private func separator(at index: Int) -> Int? {
        switch shadow.scalar(at: index) {
        case 0x2D, 0x2E, 0x2F, 0x7E, 0x30FB, 0x30FC: return skippingGap(index + 1)
        case 0x20: return weak == 0x20 || index >= shadow.count ? nil : index + 1
        default:
            let previous = shadow.scalar(at: index - 1)
            return index < shadow.count && (previous == 0x20 && weak != 0x20 || previous == 0x2E) ? index : nil
        }
    }

    private func separatorEnd(_ index: Int) -> Int {
        var end = index
        while end - index < 3, end < shadow.count {
            switch shadow.scalars[end] {
            case 0x20, 0x2C, 0x2D, 0x2E, 0x2F, 0x7E, 0x30FC: end += 1
            default: return end
            }
        }
        return end
    }

    private func skippingGap(_ index: Int) -> Int {
        let scalar = shadow.scalar(at: index)
        return index < shadow.count && (scalar == 0x20 || scalar == weak && weak != 0) ? index + 1 : index
    }

    /// The place after "(平成2年)", the year once more.
    private func skippingBracket(_ index: Int) -> Int {
        guard shadow.scalar(at: index) == 0x28 else { return index }
        for end in index + 1..<index + 10 where shadow.scalar(at: end) == 0x29 { return skippingGap(end + 1) }
        return index
    }
}

extension DateReader.Reading {
    fileprivate init(orYearAt end: Int, in reader: DateReader) {
        let yearEnd = reader.yearEnd(from: end)
        self.init(end: yearEnd ?? end, hasYear: yearEnd != nil)
    }
}
