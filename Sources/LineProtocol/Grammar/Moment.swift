/// A second in UTC, written `2027-03-31T00:00:00Z`, or `2027-03-31` for the first of a day (RFC 3339 without fractions and offsets).
package struct Moment: Sendable, Hashable {
    /// Seconds since the first of 1970 in UTC, as POSIX counts.
    package let seconds: Int

    /// Reads a moment; `nil` for a text of another form, or a date that no calendar has. Years from 1970.
    package init?(_ text: Span<UInt8>) {
        guard text.count == 10 || text.count == 20,
            let year = Self.number(in: text, 0..<4), year >= 1970,
            text[4] == UInt8(ascii: "-"), let month = Self.number(in: text, 5..<7), (1...12).contains(month),
            text[7] == UInt8(ascii: "-"), let day = Self.number(in: text, 8..<10),
            (1...Self.days(of: month, in: year)).contains(day)
        else { return nil }
        let midnight = Self.day(year, month, day) * 86_400
        if text.count == 10 {
            seconds = midnight
            return
        }
        guard text[10] == UInt8(ascii: "T"), let hour = Self.number(in: text, 11..<13), hour < 24,
            text[13] == UInt8(ascii: ":"), let minute = Self.number(in: text, 14..<16), minute < 60,
            text[16] == UInt8(ascii: ":"), let second = Self.number(in: text, 17..<19), second < 60,
            text[19] == UInt8(ascii: "Z")
        else { return nil }
        seconds = midnight + hour * 3_600 + minute * 60 + second
    }

    private static func number(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var value = 0
        for index in range {
            guard (0x30...0x39).contains(text[index]) else { return nil }
            value = value * 10 + Int(text[index] - 0x30)
        }
        return value
    }

    private static func days(of month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// The days since the first of 1970: years begin in March, so that the leap day is a year's last.
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month > 2 ? year : year - 1
        let inYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return year * 365 + year / 4 - year / 100 + year / 400 + inYear - 719_468
    }
}
