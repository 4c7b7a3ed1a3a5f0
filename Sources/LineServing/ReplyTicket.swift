/// The place of a reply that comes later, in the order of its connection.
package struct ReplyTicket: Sendable {
    /// Who takes the reply.
    private enum Taker {
        /// A connection by its number in its loop, and the place of the request on it.
        case loop(LoopMailbox, connection: UInt64, place: UInt64)
        case function(@Sendable ([UInt8]) -> Void)
    }

    private let taker: Taker

    init(connection: UInt64, place: UInt64, mailbox: LoopMailbox) {
        taker = .loop(mailbox, connection: connection, place: place)
    }

    /// A ticket for a handler that is used without a connection.
    package init(_ taker: @escaping @Sendable ([UInt8]) -> Void) { self.taker = .function(taker) }

    /// Gives the reply, with its line feed, from any thread; a connection that is gone by then takes none.
    package func redeem(_ line: [UInt8]) {
        switch taker {
        case .loop(let mailbox, let connection, let place):
            mailbox.post(.reply(connection: connection, place: place, line: line))
        case .function(let take): take(line)
        }
    }
}
