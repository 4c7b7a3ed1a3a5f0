import SystemCalls

/// Puts load on servers that speak in lines, from one thread that does little else.
///
///     let flow = LoadFlow(to: address, connections: 50, pacing: .closed(depth: 1), mix: RequestMix(["PING"]))
///     let outcome = try LoadGenerator(measured: 2).run([flow])[0]
///     print(outcome.goodput, outcome.latencies.milliseconds(0.99))
package struct LoadGenerator: Sendable {
    /// Seconds before anything is measured.
    package var warmUp: Double
    /// Seconds that are measured.
    package var measured: Double
    /// Seconds to wait for the first replies, and for the last ones.
    package var patience: Double

    package init(warmUp: Double = 0.3, measured: Double, patience: Double = 5) {
        self.warmUp = warmUp
        self.measured = measured
        self.patience = patience
    }

    /// Connects all flows, greets, warms up, measures, waits for the last replies and closes.
    ///
    /// - Parameters:
    ///   - whileConnected: called at the end with all connections that the server has not ended still open.
    /// - Returns: what became of each flow, in order.
    /// - Throws: ``SystemError`` when a connection cannot be made; ``LoadFailure`` when a connection is not greeted.
    package func run(_ flows: [LoadFlow], whileConnected: () throws -> Void = {}) throws -> [FlowOutcome] {
        var loop = try LoadLoop(flows)
        try loop.open(patience: Self.nanoseconds(patience))
        try loop.run(
            warmUp: Self.nanoseconds(warmUp), measured: Self.nanoseconds(measured),
            patience: Self.nanoseconds(patience))
        try whileConnected()
        return loop.outcomes
    }

    private static func nanoseconds(_ seconds: Double) -> UInt64 { UInt64(seconds * 1e9) }
}

/// Load that could not be put on a server, or a server that could not be started.
package struct LoadFailure: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
