package import SystemCalls

/// Keeps ratings on disk: a file of checked lines, written by a thread of its own, all that wait with one sync.
package final class FeedbackLog: Sendable {
    /// Why a rating was not kept.
    package enum Failure: Error, Equatable, Sendable {
        case storage(SystemError)
        /// Too many wait to be written.
        case busy
        /// The server has ended.
        case stopped
    }

    /// What is called when it is known whether a rating is kept; on the thread that writes, so that it must not wait.
    package typealias Completion = @Sendable (Result<FeedbackID, Failure>) -> Void

    private struct Waiting: Sendable {
        let id: FeedbackID
        let line: [UInt8]
        let completion: Completion
    }

    private struct Queue: Sendable {
        var waiting: [Waiting] = []
        var thread: WriterThread?
        var isStopped = false
    }

    private let path: String
    private let numbers: SerialNumbers
    private let volume: any StateVolume
    private let health: StorageHealth
    private let mostWaiting: Int
    private let queue = Lock(Queue())

    /// A log that is not written by itself until ``start()``.
    package init(
        path: String, numbers: SerialNumbers, volume: any StateVolume = DiskVolume(), health: StorageHealth,
        mostWaiting: Int = 10_000
    ) {
        self.path = path
        self.numbers = numbers
        self.volume = volume
        self.health = health
        self.mostWaiting = mostWaiting
    }

    /// Starts the thread that writes.
    package func start() throws(SystemError) {
        let thread = try WriterThread(name: "taiwa-feedback", every: nil) { [self] in commit() }
        queue.withLock { $0.thread = thread }
    }

    /// Has a rating written; `completion` is called with its identifier once it is on the device.
    package func append(_ record: FeedbackRecord, completion: @escaping Completion) {
        let id = FeedbackID(numbers.next())
        let waiting = Waiting(id: id, line: record.line(as: id), completion: completion)
        let refusal = queue.withLock { [mostWaiting] queue -> Failure? in
            if queue.isStopped { return .stopped }
            if queue.waiting.count >= mostWaiting { return .busy }
            queue.waiting.append(waiting)
            queue.thread?.wake()
            return nil
        }
        if let refusal { completion(.failure(refusal)) }
    }

    /// Writes all that wait, in their order, and calls their completions in it.
    ///
    /// Only for one thread at a time: the log's own, once it is started.
    package func commit() {
        let batch = queue.withLock { queue in
            defer { queue.waiting = [] }
            return queue.waiting
        }
        guard !batch.isEmpty else { return }
        var lines: [UInt8] = []
        for waiting in batch { lines += waiting.line }
        do throws(SystemError) {
            try volume.append(lines, to: path)
            health.note(.feedback, nil)
            for waiting in batch { waiting.completion(.success(waiting.id)) }
        } catch {
            health.note(.feedback, error)
            for waiting in batch { waiting.completion(.failure(.storage(error))) }
        }
    }

    /// Writes what waits and ends the thread; ratings that come later are refused.
    package func stop() {
        let thread = queue.withLock { queue in
            queue.isStopped = true
            defer { queue.thread = nil }
            return queue.thread
        }
        thread?.stop()
        commit()
    }
}
