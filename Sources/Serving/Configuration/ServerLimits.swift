package import LineServing

/// The limits of the line protocol (`PROTOCOL.md` 7), in the units and by the names that `LIMITS` sends.
package struct ServerLimits: Sendable, Equatable {
    /// Octets of a request line, with its line feed.
    package var line = 16_384
    /// Octets of a question.
    package var text = 4_096
    /// Requests of a connection that wait for their replies.
    package var inflight = 64
    /// Seconds until a peer has said who it is.
    package var authentication = 10
    /// Seconds from one line to the next.
    package var idle = 600
    /// Octets of a reply line.
    package var reply = 1 << 20
    /// Connections in all.
    package var connections = 4_096
    package var connectionsByTenant = 512
    package var connectionsByAddress = 64
    /// Bundles of a tenant that are served, MiB of their models, and minutes an hour that they may be trained.
    package var bundlesByTenant = 10_000
    package var modelsByTenant = 65_536
    package var trainingMinutesByTenant = 60
    /// Seconds from the first octet of a line to its line feed.
    package var lineTime = 10
    /// Octets that wait in the output.
    package var output = 1 << 20
    /// Seconds that the output may wait without the peer taking any.
    package var outputTime = 10
    /// Questions of a tenant a second, over time and at once.
    package var askPerSecond = 200
    package var askBurst = 400
    /// Seconds of a drain: not ready but accepting, then answering what is open.
    package var drainNotice = 5
    package var drain = 30

    package init() {}

    /// The limits that the loops keep.
    package var serving: ServingLimits {
        let second: UInt64 = 1_000_000_000
        var limits = ServingLimits()
        limits.lineOctets = line
        limits.requestsInFlight = inflight
        limits.outputOctets = output
        limits.outputPauseOctets = min(limits.outputPauseOctets, output)
        limits.connections = connections
        limits.connectionsByTenant = connectionsByTenant
        limits.connectionsByAddress = connectionsByAddress
        limits.authenticationTime = UInt64(authentication) * second
        limits.lineTime = UInt64(lineTime) * second
        limits.idleTime = UInt64(idle) * second
        limits.stallTime = UInt64(outputTime) * second
        limits.drainNoticeTime = UInt64(drainNotice) * second
        limits.drainGraceTime = UInt64(drain) * second
        return limits
    }
}
