package import SystemCalls

/// Serves lines to many connections: one loop a core, connections dealt to the least loaded.
///
/// What is said on a connection is the ``LineService``'s; this knows when connections come, wait, break and end.
package final class LineServer: Sendable {
    private let shared: ServerShare
    private let threads: [WorkerThread]

    /// What it counts of its connections.
    package var counts: ServingCounts { shared.counts }

    /// The listeners, by the number that ``LineConnection/listener`` gives.
    package var listeners: [Listener] { shared.listeners }

    /// Begins to serve.
    ///
    /// - Parameters:
    ///   - loops: how many threads serve; one a core is right, since a turn keeps its thread busy.
    /// - Throws: ``SystemError`` where the process has no descriptors left for the loops.
    package static func start(
        _ listeners: [Listener], _ service: any LineService, limits: ServingLimits, loops: Int
    ) throws(SystemError) -> LineServer {
        var mailboxes: [LoopMailbox] = []
        for _ in 0..<max(1, loops) { mailboxes.append(try LoopMailbox()) }
        let shared = ServerShare(service: service, limits: limits, listeners: listeners, mailboxes: mailboxes)
        let threads = mailboxes.indices.map { index in
            WorkerThread.start(name: "loop \(index)") {
                let mailbox = shared.mailboxes[index]
                let acceptor = index > 0 ? nil : Acceptor(listeners, on: mailbox.poller, report: service.note)
                EventLoop(mailbox, shared, acceptor: acceptor).run()
            }
        }
        return LineServer(shared: shared, threads: threads)
    }

    private init(shared: ServerShare, threads: [WorkerThread]) {
        self.shared = shared
        self.threads = threads
    }

    /// How many connections there are, or are about to be.
    package var connections: Int { shared.mailboxes.reduce(0) { $0 + $1.connections } }

    /// How many connections each loop has, or is about to have.
    package var connectionsByLoop: [Int] { shared.mailboxes.map(\.connections) }

    /// Sends a line to every connection that was greeted, between its replies.
    package func announce(_ line: [UInt8]) {
        for mailbox in shared.mailboxes { mailbox.post(.announce(line)) }
    }

    /// Ends the server without losing a line: for a time it still takes connections, then serves those it has until they are gone or
    /// the grace is over, and then closes each behind ``ConnectionFault/draining``. Called again, the earlier times hold.
    ///
    /// - Parameters:
    ///   - notice: how long new connections are still taken, in nanoseconds.
    ///   - grace: how long requests are answered after that, in nanoseconds.
    package func drain(notice: UInt64, grace: UInt64) {
        let accepting = MonotonicClock.now() + notice
        for mailbox in shared.mailboxes { mailbox.post(.drain(accepting: accepting, serving: accepting + grace)) }
    }

    /// Waits until a drained server is gone.
    package func wait() { for thread in threads { thread.join() } }
}
