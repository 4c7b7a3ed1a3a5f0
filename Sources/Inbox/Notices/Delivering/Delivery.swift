/// A notice on its way to one target.
package struct Delivery: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable {
        case waiting
        case delivered
        /// Given up; it can be sent again by hand.
        case dead
    }

    package let notice: Notice
    /// The name of the target.
    package let target: String
    package var state: State
    /// How often it was tried.
    package var attempts: Int
    /// When it was put into the queue, in milliseconds of Unix time.
    package let since: Int
    /// When it is tried next, in milliseconds of Unix time.
    package var due: Int
    /// Why the last attempt failed, without anything that was said in it.
    package var failure: String?

    package init(
        _ notice: Notice, to target: String, state: State = .waiting, attempts: Int = 0, since: Int, due: Int,
        failure: String? = nil
    ) {
        self.notice = notice
        self.target = target
        self.state = state
        self.attempts = attempts
        self.since = since
        self.due = due
        self.failure = failure
    }
}

/// What became of one attempt to deliver a notice.
package enum DeliveryOutcome: Sendable, Equatable {
    case delivered
    /// It may go well later; not before so many milliseconds where the target says when.
    case failed(String, after: Int? = nil)
    /// It will never go well.
    case refused(String)
    /// It was broken off because the program ends, and does not count.
    case stopped
}
