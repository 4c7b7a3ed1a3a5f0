import Learning
import SystemCalls

/// One target's thread: takes what waits for it from storage, one after the other, by the time it is due.
final class CourierLane: Sendable {
    typealias Attempt = @Sendable (Delivery, _ time: Int) -> DeliveryOutcome

    let name: String
    let thread: SteppingThread
    private let attempt: Attempt
    private let storage: any NoticeStorage
    private let backOff: BackOff
    private let now: @Sendable () -> Int
    private let state: Lock<State>

    private struct State {
        var random: SplitMix64
        /// Before which nothing is tried: a target that is down is not asked by every notice that waits.
        var restsUntil = 0
        var figures: CourierFigures
    }

    /// How many deliveries are read at a time.
    private static let batch = 16
    /// Milliseconds that a target rests at most after a failure that says nothing of when.
    private static let longestRest = 30_000
    /// Milliseconds until storage that failed is asked again.
    private static let storageRest = 5_000

    init(
        name: String, storage: any NoticeStorage, backOff: BackOff, seed: UInt64, thread: SteppingThread,
        now: @escaping @Sendable () -> Int, attempt: @escaping Attempt
    ) {
        self.name = name
        self.attempt = attempt
        self.storage = storage
        self.backOff = backOff
        self.thread = thread
        self.now = now
        state = Lock(State(random: SplitMix64(seed: seed), figures: CourierFigures(target: name)))
    }

    func start() { thread.start(name: "notice courier") { self.step() } }

    var figures: CourierFigures { state.withLock { $0.figures } }

    /// Delivers what is due; how many milliseconds there is nothing to do then.
    private func step() -> Int? {
        do throws(InboxError) {
            return try deliverDue()
        } catch {
            state.withLock { $0.figures.storageFailure = error }
            return Self.storageRest
        }
    }

    private func deliverDue() throws(InboxError) -> Int? {
        while !thread.isEnding {
            let rest = state.withLock { $0.restsUntil } - now()
            if rest > 0 { return rest }
            let due = try storage.deliveries(to: name, until: now(), limit: Self.batch)
            if due.isEmpty { return try storage.nextDelivery(to: name).map { $0 - now() } }
            for delivery in due {
                try deliver(delivery)
                if thread.isEnding || state.withLock({ $0.restsUntil }) > now() { break }
            }
        }
        return 0
    }

    private func deliver(_ delivery: Delivery) throws(InboxError) {
        let outcome = attempt(delivery, now())
        let time = now()
        let backOff = backOff
        let next = state.withLock { state in
            let chance = Double(state.random.nextUnit())
            let next = backOff.next(delivery, after: outcome, at: time, chance: chance)
            switch (outcome, next.state) {
            case (.delivered, _): state.figures.delivered += 1
            case (.stopped, _): break
            case (_, .dead): state.figures.dead += 1
            default: state.figures.failed += 1
            }
            if case .failed(_, let wish) = outcome {
                state.restsUntil = time + (wish ?? min(next.due - time, Self.longestRest))
            }
            return next
        }
        if outcome != .stopped { try storage.update(next) }
    }
}
