package import Foundation

/// Which notices are gathered into a list instead of being told at once, and when it comes.
package struct DigestRule: Sendable, Equatable {
    package enum Schedule: Sendable, Equatable {
        /// At the beginning of each hour.
        case hourly
        /// Once a day, so many minutes after midnight.
        case daily(minute: Int, zone: TimeZone)
    }

    package let schedule: Schedule
    /// The others are told at once.
    package let kinds: Set<NoticeKind>

    package init(_ schedule: Schedule, of kinds: Set<NoticeKind> = Set(NoticeKind.allCases)) {
        self.schedule = schedule
        self.kinds = kinds
    }

    /// When the next list comes behind an instant.
    package func next(after time: Int) -> Int {
        let hour = 3_600_000
        switch schedule {
        case .hourly: return (time / hour + 1) * hour
        case .daily(let minute, let zone):
            var next = (time / 60_000 + 1) * 60_000
            // A minute that a clock put forward leaves out has its list the day after.
            let latest = time + 50 * hour
            while LocalTime(next, in: zone).minute != minute && next < latest { next += 60_000 }
            return next
        }
    }
}
