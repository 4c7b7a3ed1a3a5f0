/// The days that a report is about, first and last included.
package struct ReportPeriod: Sendable, Equatable {
    /// More days are more than a picture can show.
    package static let longest = 366

    package let first: ReportDay
    package let last: ReportDay

    /// - Precondition: the first day is not behind the last, and there are at most ``longest``.
    package init(from first: ReportDay, to last: ReportDay) {
        precondition(first <= last && last.number - first.number < Self.longest)
        self.first = first
        self.last = last
    }

    /// How many days.
    package var count: Int { last.number - first.number + 1 }
    package var days: [ReportDay] { (first.number...last.number).map { ReportDay($0) } }

    /// As many days right before.
    package var previous: ReportPeriod {
        ReportPeriod(from: ReportDay(first.number - count), to: ReportDay(first.number - 1))
    }

    package func contains(_ day: ReportDay) -> Bool { first <= day && day <= last }

    /// Whether a time is in it, in milliseconds of Unix time.
    package func contains(milliseconds time: Int) -> Bool { contains(ReportDay(ofMilliseconds: time)) }
}
