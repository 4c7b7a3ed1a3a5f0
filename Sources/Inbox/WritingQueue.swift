import SystemCalls

/// What waits to be written, between all threads and the one that writes.
final class WritingQueue: Sendable {
    /// What is written in one transaction.
    struct Work: Sendable {
        var batches: [InboxBatch] = []
        var completions: [Inbox.Completion] = []
        /// They go before the batches.
        var turns: [KeptTurn] = []
        var isStopping = false

        /// Whether nothing of it is to be kept.
        var isEmpty: Bool { turns.isEmpty && batches.allSatisfy { $0.changes.isEmpty && $0.once == nil } }
    }

    private struct Waiting {
        var batches: [(batch: InboxBatch, completion: Inbox.Completion)] = []
        var turns: [KeptTurn] = []
        /// When the first of the questions came, or was put back, in nanoseconds of the monotonic clock.
        var turnsSince: UInt64 = 0
        /// Questions that could not be written are not tried again before.
        var restingUntil: UInt64 = 0
        var listeners: [@Sendable (InboxNews) -> Void] = []
        var standing = InboxStanding.ok
        var lostTurns = 0
        var isStopping = false

        /// Whether so many questions wait that they are worth a transaction of their own.
        var areMany: Bool { turns.count >= WritingQueue.gathered && MonotonicClock.now() >= restingUntil }

        var areDue: Bool {
            if turns.isEmpty || isStopping { return isStopping }
            let now = MonotonicClock.now()
            return now >= restingUntil
                && (turns.count >= WritingQueue.gathered || now >= turnsSince + WritingQueue.patience)
        }
    }

    /// So many batches go in one transaction; more would keep the first of them waiting for the last.
    private static let mostBatches = 512
    /// So many questions are gathered, which saves most of what it costs to write each alone, and go at once: a few milliseconds.
    private static let gathered = 512
    /// How long a question waits for others at most, in nanoseconds; they are promised within a second.
    private static let patience: UInt64 = 500_000_000
    /// How long questions rest that could not be written, in nanoseconds.
    private static let rest: UInt64 = 100_000_000

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
        let count = waiting.look { waiting -> Int in
            if waiting.isStopping || waiting.turns.count >= most {
                waiting.lostTurns += 1
                return 0
            }
            if waiting.turns.isEmpty { waiting.turnsSince = MonotonicClock.now() }
            waiting.turns.append(turn)
            return waiting.turns.count
        }
        // For fewer nobody is woken: they wait for others, and go when the thread next looks around.
        if count == Self.gathered { waiting.change { _ in } }
    }

    /// Questions that could not be written wait again, before those that came since.
    func putBack(_ turns: [KeptTurn]) {
        if turns.isEmpty { return }
        waiting.look { waiting in
            let kept = waiting.isStopping ? [] : turns.suffix(max(0, most - waiting.turns.count))
            waiting.lostTurns += turns.count - kept.count
            waiting.turns.insert(contentsOf: kept, at: 0)
            let now = MonotonicClock.now()
            waiting.turnsSince = now
            waiting.restingUntil = now + Self.rest
        }
    }

    /// Notes that questions were given up.
    func lose(_ count: Int) { waiting.look { $0.lostTurns += count } }

    /// Waits until there is something that somebody waits for, or that is much, and at most for a time.
    func take(within milliseconds: Int) -> Work {
        let taken = waiting.wait(milliseconds: milliseconds) { waiting -> Work? in
            waiting.batches.isEmpty && !waiting.isStopping && !waiting.areMany ? nil : Self.take(from: &waiting)
        }
        return taken ?? waiting.look { Self.take(from: &$0) }
    }

    private static func take(from waiting: inout Waiting) -> Work {
        var work = Work(isStopping: waiting.isStopping)
        let batches = waiting.batches.prefix(mostBatches)
        work.batches = batches.map(\.batch)
        work.completions = batches.map(\.completion)
        waiting.batches.removeFirst(batches.count)
        if work.batches.contains(where: \.concernsTurns) {
            swap(&work.turns, &waiting.turns)
        } else if waiting.areDue {
            work.turns = Array(waiting.turns.prefix(gathered))
            waiting.turns.removeFirst(work.turns.count)
            waiting.turnsSince = MonotonicClock.now()
        }
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

extension InboxBatch {
    /// Whether all questions must be written that came before it: it rates or erases what was asked, or waits for that alone.
    fileprivate var concernsTurns: Bool {
        changes.isEmpty || changes.contains { if case .open = $0 { false } else { true } }
    }
}
