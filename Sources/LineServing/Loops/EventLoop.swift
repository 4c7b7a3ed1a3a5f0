import SystemCalls

/// Serves a share of a server's connections on one thread: asks the poller, performs what ``ConnectionLife`` says.
///
/// Turns run where their lines arrive. A loop reads from whoever has sent something, gives each connection a turn of a few lines, and looks for
/// new input again every few milliseconds, so that a peer with many lines in hand delays the others little, and lines know how old they are.
final class EventLoop {
    /// The most lines of a connection in one turn.
    static let linesInTurn = 16
    /// After this long the poller is asked again, in nanoseconds.
    static let slice: UInt64 = 2_000_000
    /// How often handlers are asked whether their connections stay, in nanoseconds.
    private static let keepInterval: UInt64 = 500_000_000
    let mailbox: LoopMailbox
    let shared: ServerShare
    /// Where connections are taken from; one loop has them, the others have none.
    var acceptor: Acceptor?
    var connections: [UInt64: Connection] = [:]
    private var turns = TurnQueue()
    var wheel: TimerWheel
    private var events: [Poller.Event] = []
    private var expired: [UInt64] = []
    private var input = [UInt8](repeating: 0, count: 1 << 16)
    /// Lent to one connection's output after the other.
    private var scratch: [UInt8] = []
    private var nextKeep: UInt64
    private var drain: (accepting: UInt64, serving: UInt64)?
    /// When connections that did not end by themselves are closed.
    private var end: UInt64?
    var turnedAway = TurnedAway()

    var limits: ServingLimits { shared.limits }

    init(_ mailbox: LoopMailbox, _ shared: ServerShare, acceptor: Acceptor?) {
        self.mailbox = mailbox
        self.shared = shared
        self.acceptor = acceptor
        let now = MonotonicClock.now()
        wheel = TimerWheel(now: now)
        nextKeep = now + Self.keepInterval
    }

    /// Serves until it was drained.
    func run() {
        while !(isFinished && mailbox.close()) {
            do throws(SystemError) {
                try mailbox.poller.wait(milliseconds: waitTime(), into: &events)
            } catch {
                shared.service.note(.pollerFailed(error))
            }
            var now = MonotonicClock.now()
            for message in mailbox.collect() { take(message, now) }
            let sliceEnd = now + Self.slice
            let nothing: [UInt8] = []
            for event in events {
                // Who waits for a turn comes before who has just sent something; otherwise peers that ask again as soon
                // as they are answered would use up every slice.
                take(event, now, mayServe: turns.isEmpty && now < sliceEnd)
                now = MonotonicClock.now()
            }
            var isFirst = true
            while isFirst || now < sliceEnd, let number = turns.next() {
                isFirst = false
                if let connection = connections[number] {
                    connection.isQueued = false
                    serve(connection, nothing.span, now)
                }
                now = MonotonicClock.now()
            }
            tick(now)
        }
    }

    private var isFinished: Bool {
        guard let drain, connections.isEmpty, acceptor == nil, turnedAway.isEmpty else { return false }
        return MonotonicClock.now() >= drain.accepting
    }

    /// Milliseconds until something is due, whoever writes.
    private func waitTime() -> Int32 {
        guard turns.isEmpty else { return 0 }
        let now = MonotonicClock.now()
        var wait: UInt64 = connections.isEmpty ? .max : nextKeep > now ? nextKeep - now : 0
        if let timers = wheel.wait(from: now) { wait = min(wait, timers) }
        if drain != nil || acceptor?.isResting == true || !turnedAway.isEmpty { wait = min(wait, TimerWheel.tick) }
        return wait == .max ? -1 : Int32(wait / 1_000_000 + 1)
    }

    private func take(_ message: LoopMailbox.Message, _ now: UInt64) {
        switch message {
        case .reply(let number, let place, let line):
            guard let connection = connections[number] else { return }
            let wasOpen = connection.replies.redeem(place, line, into: &connection.output)
            guard wasOpen else { return }
            _ = connection.life.take(.replied(connection.handler?.standing ?? .unknown), at: now)
            flush(connection, now)
            settle(connection, now)
        case .adopt(let descriptor, let arrival):
            adopt(StreamSocket(adopting: Descriptor(owning: descriptor)), arrival, now)
        case .ring(let number):
            guard let connection = connections[number] else { return }
            connection.ring.end()
            tellNews(to: connection, now)
        case .announce(let line):
            // Nothing follows a last word.
            for connection in Array(connections.values) where connection.life.takesLines {
                connection.output.append(line)
                flush(connection, now)
                settle(connection, now)
            }
        case .drain(let accepting, let serving):
            drain = (min(accepting, drain?.accepting ?? .max), min(serving, drain?.serving ?? .max))
        }
    }

