package import SystemCalls

/// Connects, is greeted, asks one thing and leaves, over and over.
package struct ConnectionChurn: Sendable {
    private let address: SocketAddress
    private let speech: LoadFlow.Speech

    package init(to address: SocketAddress, speaking speech: LoadFlow.Speech = .taiwa) {
        self.address = address
        self.speech = speech
    }

    /// - Parameters:
    ///   - asking: whether each connection asks PING and waits for the reply, or leaves when it is greeted.
    /// - Throws: ``LoadFailure`` when one of them is not served well.
    package func run(times: Int, asking: Bool) throws {
        for number in 0..<times {
            let client = try LineClient(to: address)
            if speech == .taiwa {
                guard let greeting = try client.line(), greeting.hasPrefix("{\"taiwa\":") else {
                    throw LoadFailure("\(address): connection \(number) was not greeted")
                }
            }
            guard asking else { continue }
            let reply = try client.ask("PING")
            guard reply.hasPrefix("{\"ok\":true") || speech != .taiwa else {
                throw LoadFailure("\(address): connection \(number) got '\(reply)'")
            }
        }
    }
}
