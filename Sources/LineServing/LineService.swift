/// What a server of lines speaks: makes a handler for each connection, and has the words for what ends one.
package protocol LineService: Sendable {
    /// A handler for a new connection; called on the thread of the loop that owns the connection.
    func handler(for connection: LineConnection) -> any LineHandler
    /// The line, with its line feed, that tells a peer what is wrong; `nil` to close without a word.
    func line(for fault: ConnectionFault) -> [UInt8]?
    /// Takes note of what the system refuses; called on a loop's thread, which must not wait.
    func note(_ problem: ServingProblem)
}

/// One connection's side of a dialogue in lines. It lives on one thread and needs no locks.
package protocol LineHandler: AnyObject {
    /// What is said at once when the connection is made, with its line feed; empty for nothing.
    func greeting() -> [UInt8]
    /// Takes one line, without its line feed and the carriage return before it, and appends the reply with its line feed.
    func take(_ line: borrowing Span<UInt8>, _ arrival: LineArrival, replyingIn output: inout [UInt8]) -> LineOutcome
    /// How long the connection may stay; asked again after each line.
    var standing: ConnectionStanding { get }
    /// Called about twice a second; `output` takes whole lines that go out between replies. False ends the connection behind them.
    func keep(at now: UInt64, sayingIn output: inout [UInt8]) -> Bool
    /// Puts what nobody asked for into `output`, in whole lines, after the bell was rung.
    ///
    /// It is asked while all replies that are ready are out, so that no news overtakes the reply that announces it.
    ///
    /// - Parameters:
    ///   - octets: how much there is room for; a last line may be longer.
    func tellNews(upTo octets: Int, sayingIn output: inout [UInt8]) -> NewsOutcome
    /// The connection is gone.
    func close()
}

extension LineHandler {
    package func tellNews(upTo octets: Int, sayingIn output: inout [UInt8]) -> NewsOutcome { .all }
}

/// What became of a handler's news.
package enum NewsOutcome: Sendable {
    /// There are no more.
    case all
    /// There are more, for when the peer has taken these.
    case more
    /// The connection is to be closed behind them.
    case final
}

/// When and how a line came.
package struct LineArrival: Sendable {
    /// When the last byte of it was read, in nanoseconds of the monotonic clock.
    package let received: UInt64
    /// The present, in nanoseconds of the monotonic clock.
    package let now: UInt64
    /// The way to reply later.
    package let ticket: ReplyTicket

    package init(received: UInt64, now: UInt64, ticket: ReplyTicket) {
        self.received = received
        self.now = now
        self.ticket = ticket
    }
}

/// What became of a line.
package enum LineOutcome: Sendable {
    /// The reply is in the output, or there is none to give (an empty line).
    case done
    /// The reply will come through the ticket.
    case later
    /// The reply is in the output, and the connection is to be closed after it.
    case final
}

/// How long a connection may stay without a line.
package enum ConnectionStanding: Sendable, Equatable {
    /// The time for saying who it is runs.
    case unknown
    /// The time between two lines runs.
    case known
    /// It waits for events and may be silent for ever.
    case subscribed
}

/// What is wrong with a connection.
package enum ConnectionFault: Sendable, Hashable {
    /// There is no room: too many connections, by all, or by this address.
    case busy
    /// The server ends.
    case draining
    case lineTooLong
    /// The peer ended its side in the middle of a line.
    case partialLine
    case authenticationTimeout
    case lineTimeout
    case idleTimeout
    /// The peer does not read what it is sent.
    case slowConsumer
    /// The connection does not begin with the PROXY header that its listener demands.
    case badProxyHeader
}
