import Inbox

/// The days of `--since`: so many up to today, or those from a date on.
struct ReportSpan {
    static let usual = 30

    let period: ReportPeriod

    /// - Parameters:
    ///   - text: `7d`, or `2026-11-01`; 30 days where there is none.
    ///   - time: now, in milliseconds of Unix time.
    init(_ text: String?, at time: Int) throws(UsageError) {
        let today = ReportDay(ofMilliseconds: time)
        let first: ReportDay
        if let text {
            guard let day = Self.day(text, today: today), day <= today else {
                throw .badValue(
                    OptionSpecification.since.name,
                    expected: "a number of days such as 7d, or a past date such as 2026-11-01")
            }
            first = day
        } else {
            first = ReportDay(today.number - Self.usual + 1)
        }
        guard today.number - first.number < ReportPeriod.longest else {
            throw .badValue(
                OptionSpecification.since.name, expected: "at most \(ReportPeriod.longest) days ago")
        }
        period = ReportPeriod(from: first, to: today)
    }

    private static func day(_ text: String, today: ReportDay) -> ReportDay? {
        if let day = ReportDay(text) { return day }
        guard text.hasSuffix("d"), let count = Int(text.dropLast()), (1...100_000).contains(count) else { return nil }
        return ReportDay(today.number - count + 1)
    }
}
