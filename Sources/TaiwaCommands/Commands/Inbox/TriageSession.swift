package import SystemCalls
package import Terminal

/// A triage at a terminal: has the screen drawn, hands it keys and news, and has the desk do what it asks for.
package struct TriageSession {
    // Somebody else's alerts show this soon.
    private static let pause = Duration.milliseconds(500)

    // Reading everything anew takes no more than about this part of the time, however fast alerts come in.
    private static let readingShare: UInt64 = 10

    private let desk: any TriageDesk
    private var screen: TriageScreen
    private var generation: Int?
    /// Before that the groups are not read again by themselves; nanoseconds of the monotonic clock.
    private var nextReading: UInt64 = 0

    package init(desk: any TriageDesk, filter: TriageFilter, words: Wording = .english) {
        self.desk = desk
        screen = TriageScreen(size: .init(columns: 80, rows: 24), filter: filter, now: desk.now(), words: words)
    }

    /// Shows the triage until it is left, or the terminal goes away.
    package mutating func run(on terminal: inout FullScreen) throws(TerminalDevice.Failure) {
        var isBegun = false
        try terminal.run { (terminal) throws(TerminalDevice.Failure) in
            screen.resize(to: terminal.currentSize)
            if !isBegun {
                isBegun = true
                try terminal.draw(screen.image)
                if let leaving = try perform([screen.beginning], on: &terminal) { return leaving }
            }
            return try converse(on: &terminal)
        }
    }

    private mutating func converse(
        on terminal: inout FullScreen
    ) throws(TerminalDevice.Failure) -> FullScreen.Leaving {
        while true {
            screen.now = desk.now()
            try terminal.draw(screen.image)
            let idle = screen.idleRequest
            switch try terminal.next(within: idle == nil ? Self.pause : .zero) {
            case .keys(let keys):
                for key in keys {
                    if let leaving = try perform(screen.handle(key), on: &terminal) { return leaving }
                }
            case .resized: screen.resize(to: terminal.currentSize)
            case .ended: return .leave
            case .quiet:
                if let idle { look(idle) }
            }
            if let leaving = try readIfChanged(on: &terminal) { return leaving }
        }
    }

    /// Asks for what is good to have. What cannot be had is not asked for again.
    private mutating func look(_ request: TriageRequest) {
        let reply = desk.reply(to: request)
        guard case .failed = reply, case .fix(let group) = request else {
            _ = screen.take(reply)
            return
        }
        _ = screen.take(.fix(group, nil))
    }

    private mutating func readIfChanged(
        on terminal: inout FullScreen
    ) throws(TerminalDevice.Failure) -> FullScreen.Leaving? {
        let start = MonotonicClock.now()
        guard start >= nextReading, desk.generation() != generation else { return nil }
        defer { nextReading = start + (MonotonicClock.now() - start) * Self.readingShare }
        return try perform(screen.take(.changed), on: &terminal)
    }

    /// Does what the screen asks for, and what follows from that.
    private mutating func perform(
        _ effects: [TriageScreen.Effect], on terminal: inout FullScreen
    ) throws(TerminalDevice.Failure) -> FullScreen.Leaving? {
        var waiting = effects[...]
        while let effect = waiting.popFirst() {
            switch effect {
            case .ask(let request):
                // What takes a moment says so.
                if screen.isWorking { try terminal.draw(screen.image) }
                // Before they are read, so that what is written meanwhile is not missed.
                if case .groups = request { generation = desk.generation() }
                waiting += screen.take(desk.reply(to: request))
            case .leave: return .leave
            case .stop: return .stop
            case .redraw: terminal.forget()
            }
        }
        return nil
    }
}
