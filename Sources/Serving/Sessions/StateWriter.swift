import Foundation
package import SystemCalls

/// What is done for the state every second, off the path of requests: idle sessions are packed and expired ones end, changes
/// are written, and numbers reserved.
package final class StateWriter: Sendable {
    private let thread: WriterThread

    /// Starts with a table and journal whose sessions are restored.
    package init(
        table: SessionTable, journal: SessionJournal, numbers: [SerialNumbers],
        every milliseconds: Int32 = 1000
    ) throws(SystemError) {
        let rounds = Counter()
        thread = try WriterThread(name: "taiwa-state", every: milliseconds) {
            let now = MonotonicClock.now()
            _ = table.sweep(rounds.increment() % table.shardCount, at: now)
            let time = Int(Date().timeIntervalSince1970)
            journal.write(at: now, time: time)
            for numbers in numbers { numbers.reserveAhead() }
        }
    }

    /// Writes the last changes and ends the thread; for when the last request is answered.
    package func stop() { thread.stop() }
}
