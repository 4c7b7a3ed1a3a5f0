/// The life of a connection: what may be read, which lines are taken, which fault ends it, and when.
///
/// The loop tells it what happened (``take(_:at:)``) and performs the action that comes back. After each turn, and
/// again after each action other than ``Action/none``, it tells ``Event/settled(_:)``, until the action is `.none`.
/// It holds no bytes and knows no clock. Times are nanoseconds of the monotonic clock.
package struct ConnectionLife: Sendable {
    /// What happened.
    package enum Event: Sendable, Equatable {
        /// The PROXY header is there and good.
        case headerAccepted
        /// The PROXY header is missing or damaged, or its address has no room.
        case headerRefused(ConnectionFault)
        /// The handler is made, and its greeting is in the output.
        case greeted(ConnectionStanding)
        /// The handler has taken a line.
        case lineTaken(LineOutcome, ConnectionStanding)
        /// A reply has come through its ticket.
        case replied(ConnectionStanding)
        /// The line at hand cannot end within the limit.
        case lineTooLong
        /// The peer has ended its side; all it sent is with the framer.
        case inputEnded
        /// The connection is broken, or the peer has closed both sides and can be told nothing.
        case lost
        /// The handler wants the connection to end; its last word is in the output.
        case handlerEnded
        /// The server drains, and its grace is over.
        case graceEnded
        /// All that could be done at once is done, and this is left.
        case settled(ConnectionLoad)
        /// The time of ``ConnectionLife/deadline(_:)`` may be over.
        case timer(ConnectionLoad)
    }

    /// What the loop is to do. Once ``ConnectionLife/takesLines`` is false, what the framer keeps is to be cleared.
    package enum Action: Sendable, Equatable {
        case none
        /// Make the handler and send its greeting.
        case greet
        /// Ask the poller no longer for input.
        case pauseReading
        /// Ask the poller for input again; kept bytes come first.
        case resumeReading
        /// Put the fault's line behind the replies (``ReplyQueue/finish(_:into:)``) and send; reading is paused.
        case sendAndClose(ConnectionFault)
        /// Forget open replies and unsent lines, then say the fault's line and send; reading is paused.
        case dropAndClose(ConnectionFault)
        /// Shut the sending side, then read on and drop what comes.
        case endWriting
        /// Close the socket and give everything back.
        case close
    }

    private enum State {
        case awaitingHeader
        case open
        case paused
        /// Takes the lines in hand and no more, then says the last word.
        case lastLines(peerEnded: Bool, lastWord: ConnectionFault?)
        /// Takes no more lines, and closes when the replies are sent.
        case finishing(peerEnded: Bool, until: UInt64?)
        case lingering(until: UInt64)
        case closed
    }

    private let limits: ServingLimits
    private var state: State
    private var standing = ConnectionStanding.unknown
    private var opened: UInt64
    private var active: UInt64
    private var resumed: UInt64

    /// A new connection. Without a PROXY header to wait for it is open, and the loop greets it at once.
    package init(_ limits: ServingLimits, demandsProxyHeader: Bool, now: UInt64) {
        self.limits = limits
        state = demandsProxyHeader ? .awaitingHeader : .open
        opened = now
        active = now
        resumed = now
    }

    /// Whether the poller is to be asked for input.
    package var wantsInput: Bool {
        switch state {
        case .awaitingHeader, .open, .lingering: true
        case .paused, .lastLines, .finishing, .closed: false
        }
    }

    /// Whether what is read belongs to the PROXY header.
    package var awaitsHeader: Bool { if case .awaitingHeader = state { true } else { false } }

    /// Whether lines go to the handler, as far as the load is not full.
    package var takesLines: Bool {
        switch state {
        case .open, .paused, .lastLines: true
        case .awaitingHeader, .finishing, .lingering, .closed: false
        }
    }

    /// Whether what is read is dropped.
    package var dropsInput: Bool { if case .lingering = state { true } else { false } }

    /// Whether the connection is gone.
    package var isClosed: Bool { if case .closed = state { true } else { false } }

    /// Takes note of an event and says what is to be done.
    package mutating func take(_ event: Event, at now: UInt64) -> Action {
        switch event {
        case .headerAccepted: return acceptHeader(now)
        case .headerRefused(let fault): return awaitsHeader ? finish(with: fault) : .none
        case .greeted(let standing): self.standing = standing
        case .replied(let standing):
            self.standing = standing
            active = now
        case .lineTaken(let outcome, let standing):
            self.standing = standing
            active = now
            if outcome == .final { return finish() }
        case .lineTooLong: return takesLines ? finish(with: .lineTooLong) : .none
        case .inputEnded: return endInput()
        case .lost: return close()
        case .handlerEnded: return awaitsHeader ? close() : finish()
        case .graceEnded: return endGrace()
        case .settled(let load): return settle(load, now)
        case .timer(let load): return judge(load, now)
        }
        return .none
    }

    /// When the connection is overdue if nothing changes; `nil` for never.
    package func deadline(_ load: ConnectionLoad) -> UInt64? { overdue(load)?.time }
}

