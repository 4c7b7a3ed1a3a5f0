/// What became of the deliveries to one target since the start.
package struct CourierFigures: Sendable, Equatable {
    /// The name of the target.
    package let target: String
    package var delivered = 0
    /// Attempts after which another was or is to follow.
    package var failed = 0
    /// Deliveries that were given up.
    package var dead = 0
    /// Why storage could not be read or written the last time.
    package var storageFailure: InboxError?

    init(target: String) { self.target = target }
}
