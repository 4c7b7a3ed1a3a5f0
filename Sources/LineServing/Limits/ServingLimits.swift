/// What a connection may use up, and how long it may take; times are nanoseconds.
package struct ServingLimits: Sendable, Equatable {
    private static let second: UInt64 = 1_000_000_000

    /// The most octets of a request line, its line feed among them.
    package var lineOctets = 16_384
    /// How many requests of a connection may wait for their replies before the server stops reading.
    package var requestsInFlight = 64
    /// How many bytes may wait in the output before no further line is taken; a quarter of a common socket buffer
    /// more would only move the queue from the peer's memory into ours.
    package var outputPauseOctets = 1 << 16
    /// How many bytes may wait in the output, events among them, before the peer is cut off.
    package var outputOctets = 1 << 20
    /// How many connections there may be.
    package var connections = 4_096
    /// How many connections a tenant may have; the service counts them, since it knows whose they are.
    package var connectionsByTenant = 512
    /// How many connections a source address may have; an IPv6 network of 64 bits counts as one address.
    package var connectionsByAddress = 64
    /// From the beginning until the peer has said who it is; also the time for a PROXY header.
    package var authenticationTime = 10 * second
    /// From the first octet of a line to its line feed.
    package var lineTime = 10 * second
    /// From one line or reply to the next line, for a peer that is known and not subscribed.
    package var idleTime = 600 * second
    /// How long bytes may wait in the output without the socket taking any.
    package var stallTime = 10 * second
    /// How long a peer that was cut off, or met the end of the grace, has for taking the last word.
    package var lastWordTime = 2 * second
    /// How long input is still read and dropped after the last word: closing with unread input would reset the
    /// connection, and the peer might never see the word (RFC 1122, 4.2.2.13).
    package var lingerTime = second / 2
    /// How long a server that drains accepts connections while it says that it is not ready.
    package var drainNoticeTime = 5 * second
    /// How long a server that drains answers requests after it has stopped accepting.
    package var drainGraceTime = 30 * second

    /// The defaults.
    package init() {}
}
