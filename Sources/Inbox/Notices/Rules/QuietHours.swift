package import Foundation

/// A time of every day in which nobody is told anything.
package struct QuietHours: Sendable, Equatable {
    /// Minutes since midnight, from 0 to 1439.
    package let start: Int
    /// Minutes since midnight; before ``start`` it is the next day's, the same as ``start`` is a whole day.
    package let end: Int
    package let zone: TimeZone
    /// Whether Saturdays and Sundays are quiet as a whole.
    package let areWeekendsQuiet: Bool

    package init(from start: Int, to end: Int, in zone: TimeZone, weekends: Bool = false) {
        self.start = start
        self.end = end
        self.zone = zone
        areWeekendsQuiet = weekends
    }

    /// Whether an instant is quiet.
    package func contains(_ time: Int) -> Bool {
        let local = LocalTime(time, in: zone)
        if areWeekendsQuiet, local.isWeekend { return true }
        return start < end
            ? (start..<end).contains(local.minute) : local.minute >= start || local.minute < end
    }

    /// When the quiet ends in which an instant lies; the instant itself where it is not quiet. To the minute, also where clocks
    /// are put forward or back.
    package func end(after time: Int) -> Int {
        var time = time
        // The longest quiet is one of all hours; nobody would ever be told anything, and a week is enough to see that.
        let latest = time + 8 * 86_400_000
        while contains(time) && time < latest { time = (time / 60_000 + 1) * 60_000 }
        return time
    }
}

/// What a clock on the wall shows.
struct LocalTime {
    /// Minutes since midnight.
    let minute: Int
    let isWeekend: Bool

    /// - Parameters:
    ///   - time: milliseconds of Unix time.
    init(_ time: Int, in zone: TimeZone) {
        let seconds = UnixTime(milliseconds: time).seconds
        let local = seconds + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        let second = (local % 86400 + 86400) % 86400
        minute = second / 60
        // 1970-01-01 was a Thursday.
        let weekday = ((local - second) / 86400 % 7 + 7 + 4) % 7
        isWeekend = weekday == 0 || weekday == 6
    }
}
