import SystemCalls

/// A connection as its loop has it in hand: the parts, without a thread of their own.
final class Connection {
    let number: UInt64
    let listener: Int
    let socket: StreamSocket
    /// By which address it is counted; `nil` until a PROXY header has told.
    var countedAddress: PeerAddress?
    /// Where it comes from.
    var peer: PeerAddress
    var life: ConnectionLife
    var header = ProxyHeaderReader()
    var framer: LineFramer
    var replies: ReplyQueue
    var output: OutputBuffer
    /// Made when the connection is greeted.
    var handler: (any LineHandler)?
    /// What the poller was last asked for.
    var interest: Poller.Interest = .reads
    var timer: TimerWheel.Timer?
    /// Whether writing has failed, so that there is nobody to say anything to.
    var isDeaf = false
    /// Whether its bell has rung.
    let ring = LineBell.Ring()
    /// Whether the handler has news that there was no room for.
    var hasNews = false
    /// Whether it waits for its next turn.
    var isQueued = false

    init(
        _ arrival: LoopMailbox.Arrival, _ socket: consuming StreamSocket, _ life: ConnectionLife,
        _ limits: ServingLimits
    ) {
        number = arrival.number
        listener = arrival.listener
        peer = arrival.peer
        self.socket = socket
        self.life = life
        framer = LineFramer(limit: limits.lineOctets)
        replies = ReplyQueue(limit: limits.requestsInFlight)
        output = OutputBuffer(cap: limits.outputOctets)
    }

    /// What the poller should be asked for now.
    var wantedInterest: Poller.Interest {
        var wanted: Poller.Interest = life.wantsInput ? .reads : []
        if !output.isEmpty { wanted.insert(.writes) }
        return wanted
    }

    func load(_ limits: ServingLimits) -> ConnectionLoad { ConnectionLoad(framer, replies, output, limits) }
}