extension ConnectionLife {
    private mutating func acceptHeader(_ now: UInt64) -> Action {
        guard awaitsHeader else { return .none }
        state = .open
        opened = now
        active = now
        resumed = now
        return .greet
    }

    private mutating func endInput() -> Action {
        switch state {
        case .awaitingHeader, .lingering: return close()
        case .open, .paused: state = .lastLines(peerEnded: true, lastWord: nil)
        case .lastLines(_, let lastWord): state = .lastLines(peerEnded: true, lastWord: lastWord)
        case .finishing(_, let until): state = .finishing(peerEnded: true, until: until)
        case .closed: return .none
        }
        return .pauseReading
    }

    private mutating func endGrace() -> Action {
        switch state {
        case .awaitingHeader: return close()
        case .open, .paused:
            state = .lastLines(peerEnded: false, lastWord: .draining)
            return .pauseReading
        case .lastLines, .finishing, .lingering, .closed: return .none
        }
    }

    private mutating func finish() -> Action {
        switch state {
        case .open, .paused: state = .finishing(peerEnded: false, until: nil)
        case .lastLines(let peerEnded, _): state = .finishing(peerEnded: peerEnded, until: nil)
        case .awaitingHeader, .finishing, .lingering, .closed: return .none
        }
        return .pauseReading
    }

    private mutating func finish(with fault: ConnectionFault, until: UInt64? = nil) -> Action {
        var peerEnded = false
        if case .lastLines(let ended, _) = state { peerEnded = ended }
        state = .finishing(peerEnded: peerEnded, until: until)
        return until == nil ? .sendAndClose(fault) : .dropAndClose(fault)
    }

    private mutating func close() -> Action {
        if isClosed { return .none }
        state = .closed
        return .close
    }

    private mutating func settle(_ load: ConnectionLoad, _ now: UInt64) -> Action {
        if load.unsent > limits.outputOctets, takesLines { return cutOff(now) }
        switch state {
        case .open:
            guard load.isFull else { return .none }
            state = .paused
            return .pauseReading
        case .paused:
            guard load.hasRoom else { return .none }
            state = .open
            resumed = now
            return .resumeReading
        case .lastLines(let peerEnded, let lastWord):
            if load.keepsBytes { return .none }
            if peerEnded, load.lineStarted != nil { return finish(with: .partialLine) }
            if let lastWord { return finish(with: lastWord) }
            state = .finishing(peerEnded: peerEnded, until: nil)
            return settle(load, now)
        case .finishing(let peerEnded, _):
            guard load.requestsInFlight == 0, load.unsent == 0 else { return .none }
            if peerEnded { return close() }
            state = .lingering(until: now + limits.lingerTime)
            return .endWriting
        case .awaitingHeader, .lingering, .closed: return .none
        }
    }

    private mutating func cutOff(_ now: UInt64) -> Action {
        finish(with: .slowConsumer, until: now + limits.lastWordTime)
    }

    private mutating func judge(_ load: ConnectionLoad, _ now: UInt64) -> Action {
        guard let overdue = overdue(load), overdue.time <= now else { return .none }
        guard let fault = overdue.fault else { return close() }
        return fault == .slowConsumer ? cutOff(now) : finish(with: fault)
    }
}

extension ConnectionLife {
    /// A time, and the fault that it brings; without a fault the connection is closed as it is.
    private struct Overdue {
        let time: UInt64
        let fault: ConnectionFault?
    }

    private func overdue(_ load: ConnectionLoad) -> Overdue? {
        var first: Overdue?
        func consider(_ time: UInt64?, _ fault: ConnectionFault?) {
            if let time, time < first?.time ?? .max { first = Overdue(time: time, fault: fault) }
        }
        let stalled = load.stalledSince.map { $0 + limits.stallTime }
        switch state {
        case .awaitingHeader: consider(opened + limits.authenticationTime, .badProxyHeader)
        case .open, .paused:
            consider(stalled, .slowConsumer)
            if standing == .unknown { consider(opened + limits.authenticationTime, .authenticationTimeout) }
            // The peer is not to blame for what it could not send while reading was paused.
            if let started = load.lineStarted, wantsInput {
                consider(max(started, resumed) + limits.lineTime, .lineTimeout)
            }
            if standing == .known { consider(active + limits.idleTime, .idleTimeout) }
        case .lastLines:
            consider(stalled, .slowConsumer)
            consider(active + limits.idleTime, nil)
        case .finishing(_, let until):
            if let until { consider(until, nil) } else { consider(stalled, nil) }
            consider(active + limits.idleTime, nil)
        case .lingering(let until): consider(until, nil)
        case .closed: break
        }
        return first
    }
}
