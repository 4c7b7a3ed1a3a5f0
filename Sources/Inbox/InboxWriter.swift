import Bundles
import Dialogue
import SystemCalls

/// The thread that writes an inbox, and what waits for it.
final class InboxWriter: Sendable {
    private let queue: WritingQueue
    private let thread: WorkerThread

    /// Reads the groups and starts the thread.
    init(_ store: SQLiteStorage) throws(InboxError) {
        let queue = WritingQueue(most: store.settings.mostWaiting)
        let generation: Int
        let mirror: GroupingMirror
        do {
            // Before the groups are read: what another process writes from here on is followed.
            generation = try store.foreignGeneration()
            mirror = try GroupingMirror(store, grouping: store.settings.grouping)
        } catch {
            throw InboxError(error, at: store.path)
        }
        self.queue = queue
        thread = .start(name: "inbox") {
            var loop = WritingLoop(store, queue, mirror, generation: generation)
            loop.run()
        }
    }

    func write(_ batch: InboxBatch, completion: @escaping Inbox.Completion) {
        if let refusal = queue.put(batch, completion) { completion(.failure(refusal)) }
    }

    func keep(_ turn: KeptTurn) { queue.put(turn) }

    func listen(_ listener: @escaping @Sendable (InboxNews) -> Void) { queue.listen(listener) }

    var standing: InboxStanding { queue.standing }

    var lostTurns: Int { queue.lostTurns }

    func stop() {
        queue.stop()
        thread.join()
    }
}
