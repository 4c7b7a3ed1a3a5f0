/// An instant, and how it is written.
package struct UnixTime: Sendable, Equatable {
    package let milliseconds: Int

    package init(milliseconds: Int) { self.milliseconds = milliseconds }

    /// Whole seconds.
    package var seconds: Int { Int((Double(milliseconds) / 1000).rounded(.down)) }

    /// Such as `2026-11-21T02:10:03Z`.
    package var iso8601: String {
        let day = (seconds - Self.remainder(seconds)) / 86400
        let (year, month, date) = Self.civil(day)
        let second = Self.remainder(seconds)
        return "\(year)-\(Self.two(month))-\(Self.two(date))T\(Self.two(second / 3600)):"
            + "\(Self.two(second / 60 % 60)):\(Self.two(second % 60))Z"
    }

    /// Reads the form of dates in HTTP's headers, `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, 5.6.7); the older forms are not
    /// taken.
    package init?(httpDate text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", let date = Int(parts[1]), (1...31).contains(date),
            let month = Self.months.firstIndex(of: String(parts[2])), let year = Int(parts[3]),
            (1970...9999).contains(year)
        else { return nil }
        let time = parts[4].split(separator: ":").compactMap { Int($0) }
        guard time.count == 3, (0...23).contains(time[0]), (0...59).contains(time[1]), (0...60).contains(time[2]) else {
            return nil
        }
        let day = Self.day(year, month + 1, date)
        milliseconds = (day * 86400 + time[0] * 3600 + time[1] * 60 + time[2]) * 1000
    }

    /// Reads exactly what ``iso8601`` writes.
    package init?(iso8601 text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 20 else { return nil }
        func number(_ start: Int, _ count: Int) -> Int {
            digits[start..<start + count].reduce(0) { 10 * $0 + Int($1) - 0x30 }
        }
        let day = Self.day(number(0, 4), number(5, 2), number(8, 2))
        milliseconds = (day * 86400 + number(11, 2) * 3600 + number(14, 2) * 60 + number(17, 2)) * 1000
        // What is no date, or no digit, does not come out as it went in.
        guard iso8601 == text else { return nil }
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Seconds since midnight, UTC.
    private static func remainder(_ seconds: Int) -> Int { (seconds % 86400 + 86400) % 86400 }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The date of a day since 1970-01-01 (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    private static func civil(_ day: Int) -> (year: Int, month: Int, date: Int) {
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
        return (year, month < 10 ? month + 3 : month - 9, dayOfYear - (153 * month + 2) / 5 + 1)
    }

    /// The days since 1970-01-01 of a date, by the same source.
    private static func day(_ year: Int, _ month: Int, _ date: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + date - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
