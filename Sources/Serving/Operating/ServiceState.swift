import Foundation
import SystemCalls

/// All that a server keeps in its state directory, open: sessions, ratings, questions, events, the numbers of turns.
package final class ServiceState: Sendable {
    let secret: SessionSecret
    let sessions: SessionTable
    let turns: SerialNumbers
    let traces = TurnTraces()
    let feedback: FeedbackLog
    let repetitions = IdempotencyTable()
    package let topics: Topics
    let questions: QuestionLog
    let slowWork: SlowWork
    let health = StorageHealth()
    /// What was found of the sessions of an earlier run.
    package let restored: SessionJournal.Restoration
    private let writer: StateWriter
    /// Held for as long as the server lives, so that no other writes the same files.
    private let lock: FileLock

    /// Opens a state directory, made at the first start, and begins to write what changes.
    ///
    /// - Parameters:
    ///   - sessionTime: how long a session lives without a turn, in seconds.
    package init(directory: String, sessionTime: Int) throws(StateError) {
        lock = try Self.lock(directory)
        secret = try SessionSecret.open(inStateDirectory: directory)
        sessions = SessionTable(limits: SessionLimits(lifetime: UInt64(sessionTime) * 1_000_000_000))
        let time = Int(Date().timeIntervalSince1970)
        do throws(SystemError) {
            turns = try SerialNumbers(path: "\(directory)/turns.next", health: health, time: time)
            let ratings = try SerialNumbers(path: "\(directory)/feedback.next", health: health, time: time)
            feedback = FeedbackLog(path: "\(directory)/feedback.jsonl", numbers: ratings, health: health)
            let journal = SessionJournal(path: "\(directory)/sessions.jsonl", table: sessions, health: health)
            restored = try journal.restore(at: MonotonicClock.now(), time: time)
            try feedback.start()
            questions = try QuestionLog(path: "\(directory)/questions.jsonl", health: health, time: time)
            topics = try Topics(path: "\(directory)/topics.jsonl", health: health)
            try topics.start()
            slowWork = try SlowWork()
            writer = try StateWriter(
                table: sessions, journal: journal, questions: questions, numbers: [turns, ratings])
        } catch {
            throw .system(error)
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
        feedback.stop()
        topics.stop()
        writer.stop()
    }
}
