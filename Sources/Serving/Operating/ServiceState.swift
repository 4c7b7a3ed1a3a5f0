import Foundation
package import Inbox
import SystemCalls

/// All that a server keeps in its state directory, open: sessions, the inbox, events, the numbers of turns.
package final class ServiceState: Sendable {
    let secret: SessionSecret
    let sessions: SessionTable
    let turns: SerialNumbers
    let traces = TurnTraces()
    package let inbox: Inbox
    let alertEvents: AlertEvents
    let abandoned = AbandonedChoices()
    /// How many alerts a tenant may have opened that nobody has asked for.
    let suggestions = RateLimiter(standard: RateLimiter.Rate(perSecond: 10, burst: 50), rates: [:])
    let repetitions = IdempotencyTable()
    package let topics: Topics
    let slowWork: SlowWork
    let health = StorageHealth()
    /// What was found of the sessions of an earlier run.
    package let restored: SessionJournal.Restoration
    /// Where sessions are kept.
    let journal: SessionJournal
    private let writer: StateWriter
    /// Held for as long as the server lives, so that no other writes the same files.
    private let lock: FileLock

    /// Opens a state directory, made at the first start, and begins to write what changes.
    ///
    /// - Parameters:
    ///   - sessionTime: how long a session lives without a turn, in seconds.
    ///   - settings: of the inbox.
    package init(
        directory: String, sessionTime: Int, inbox settings: InboxSettings = InboxSettings()
    ) throws(StateError) {
        lock = try Self.lock(directory)
        Self.removeUnfinished(in: directory)
        secret = try SessionSecret.open(inStateDirectory: directory)
        sessions = SessionTable(limits: SessionLimits(lifetime: UInt64(sessionTime) * 1_000_000_000))
        let time = Int(Date().timeIntervalSince1970)
        do throws(InboxError) {
            inbox = try Inbox(state: directory, settings: settings)
        } catch {
            throw .inbox(error)
        }
        do throws(SystemError) {
            turns = try SerialNumbers(path: "\(directory)/turns.next", health: health, time: time)
            journal = SessionJournal(path: "\(directory)/sessions.jsonl", table: sessions, health: health)
            restored = try journal.restore(at: MonotonicClock.now(), time: time)
            alertEvents = AlertEvents(inbox.storage)
            topics = try Topics(path: "\(directory)/topics.jsonl", health: health, alerts: alertEvents)
            try topics.start()
            slowWork = try SlowWork()
            writer = try StateWriter(
                table: sessions, journal: journal, numbers: [turns])
        } catch {
            throw .system(error)
        }
    }

    /// Whether what should be kept is; the worst of all files.
    var standing: StorageHealth.Standing {
        switch inbox.standing {
        case .ok: health.standing
        case .full: health.standing == .failing ? .failing : .full
        case .failing: .failing
        }
    }

    /// Whether what should be kept is not.
    var isFailing: Bool { health.isFailing || inbox.standing != .ok }

    /// Files that an earlier run was killed in writing; they may hold what was erased since.
    private static func removeUnfinished(in directory: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        for name in names where name.hasSuffix(".new") {
            try? FileManager.default.removeItem(atPath: "\(directory)/\(name)")
        }
    }

    private static func lock(_ directory: String) throws(StateError) -> FileLock {
        let lock: FileLock?
        do throws(SystemError) {
            lock = try FileLock.take("\(directory)/lock")
        } catch {
            throw .system(error)
        }
        guard let lock else { throw .inUse(path: directory) }
        return lock
    }

    /// Writes the last changes; for when the last request is answered.
    package func close() {
        slowWork.stop()
        inbox.stop()
        topics.stop()
        writer.stop()
    }
}
