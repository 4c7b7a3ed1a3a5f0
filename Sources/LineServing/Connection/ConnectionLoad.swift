/// What a connection has in hand, as far as its life depends on it.
package struct ConnectionLoad: Sendable, Equatable {
    /// Bytes are kept that may hold whole lines.
    package var keepsBytes = false
    /// When the first octet of the unfinished line came.
    package var lineStarted: UInt64?
    /// How many requests have no reply in the output yet.
    package var requestsInFlight = 0
    /// How many bytes wait for the socket.
    package var unsent = 0
    /// Since when the socket has taken nothing although bytes wait.
    package var stalledSince: UInt64?
    /// No further line should be taken.
    package var isFull = false
    /// Enough is free to read on.
    package var hasRoom = true

    /// Nothing in hand.
    package init() {}

    /// The load of a connection with these parts.
    package init(_ framer: LineFramer, _ replies: ReplyQueue, _ output: OutputBuffer, _ limits: ServingLimits) {
        keepsBytes = framer.keepsBytes
        lineStarted = framer.lineStarted
        requestsInFlight = replies.inFlight
        unsent = output.count
        stalledSince = output.stalledSince
        isFull = replies.isFull || unsent >= limits.outputPauseOctets
        hasRoom = replies.hasRoom && unsent <= limits.outputPauseOctets / 2
    }
}
