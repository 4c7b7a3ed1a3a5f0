package import Inbox
import SystemCalls

/// What was asked back and waits for a choice; where none comes in ten minutes, or the conversation ends, somebody should look at it.
///
/// In memory: a choice that waits when the server ends is not told.
package final class AbandonedChoices: Sendable {
    /// Whose choice it is.
    package enum Chooser: Hashable, Sendable {
        case session(SessionKey)
        /// A connection whose requests name no session.
        case connection(ObjectIdentifier)
    }

    private struct Waiting {
        let alert: NewAlert
        let due: UInt64
    }

    private let waiting = Lock<[Chooser: Waiting]>([:])
    /// How many wait; read for every turn.
    private let count = CounterArray(count: 1)

    /// How long a choice may wait, in nanoseconds.
    private static let patience: UInt64 = 600_000_000_000
    private static let most = 100_000

    package init() {}

    /// Notes what a turn asked back, in the place of what was asked back before.
    ///
    /// - Parameters:
    ///   - alert: what is opened if no choice comes; `nil` where nothing was asked back.
    ///   - now: the monotonic clock, in nanoseconds.
    package func note(_ alert: NewAlert?, by chooser: Chooser, at now: UInt64) {
        guard alert != nil || count[0] > 0 else { return }
        waiting.withLock { [count] waiting in
            if let alert, waiting.count < Self.most {
                waiting[chooser] = Waiting(alert: alert, due: now + Self.patience)
            } else {
                waiting[chooser] = nil
            }
            count.set(0, waiting.count)
        }
    }

    /// Takes what somebody was asked back who has gone.
    package func take(of chooser: Chooser) -> NewAlert? {
        guard count[0] > 0 else { return nil }
        return waiting.withLock { [count] waiting in
            defer { count.set(0, waiting.count) }
            return waiting.removeValue(forKey: chooser)?.alert
        }
    }

    /// Takes all that have waited too long, in the order of their turns.
    package func takeDue(at now: UInt64) -> [NewAlert] {
        guard count[0] > 0 else { return [] }
        return waiting.withLock { [count] waiting in
            let due = waiting.filter { $0.value.due <= now }
            for chooser in due.keys { waiting[chooser] = nil }
            count.set(0, waiting.count)
            return due.values.map(\.alert).sorted { ($0.time, $0.turn ?? "") < ($1.time, $1.turn ?? "") }
        }
    }
}
