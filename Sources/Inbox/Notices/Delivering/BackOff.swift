/// How long a notice waits between two attempts, and when it is given up.
package struct BackOff: Sendable, Equatable {
    /// Milliseconds after the first attempt; twice as many after each further one.
    package var shortest = 1_000
    package var longest = 900_000
    package var mostAttempts = 100
    /// Milliseconds after which nothing is tried any more.
    package var longestWait = 86_400_000

    package init() {}

    /// What becomes of a delivery after an attempt.
    ///
    /// The delay is between a half and the whole of what the number of attempts gives, so that many that failed at once do not
    /// come back at once.
    ///
    /// - Parameters:
    ///   - time: now, in milliseconds of Unix time.
    ///   - chance: from 0 to 1.
    package func next(
        _ delivery: Delivery, after outcome: DeliveryOutcome, at time: Int, chance: Double
    ) -> Delivery {
        var next = delivery
        switch outcome {
        case .stopped: return delivery
        case .delivered:
            next.attempts += 1
            next.state = .delivered
            next.failure = nil
        case .refused(let why):
            next.attempts += 1
            next.state = .dead
            next.failure = why
        case .failed(let why, let wish):
            next.attempts += 1
            next.failure = why
            let whole = min(longest, shortest << min(next.attempts - 1, 30))
            next.due = time + max(whole / 2 + Int(Double(whole - whole / 2) * chance), wish ?? 0)
            if next.attempts >= mostAttempts || next.due - delivery.since > longestWait { next.state = .dead }
        }
        return next
    }
}
