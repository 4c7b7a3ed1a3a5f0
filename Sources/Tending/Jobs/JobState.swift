/// How a training stands: `queued → running → awaiting_approval → approved | rejected`, or `failed`, `cancelled`.
package enum JobState: String, Sendable, CaseIterable {
    case queued, running
    /// A version was trained and waits for somebody to approve it.
    case awaitingApproval = "awaiting_approval"
    /// The version was released.
    case approved
    /// The version did not pass its gate, or somebody decided against it.
    case rejected
    /// There is no version.
    case failed
    case cancelled

    /// Whether the training is yet to end.
    package var isOpen: Bool { self == .queued || self == .running }

    /// Whether nothing can follow.
    package var isFinal: Bool { !isOpen && self != .awaitingApproval }
}
