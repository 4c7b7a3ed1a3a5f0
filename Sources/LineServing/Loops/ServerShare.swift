import SystemCalls

/// What the loops of one server have in common.
final class ServerShare: Sendable {
    let service: any LineService
    let limits: ServingLimits
    let listeners: [Listener]
    let counts: ServingCounts
    let mailboxes: [LoopMailbox]
    private let quota: Lock<ConnectionQuota>
    private let numbers = Counter()

    init(service: any LineService, limits: ServingLimits, listeners: [Listener], mailboxes: [LoopMailbox]) {
        self.service = service
        self.limits = limits
        self.listeners = listeners
        self.mailboxes = mailboxes
        counts = ServingCounts(listeners: listeners.count)
        quota = Lock(ConnectionQuota(limits))
    }

    func nextConnection() -> UInt64 { UInt64(numbers.increment()) }

    /// Counts a connection, unless there is no room for it; `nil` for an address that a PROXY header has yet to tell.
    func admit(from address: PeerAddress?) -> ConnectionQuota.Refusal? {
        quota.withLock { $0.admit(from: address) }
    }

    /// Counts an admitted connection by the address that its header tells.
    func attribute(to address: PeerAddress) -> ConnectionQuota.Refusal? {
        quota.withLock { $0.attribute(to: address) }
    }

    func release(_ address: PeerAddress?) { quota.withLock { $0.release(from: address) } }

    /// The loop with the fewest connections.
    var leastLoaded: LoopMailbox {
        var least = mailboxes[0]
        for mailbox in mailboxes where mailbox.connections < least.connections { least = mailbox }
        return least
    }
}
