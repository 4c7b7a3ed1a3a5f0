/// The time by which records grow old: one that a clock which was set forward cannot make run ahead.
///
/// It goes on with the clock that nobody can set, also over restarts of the program. When the wall clock is ahead of it, that is
/// believed after it has been so for a day, and after a restart of the machine, which may have been off for long. It is never
/// ahead of the wall clock.
struct AgeClock: Sendable, Equatable {
    /// Milliseconds of Unix time.
    private(set) var time: Int
    /// What the steady clock said then, in milliseconds.
    private(set) var steady: Int
    /// The run of the machine that the steady clock counts in.
    private(set) var boot: String
    /// Since when the wall clock is ahead, by the steady clock.
    private(set) var aheadSince: Int?

    /// So long a wall clock that is ahead must stay so, in milliseconds.
    static let believed = CalendarDay.milliseconds
    /// What two clocks may differ by without one of them having been set, in milliseconds.
    private static let tolerance = 1_000

    init(time: Int, steady: Int, boot: String, aheadSince: Int? = nil) {
        self.time = time
        self.steady = steady
        self.boot = boot
        self.aheadSince = aheadSince
    }

    /// Goes on to now.
    ///
    /// - Returns: the time that records are judged by.
    mutating func advance(wall: Int, steady: Int, boot: String) -> Int {
        guard boot == self.boot, steady >= self.steady else {
            self = AgeClock(time: wall, steady: steady, boot: boot)
            return wall
        }
        time += steady - self.steady
        self.steady = steady
        if wall <= time + Self.tolerance {
            aheadSince = nil
            if wall > time { time = wall }
        } else if let since = aheadSince, steady - since >= Self.believed {
            time = wall
            aheadSince = nil
        } else if aheadSince == nil {
            aheadSince = steady
        }
        return min(wall, time)
    }
}
