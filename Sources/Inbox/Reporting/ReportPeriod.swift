/// The days that a report is about, first and last included.
package struct ReportPeriod: Sendable, Equatable {
    /// More days are more than a picture can show.
    package static let longest = 366

    package let first: CalendarDay
    package let last: CalendarDay

    /// - Precondition: the first day is not behind the last, and there are at most ``longest``.
    package init(from first: CalendarDay, to last: CalendarDay) {
        precondition(first <= last && last.number - first.number < Self.longest)
        self.first = first
        self.last = last
    }

    /// How many days.
    package var count: Int { last.number - first.number + 1 }
    package var days: [CalendarDay] { (first.number...last.number).map { CalendarDay($0) } }

    /// As many days right before.
    package var previous: ReportPeriod {
        ReportPeriod(from: CalendarDay(first.number - count), to: CalendarDay(first.number - 1))
    }

    package func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }

    /// Whether a time is in it, in milliseconds of Unix time.
    package func contains(milliseconds time: Int) -> Bool { contains(CalendarDay(ofMilliseconds: time)) }
}
