/// How many sessions are kept, and for how long.
package struct SessionLimits: Sendable, Equatable {
    /// The most sessions; the least recently used end first, of the tenants that have the most.
    package var most: Int
    /// How long a session lives without a turn, in nanoseconds.
    package var lifetime: UInt64
    /// How long after its last turn a session is packed into one array of bytes, in nanoseconds. Packed it takes a fraction
    /// of the memory, and the next turn takes the time to mask its texts again.
    package var idleBeforePacking: UInt64

    /// An hour, in nanoseconds.
    package static let hour: UInt64 = 3_600_000_000_000

    package init(most: Int = 100_000, lifetime: UInt64 = 24 * hour, idleBeforePacking: UInt64 = hour / 6) {
        self.most = most
        self.lifetime = lifetime
        self.idleBeforePacking = idleBeforePacking
    }
}
