package import SystemCalls

/// Connections to one server that all do the same in one run of ``LoadGenerator``.
package struct LoadFlow: Sendable {
    /// When requests are sent.
    package enum Pacing: Sendable {
        /// As soon as all `depth` requests sent at once on the connection before are answered.
        case closed(depth: Int)
        /// At a fixed rate, dealt to the connections in turn, whether or not the ones before are answered. Latencies count
        /// from the time a request was due, however late it could be sent. A request that comes due when its connection has
        /// `mostInFlight` unanswered ones is not sent, only counted as ``FlowOutcome/withheld``.
        case open(perSecond: Double, mostInFlight: Int = .max)
        /// Never.
        case silent
        /// One byte of a line that never ends, so often (nanoseconds).
        case trickle(every: UInt64)
    }

    /// What the server speaks.
    package enum Speech: Sendable {
        /// taiwa/1, which begins with a greeting.
        case taiwa
        /// Inline commands of Redis whose replies are one line.
        case redis
        /// Lines that are answered by a line of any kind, as by an echo server.
        case anything
    }

    package var address: SocketAddress
    package var speech: Speech
    package var connections: Int
    package var pacing: Pacing
    package var mix: RequestMix
    /// What the connection of a number sends before the load begins, each answered `"ok":true`.
    package var opening: @Sendable (Int) -> [String]

    package init(
        to address: SocketAddress, speaking speech: Speech = .taiwa, connections: Int, pacing: Pacing,
        mix: RequestMix = RequestMix(["PING"]), opening: @escaping @Sendable (Int) -> [String] = { _ in [] }
    ) {
        self.address = address
        self.speech = speech
        self.connections = connections
        self.pacing = pacing
        self.mix = mix
        self.opening = opening
    }
}
