import SystemCalls

extension EventLoop {
    /// Takes the connections that wait at a listener and deals them to the least loaded loops.
    func accept(by acceptor: Acceptor, _ token: UInt64, _ now: UInt64) {
        acceptor.accept(token, now) { socket, peer, listener in
            let entrance = shared.listeners[listener]
            guard entrance.trusts(peer) else {
                shared.counts.refused(for: .proxy)
                return
            }
            if let refusal = shared.admit(from: entrance.demandsProxyHeader ? nil : peer) {
                shared.counts.refused(for: refusal == .all ? .capacity : .address)
                if let line = shared.service.line(for: .busy) { _ = socket.write(line.span) }
                return
            }
            let arrival = LoopMailbox.Arrival(number: shared.nextConnection(), listener: listener, peer: peer)
            let owner = shared.leastLoaded
            owner.countConnection(1)
            if owner === mailbox {
                adopt(socket, arrival, now)
            } else {
                owner.post(.adopt(descriptor: socket.release(), arrival))
            }
        }
    }
}
