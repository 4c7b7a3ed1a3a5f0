import Foundation
import SystemCalls

/// The clocks of an inbox; tests set them.
package struct InboxClock: Sendable {
    /// Milliseconds of Unix time, which somebody may set.
    package let wall: @Sendable () -> Int
    /// Milliseconds of a clock that nobody can set and that goes on while no program runs.
    package let steady: @Sendable () -> Int
    /// What the steady clock counts from: another text when it began anew.
    package let boot: @Sendable () -> String

    package init(
        wall: @escaping @Sendable () -> Int, steady: @escaping @Sendable () -> Int,
        boot: @escaping @Sendable () -> String = { "" }
    ) {
        self.wall = wall
        self.steady = steady
        self.boot = boot
    }

    package static let system = InboxClock(
        wall: { Int(Date().timeIntervalSince1970 * 1_000) }, steady: { MachineRun.milliseconds() },
        boot: { MachineRun.identifier() })
}
