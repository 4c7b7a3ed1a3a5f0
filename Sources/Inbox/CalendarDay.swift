/// Days as figures count them.
enum CalendarDay {
    static let milliseconds = 86_400_000

    /// The day of a time in milliseconds of Unix time, counted from 1970-01-01, UTC.
    static func of(_ time: Int) -> Int {
        let day = time / milliseconds
        return time % milliseconds < 0 ? day - 1 : day
    }
}
