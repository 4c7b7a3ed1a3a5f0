import SystemCalls

/// Takes connections from the listeners, and rests for a moment when the process has no descriptor left.
final class Acceptor {
    /// Connections' tokens count up from 0; those of listeners have the highest bit.
    private static let mark: UInt64 = 1 << 63
    /// The most connections that are taken from a listener at once.
    private static let batch = 64
    /// In nanoseconds; meanwhile connections wait in the kernel.
    private static let restTime: UInt64 = 100_000_000

    private let listeners: [Listener]
    private let poller: Poller
    private let report: (ServingProblem) -> Void
    private var resting: UInt64?
    /// Whether nothing was taken since a problem was reported: it is reported once, however long it lasts.
    private var isFailing = false

    /// Begins to listen.
    init(_ listeners: [Listener], on poller: Poller, report: @escaping (ServingProblem) -> Void) {
        self.listeners = listeners
        self.poller = poller
        self.report = report
        watch { (descriptor, token) throws(SystemError) in try poller.add(descriptor, token: token, .reads) }
    }

    /// Whether it waits for descriptors.
    var isResting: Bool { resting != nil }

    func owns(_ token: UInt64) -> Bool { token & Self.mark != 0 }

    /// Takes who waits at a listener.
    func accept(_ token: UInt64, _ now: UInt64, _ body: (consuming StreamSocket, PeerAddress, _ listener: Int) -> Void)
    {
        let index = Int(token & ~Self.mark)
        for _ in 0..<Self.batch {
            switch listeners[index].accept() {
            case .accepted(let socket, let peer):
                isFailing = false
                body(socket, peer, index)
            case .wouldBlock: return
            case .exhausted: return rest(after: .outOfDescriptors, now)
            case .failed(let error): return rest(after: .acceptFailed(error), now)
            }
        }
    }

    /// Calls with the token of each listener, to take who waits there.
    func acceptAll(_ body: (UInt64) -> Void) { for index in listeners.indices { body(UInt64(index) | Self.mark) } }

    private func rest(after problem: ServingProblem, _ now: UInt64) {
        if !isFailing { report(problem) }
        isFailing = true
        resting = now + Self.restTime
        watch { [poller] (descriptor, token) throws(SystemError) in try poller.change(descriptor, token: token, []) }
    }

    /// Goes on after a rest.
    func wake(_ now: UInt64) {
        guard let resting, now >= resting else { return }
        self.resting = nil
        watch { [poller] (descriptor, token) throws(SystemError) in
            try poller.change(descriptor, token: token, .reads)
        }
    }

    /// Takes no more connections.
    func stop() {
        for listener in listeners {
            poller.remove(listener.descriptor)
            listener.close()
        }
    }

    private func watch(_ call: (Int32, UInt64) throws(SystemError) -> Void) {
        for (index, listener) in listeners.enumerated() {
            do throws(SystemError) {
                try call(listener.descriptor, UInt64(index) | Self.mark)
            } catch {
                report(.pollerFailed(error))
            }
        }
    }
}
