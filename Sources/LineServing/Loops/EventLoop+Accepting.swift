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
                turnedAway.take(socket, saying: shared.service.line(for: .busy) ?? [], now)
                return
            }
            let arrival = LoopMailbox.Arrival(number: shared.nextConnection(), listener: listener, peer: peer)
            let owner = shared.leastLoaded
            guard owner !== mailbox else {
                mailbox.countConnection(1)
                adopt(socket, arrival, now)
                return
            }
            owner.countConnection(1)
            let descriptor = socket.release()
            guard !owner.post(.adopt(descriptor: descriptor, arrival)) else { return }
            // The other loop has ended already.
            owner.countConnection(-1)
            mailbox.countConnection(1)
            adopt(StreamSocket(adopting: Descriptor(owning: descriptor)), arrival, now)
        }
    }
}
