import SystemCalls

/// What waits to be written, between all threads and the one that writes.
final class WritingQueue: Sendable {
    /// What is written in one transaction.
    struct Work: Sendable {
        var batches: [InboxBatch] = []
        var completions: [Inbox.Completion] = []
        var turns: [KeptTurn] = []
        var isStopping = false

        /// Whether nothing of it is to be kept.
        var isEmpty: Bool { turns.isEmpty && batches.allSatisfy { $0.changes.isEmpty && $0.once == nil } }
    }

    private struct Waiting {
        var batches: [(batch: InboxBatch, completion: Inbox.Completion)] = []
        var turns: [KeptTurn] = []
        var listeners: [@Sendable (InboxNews) -> Void] = []
        var standing = InboxStanding.ok
        var lostTurns = 0
        var isStopping = false
    }

    /// So many batches go in one transaction; more would keep the first of them waiting for the last.
    private static let mostBatches = 512
    /// So many questions go with them: a few milliseconds.
    private static let mostTurns = 256

    private let most: Int
    private let waiting = Monitor(Waiting())

    init(most: Int) { self.most = most }

    /// - Returns: why it is not taken; the completion is then the caller's to call.
    func put(_ batch: InboxBatch, _ completion: @escaping Inbox.Completion) -> InboxError? {
        waiting.change { waiting in
            if waiting.isStopping { return .stopped }
            if waiting.batches.count >= most { return .busy }
            waiting.batches.append((batch, completion))
            return nil
        }
    }

    func put(_ turn: KeptTurn) {
        // Nobody is woken: it goes with the next transaction, or when the thread next looks around.
        waiting.look { waiting in
            if waiting.isStopping || waiting.turns.count >= most {
                waiting.lostTurns += 1
            } else {
                waiting.turns.append(turn)
            }
        }
    }

    /// Questions that could not be written wait again, before those that came since.
    func putBack(_ turns: [KeptTurn]) {
        waiting.look { waiting in
            let kept = waiting.isStopping ? [] : turns.suffix(max(0, most - waiting.turns.count))
            waiting.lostTurns += turns.count - kept.count
            waiting.turns.insert(contentsOf: kept, at: 0)
        }
    }

    /// Waits until there is something to write, or for a time.
    func take(within milliseconds: Int) -> Work {
        let taken = waiting.wait(milliseconds: milliseconds) { waiting -> Work? in
            waiting.batches.isEmpty && !waiting.isStopping ? nil : Self.take(from: &waiting)
        }
        return taken ?? waiting.look { Self.take(from: &$0) }
    }

    private static func take(from waiting: inout Waiting) -> Work {
        var work = Work(isStopping: waiting.isStopping)
        let batches = waiting.batches.prefix(mostBatches)
        work.batches = batches.map(\.batch)
        work.completions = batches.map(\.completion)
        waiting.batches.removeFirst(batches.count)
        // What is erased must not be written behind it.
        let isErasing = work.batches.contains { $0.changes.contains(where: \.isErasing) }
        work.turns = Array(waiting.turns.prefix(isErasing ? waiting.turns.count : mostTurns))
        waiting.turns.removeFirst(work.turns.count)
        return work
    }

    func listen(_ listener: @escaping @Sendable (InboxNews) -> Void) { waiting.look { $0.listeners.append(listener) } }

    var listeners: [@Sendable (InboxNews) -> Void] { waiting.look { $0.listeners } }

    var standing: InboxStanding {
        get { waiting.look { $0.standing } }
        set { waiting.look { $0.standing = newValue } }
    }

    var lostTurns: Int { waiting.look { $0.lostTurns } }

    func stop() { waiting.change { $0.isStopping = true } }
}

extension InboxChange {
    fileprivate var isErasing: Bool { if case .erase = self { true } else { false } }
}