    private func take(_ event: Poller.Event, _ now: UInt64, mayServe: Bool) {
        if let acceptor, acceptor.owns(event.token) {
            accept(by: acceptor, event.token, now)
            return
        }
        guard let connection = connections[event.token] else { return }
        if event.isHungUp, !connection.life.wantsInput {
            act(connection.life.take(.lost, at: now), on: connection, now)
            return
        }
        if event.isWritable {
            flush(connection, now)
            settle(connection, now)
        }
        if event.isReadable || event.isHungUp, !connection.life.isClosed { read(connection, now, mayServe: mayServe) }
    }

    private func tick(_ now: UInt64) {
        expired.removeAll(keepingCapacity: true)
        wheel.advance(to: now, into: &expired)
        for number in expired {
            guard let connection = connections[number] else { continue }
            connection.timer = nil
            act(connection.life.take(.timer(connection.load(limits)), at: now), on: connection, now)
            settle(connection, now)
        }
        if now >= nextKeep {
            nextKeep = now + Self.keepInterval
            for connection in Array(connections.values) { keep(connection, now) }
        }
        acceptor?.wake(now)
        turnedAway.look(now)
        if let drain { proceed(drain, now) }
    }

    private func keep(_ connection: Connection, _ now: UInt64) {
        guard let handler = connection.handler, connection.life.takesLines else { return }
        var line: [UInt8] = []
        if handler.keep(at: now, sayingIn: &line) {
            guard !line.isEmpty else { return }
            connection.output.append(line)
        } else {
            connection.replies.finish(line, into: &connection.output)
            act(connection.life.take(.handlerEnded, at: now), on: connection, now)
        }
        flush(connection, now)
        settle(connection, now)
    }

    private func proceed(_ drain: (accepting: UInt64, serving: UInt64), _ now: UInt64) {
        if now >= drain.accepting, let acceptor {
            // Whom the kernel has connected already does not know that it came too late.
            acceptor.acceptAll { accept(by: acceptor, $0, now) }
            acceptor.stop()
            self.acceptor = nil
        }
        if end == nil, now >= drain.serving {
            end = now + limits.lastWordTime
            for connection in Array(connections.values) {
                if connection.life.wantsInput { read(connection, now, mayServe: false) }
                act(connection.life.take(.graceEnded, at: now), on: connection, now)
                settle(connection, now)
            }
        }
        if let end, now >= end {
            for connection in Array(connections.values) { act(.close, on: connection, now) }
        }
    }
}

extension EventLoop {
    /// Takes over a connection.
    func adopt(_ socket: consuming StreamSocket, _ arrival: LoopMailbox.Arrival, _ now: UInt64) {
        let demandsHeader = shared.listeners[arrival.listener].demandsProxyHeader
        let life = ConnectionLife(limits, demandsProxyHeader: demandsHeader, now: now)
        let connection = Connection(arrival, socket, life, limits)
        connection.countedAddress = demandsHeader ? nil : arrival.peer
        do throws(SystemError) {
            try mailbox.poller.add(connection.socket.descriptor, token: arrival.number, .reads)
        } catch {
            shared.service.note(.pollerFailed(error))
            shared.release(connection.countedAddress)
            mailbox.countConnection(-1)
            return
        }
        connections[arrival.number] = connection
        shared.counts.opened(arrival.listener)
        if !demandsHeader { greet(connection, now) }
        if end != nil { act(connection.life.take(.graceEnded, at: now), on: connection, now) }
        settle(connection, now)
    }

    private func greet(_ connection: Connection, _ now: UInt64) {
        let handler = shared.service.handler(
            for: LineConnection(
                number: connection.number, listener: connection.listener, peer: connection.peer,
                isProxied: shared.listeners[connection.listener].demandsProxyHeader,
                credentials: connection.peer == .local ? connection.socket.peerCredentials() : nil,
                bell: LineBell(connection: connection.number, mailbox: mailbox, connection.ring)))
        connection.handler = handler
        connection.output.append(handler.greeting())
        _ = connection.life.take(.greeted(handler.standing), at: now)
        flush(connection, now)
    }

