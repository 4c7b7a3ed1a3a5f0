import Synchronization

/// Has the handler of one connection asked for its news (``LineHandler/tellNews(upTo:sayingIn:)``), from any thread.
///
/// However often it is rung before the handler is asked, the connection's loop gets one message, so that what is rung for
/// takes no memory; the handler takes it from where it is kept, as fast as its peer reads. A connection that is gone is not
/// asked.
package struct LineBell: Sendable {
    /// Whether the loop has a ring that it has not seen to yet.
    final class Ring: Sendable {
        private let isWaiting = Atomic(false)

        /// Notes a ring; false where one waits already.
        func begin() -> Bool { !isWaiting.exchange(true, ordering: .acquiringAndReleasing) }

        /// Notes that the handler is about to be asked: what is rung for from now on is a ring of its own.
        func end() { isWaiting.store(false, ordering: .sequentiallyConsistent) }
    }

    private enum Listener {
        /// A connection by its number in its loop.
        case loop(LoopMailbox, connection: UInt64, Ring)
        case function(@Sendable () -> Void)
    }

    private let listener: Listener

    init(connection: UInt64, mailbox: LoopMailbox, _ ring: Ring) {
        listener = .loop(mailbox, connection: connection, ring)
    }

    /// A bell for a handler that is used without a connection.
    package init(_ listener: @escaping @Sendable () -> Void) { self.listener = .function(listener) }

    package func ring() {
        switch listener {
        case .loop(let mailbox, let connection, let ring): if ring.begin() { mailbox.post(.ring(connection)) }
        case .function(let listen): listen()
        }
    }
}
