/// The place of a reply that comes later, in the order of its connection.
package struct ReplyTicket: Sendable {
    /// Which connection of its loop.
    let connection: UInt64
    /// Which request of the connection.
    let place: UInt64
    let mailbox: LoopMailbox

    /// Gives the reply, with its line feed, from any thread; a connection that is gone by then takes none.
    package func redeem(_ line: [UInt8]) { mailbox.post(.reply(connection: connection, place: place, line: line)) }
}