    /// Reads once, and gives the connection its turn if there is time; otherwise it waits for one.
    private func read(_ connection: Connection, _ now: UInt64, mayServe: Bool) {
        // What is in hand comes first; until then the peer's bytes wait where they are.
        guard connection.life.wantsInput, !connection.framer.keepsBytes else { return }
        var bytes: [UInt8] = []
        swap(&bytes, &input)
        defer { swap(&bytes, &input) }
        var room = bytes.mutableSpan
        let transfer = connection.socket.read(into: &room)
        switch transfer {
        case .moved(let count):
            take(bytes.span.extracting(0..<count), from: connection, now, mayServe: mayServe)
        case .wouldBlock: break
        case .ended:
            act(connection.life.take(.inputEnded, at: now), on: connection, now)
            settle(connection, now)
        case .failed: act(connection.life.take(.lost, at: now), on: connection, now)
        }
    }

    private func take(_ bytes: Span<UInt8>, from connection: Connection, _ now: UInt64, mayServe: Bool) {
        guard !connection.life.dropsInput else { return }
        var offset = 0
        if connection.life.awaitsHeader {
            switch connection.header.take(bytes, at: &offset) {
            case .needsMore:
                settle(connection, now)
                return
            case .refused:
                refuse(connection, .proxy, .badProxyHeader, now)
                return
            case .accepted(let header): guard begin(connection, after: header, now) else { return }
            }
        }
        let rest = bytes.extracting(offset...)
        if mayServe, !connection.isQueued {
            serve(connection, rest, now)
        } else {
            connection.framer.keep(rest, from: 0, now: now)
            settle(connection, now)
        }
    }

    /// Begins what a PROXY header has introduced; false if there is no room for it.
    private func begin(_ connection: Connection, after header: ProxyHeader, _ now: UInt64) -> Bool {
        let source = header.source ?? connection.peer
        if shared.attribute(to: source) != nil {
            refuse(connection, .address, .busy, now)
            return false
        }
        connection.countedAddress = source
        connection.peer = source
        act(connection.life.take(.headerAccepted, at: now), on: connection, now)
        return !connection.life.isClosed
    }

    private func refuse(
        _ connection: Connection, _ reason: ServingCounts.Reason, _ fault: ConnectionFault, _ now: UInt64
    ) {
        shared.counts.refused(for: reason)
        act(connection.life.take(.headerRefused(fault), at: now), on: connection, now)
        settle(connection, now)
    }

    /// One turn of a connection: a few lines of what it has in hand and of what was just read.
    private func serve(_ connection: Connection, _ bytes: Span<UInt8>, _ now: UInt64) {
        connection.output.borrow(&scratch)
        var offset = 0
        var lines = 0
        var now = now
        turn: while lines < Self.linesInTurn, connection.life.takesLines, !connection.replies.isFull,
            connection.output.count < limits.outputPauseOctets
        {
            switch connection.framer.take(bytes, at: &offset, now: now) {
            case .line(let range): answer(bytes.extracting(range), of: connection, now)
            case .joinedLine: connection.framer.withLine { answer($0, of: connection, now) }
            case .needsMore: break turn
            case .tooLong:
                act(connection.life.take(.lineTooLong, at: now), on: connection, now)
                break turn
            }
            lines += 1
            now = MonotonicClock.now()
        }
        if connection.life.takesLines {
            connection.framer.keep(bytes, from: offset, now: now)
        } else {
            connection.framer.clear()
        }
        flush(connection, now)
        connection.output.giveBack(&scratch)
        settle(connection, now)
    }

    private func answer(_ line: Span<UInt8>, of connection: Connection, _ now: UInt64) {
        guard let handler = connection.handler else { return }
        let received = connection.framer.lineReceived
        let outcome = connection.replies.take(into: &connection.output) { place, reply in
            let ticket = ReplyTicket(connection: connection.number, place: place, mailbox: mailbox)
            return handler.take(line, LineArrival(received: received, now: now, ticket: ticket), replyingIn: &reply)
        }
        act(connection.life.take(.lineTaken(outcome, handler.standing), at: now), on: connection, now)
    }

