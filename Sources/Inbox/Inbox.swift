import Dialogue
import SystemCalls

/// What servers, chats and commands keep alerts, ratings and questions in.
///
/// One thread writes: all that waits goes in one transaction, and who waits for it hears of it once it is on the device.
package final class Inbox: Sendable {
    /// Called on the thread that writes: it must not wait for the inbox there.
    package typealias Completion = @Sendable (Result<[InboxOutcome], InboxError>) -> Void

    package let storage: any InboxStorage
    /// One sentence for each thing that was damaged, and what was done about it.
    package let findings: [String]

    private let writer: InboxWriter?
    private let file: InboxFile?

    /// Opens `inbox.sqlite` in a directory, and makes it where there is none.
    ///
    /// - Parameter isWriting: otherwise nothing is written, and there must be a file.
    package init(
        state directory: String, settings: InboxSettings = InboxSettings(), isWriting: Bool = true
    ) throws(InboxError) {
        let path = "\(directory)/inbox.sqlite"
        file = isWriting ? try InboxFile(path, settings: settings) : nil
        let store = try SQLiteStorage(path, settings: settings, isMaking: isWriting)
        storage = store
        findings = file?.findings ?? []
        writer = isWriting ? try InboxWriter(store) : nil
    }

    deinit { stop() }

    /// Keeps changes; returns at once.
    ///
    /// - Parameter completion: called once they are on the device, or will not be; where the key was seen within a day the list is
    ///   empty, and the reply is under ``InboxStorage/reply(under:)``.
    package func write(_ batch: InboxBatch, completion: @escaping Completion) {
        guard let writer else { return completion(.failure(.stopped)) }
        writer.write(batch, completion: completion)
    }

    /// Keeps changes and waits until they are on the device; not to be called on the thread that writes.
    package func commit(_ batch: InboxBatch) throws(InboxError) -> [InboxOutcome] {
        let reply = Monitor<Result<[InboxOutcome], InboxError>?>(nil)
        write(batch) { result in reply.change { $0 = result } }
        return try reply.wait { $0 }!.get()
    }

    /// Waits until all that was handed over before is written or refused, so that who reads then finds it; not to be called on the
    /// thread that writes.
    package func settle() { _ = try? commit(InboxBatch([])) }

    /// Keeps a question for reports; returns at once, and it is written within a second.
    package func keep(_ turn: KeptTurn) { writer?.keep(turn) }

    /// Calls a closure on the thread that writes, after each transaction and when another process has written.
    package func listen(_ listener: @escaping @Sendable (InboxNews) -> Void) { writer?.listen(listener) }

    package var standing: InboxStanding { writer?.standing ?? .ok }

    /// How many questions were given up, since too many waited or they could not be written.
    package var lostTurns: Int { writer?.lostTurns ?? 0 }

    /// Writes what waits, and ends; what comes after is refused.
    package func stop() { writer?.stop() }
}
