import SystemCalls

/// What other threads have to say to a loop.
final class LoopMailbox: Sendable {
    /// A message to a loop.
    enum Message: Sendable {
        /// A reply that was promised.
        case reply(connection: UInt64, place: UInt64, line: [UInt8])
        /// A connection to look after; its descriptor is the loop's from now on.
        case adopt(descriptor: Int32, Arrival)
        /// A connection's bell was rung.
        case ring(UInt64)
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
    private struct Post: Sendable {
        var messages: [Message] = []
        var isClosed = false
    }

    private let waiting = Lock(Post())
    private let load = CounterArray(count: 1)

    init() throws(SystemError) { poller = try Poller() }

    /// How many connections the loop has or is about to have.
    var connections: Int { load[0] }

    /// Counts a connection that the loop gets, or loses.
    func countConnection(_ change: Int) { load.add(0, change) }

    /// Leaves a message and wakes the loop.
    ///
    /// - Returns: false when the loop has ended.
    @discardableResult
    func post(_ message: Message) -> Bool {
        let isTaken = waiting.withLock { post in
            if !post.isClosed { post.messages.append(message) }
            return !post.isClosed
        }
        if isTaken { poller.wake() }
        return isTaken
    }

    /// Takes no more messages, unless some wait.
    ///
    /// - Returns: whether it is closed.
    func close() -> Bool {
        waiting.withLock { post in
            post.isClosed = post.messages.isEmpty
            return post.isClosed
        }
    }

    /// Takes all messages, in order.
    func collect() -> [Message] {
        waiting.withLock { post in
            guard !post.messages.isEmpty else { return [] }
            let all = post.messages
            post.messages = []
            return all
        }
    }
}