    /// Has a handler put its news into the output, a pause's worth at most: a peer that does not read is not written for.
    private func tellNews(to connection: Connection, _ now: UInt64) {
        guard let handler = connection.handler, connection.life.takesLines else { return }
        let room = limits.outputPauseOctets - connection.output.count
        guard room > 0, !connection.replies.holdsReplies else {
            connection.hasNews = true
            return
        }
        connection.output.borrow(&scratch)
        let outcome = connection.output.write { handler.tellNews(upTo: room, sayingIn: &$0) }
        connection.hasNews = outcome == .more
        if outcome == .final { act(connection.life.take(.handlerEnded, at: now), on: connection, now) }
        flush(connection, now)
        connection.output.giveBack(&scratch)
        settle(connection, now)
    }

    /// Has a connection asked again for the news that there was no room for, once there is.
    private func recall(_ connection: Connection) {
        guard connection.hasNews, connection.life.takesLines, !connection.replies.holdsReplies,
            connection.output.count <= limits.outputPauseOctets / 2
        else { return }
        connection.hasNews = false
        if connection.ring.begin() { mailbox.post(.ring(connection.number)) }
    }

    /// Has a connection with lines in hand wait for its next turn; one that was full waits until half is free.
    private func enqueue(_ connection: Connection) {
        guard connection.framer.keepsBytes, connection.life.takesLines, !connection.isQueued else { return }
        let load = connection.load(limits)
        guard connection.life.wantsInput ? !load.isFull : load.hasRoom else { return }
        connection.isQueued = true
        turns.append(connection.number)
    }

    /// Hands the socket what waits.
    ///
    /// A peer that takes nothing any more may have sent lines before it went, which are still to be taken: the end of
    /// the connection is what reading finds.
    private func flush(_ connection: Connection, _ now: UInt64) {
        while !connection.output.isEmpty, !connection.life.isClosed {
            guard !connection.isDeaf else {
                connection.output.consume(connection.output.count, now: now)
                return
            }
            switch connection.output.withUnsent({ connection.socket.write($0) }) {
            case .moved(let count): connection.output.consume(count, now: now)
            case .wouldBlock, .ended:
                connection.output.consume(0, now: now)
                return
            case .failed: connection.isDeaf = true
            }
        }
    }

    /// Has the life judge what is left after a turn, until there is nothing more to do; then sees to it that the
    /// connection has its next turn, its events and its timer.
    private func settle(_ connection: Connection, _ now: UInt64) {
        while !connection.life.isClosed {
            let action = connection.life.take(.settled(connection.load(limits)), at: now)
            if action == .none { break }
            act(action, on: connection, now)
        }
        guard !connection.life.isClosed else { return }
        enqueue(connection)
        recall(connection)
        watch(connection)
        guard let deadline = connection.life.deadline(connection.load(limits)) else { return }
        if let timer = connection.timer {
            wheel.hasten(timer, to: deadline)
        } else {
            connection.timer = wheel.schedule(connection.number, at: deadline)
        }
    }

    private func watch(_ connection: Connection) {
        let wanted = connection.wantedInterest
        guard wanted != connection.interest else { return }
        do throws(SystemError) {
            try mailbox.poller.change(connection.socket.descriptor, token: connection.number, wanted)
            connection.interest = wanted
        } catch {
            shared.service.note(.pollerFailed(error))
        }
    }

    private func act(_ action: ConnectionLife.Action, on connection: Connection, _ now: UInt64) {
        switch action {
        case .none, .pauseReading, .resumeReading: break
        case .greet: greet(connection, now)
        case .sendAndClose(let fault):
            say(fault, on: connection)
            flush(connection, now)
        case .dropAndClose(let fault):
            if fault == .slowConsumer { shared.counts.cutSlowConsumer() }
            connection.replies.abandon()
            connection.output.dropUnsentLines()
            say(fault, on: connection)
            flush(connection, now)
        case .endWriting: connection.socket.endWriting()
        case .close: close(connection)
        }
    }

    private func say(_ fault: ConnectionFault, on connection: Connection) {
        guard let line = shared.service.line(for: fault) else { return }
        connection.replies.finish(line, into: &connection.output)
    }

    private func close(_ connection: Connection) {
        guard connections.removeValue(forKey: connection.number) != nil else { return }
        mailbox.poller.remove(connection.socket.descriptor)
        if let timer = connection.timer { wheel.cancel(timer) }
        connection.handler?.close()
        shared.release(connection.countedAddress)
        shared.counts.closed(connection.listener)
        mailbox.countConnection(-1)
    }
}
