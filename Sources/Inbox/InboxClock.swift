import Foundation
import SystemCalls

/// The clocks of an inbox; tests set them.
package struct InboxClock: Sendable {
    /// Milliseconds of Unix time, which somebody may set.
    package let wall: @Sendable () -> Int
    /// Milliseconds of a clock that nobody can set.
    package let steady: @Sendable () -> Int

    package init(wall: @escaping @Sendable () -> Int, steady: @escaping @Sendable () -> Int) {
        self.wall = wall
        self.steady = steady
    }

    package static let system = InboxClock(
        wall: { Int(Date().timeIntervalSince1970 * 1_000) }, steady: { Int(MonotonicClock.now() / 1_000_000) })
}

/// Days as figures count them.
enum CalendarDay {
    static let milliseconds = 86_400_000

    /// The day of a time in milliseconds of Unix time, counted from 1970-01-01, UTC.
    static func of(_ time: Int) -> Int {
        let day = time / milliseconds
        return time % milliseconds < 0 ? day - 1 : day
    }
}
