import SystemCalls

/// What other threads have to say to a loop.
final class LoopMailbox: Sendable {
    /// A message to a loop.
    enum Message: Sendable {
        /// A reply that was promised.
        case reply(connection: UInt64, place: UInt64, line: [UInt8])
        /// A connection to look after; its descriptor is the loop's from now on.
        case adopt(descriptor: Int32, Arrival)
        /// A line for everyone, between replies.
        case announce([UInt8])
        /// Takes no connections from the first time on, and serves until the second at the latest.
        case drain(accepting: UInt64, serving: UInt64)
    }

    /// A connection that was just taken.
    struct Arrival: Sendable {
        let number: UInt64
        let listener: Int
        let peer: PeerAddress
    }

    let poller: Poller
    private let messages = Lock<[Message]>([])
    private let load = CounterArray(count: 1)

    init() throws(SystemError) { poller = try Poller() }

    /// How many connections the loop has or is about to have.
    var connections: Int { load[0] }

    /// Counts a connection that the loop gets, or loses.
    func countConnection(_ change: Int) { load.add(0, change) }

    /// Leaves a message and wakes the loop.
    func post(_ message: Message) {
        messages.withLock { $0.append(message) }
        poller.wake()
    }

    /// Takes all messages, in order.
    func collect() -> [Message] {
        messages.withLock { messages in
            guard !messages.isEmpty else { return [] }
            let all = messages
            messages.removeAll(keepingCapacity: all.count <= 64)
            return all
        }
    }
}
