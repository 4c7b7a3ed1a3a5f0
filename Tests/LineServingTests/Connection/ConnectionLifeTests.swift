import LineServing
import Testing

/// Every event in every state has one outcome, and every wait has an end.
struct ConnectionLifeTests {
    private typealias Event = ConnectionLife.Event

    private static let second: UInt64 = 1_000_000_000
    private static let start = 100 * second

    private static let empty = ConnectionLoad()
    private static let full = load {
        $0.requestsInFlight = 64
        $0.isFull = true
        $0.hasRoom = false
    }
    private static let halfFull = load {
        $0.requestsInFlight = 40
        $0.hasRoom = false
    }
    private static let kept = load { $0.keepsBytes = true }
    private static let unfinished = load { $0.lineStarted = start }
    private static let unsent = load { $0.unsent = 10 }
    private static let waiting = load { $0.requestsInFlight = 1 }
    private static let overfull = load {
        $0.unsent = 1 << 20 + 1
        $0.isFull = true
        $0.hasRoom = false
    }

    private static func load(_ change: (inout ConnectionLoad) -> Void) -> ConnectionLoad {
        var load = ConnectionLoad()
        change(&load)
        return load
    }

    /// How each state is reached from the beginning.
    private static let states: [(name: String, demandsHeader: Bool, events: [Event])] = [
        ("header", true, []), ("open", false, []), ("known", false, [.greeted(.known)]),
        ("paused", false, [.settled(full)]), ("ended", false, [.inputEnded]), ("grace", false, [.graceEnded]),
        ("final", false, [.lineTaken(.final, .known)]), ("done", false, [.handlerEnded, .inputEnded]),
        ("cut", false, [.settled(overfull)]), ("linger", false, [.handlerEnded, .settled(empty)]),
        ("closed", false, [.lost]),
    ]

    private static let events: [(name: String, event: Event)] = [
        ("accepted", .headerAccepted), ("refused", .headerRefused(.badProxyHeader)), ("greeted", .greeted(.known)),
        ("line", .lineTaken(.done, .known)), ("laterLine", .lineTaken(.later, .known)),
        ("finalLine", .lineTaken(.final, .known)), ("replied", .replied(.known)), ("tooLong", .lineTooLong),
        ("inputEnded", .inputEnded), ("lost", .lost), ("handlerEnded", .handlerEnded), ("graceEnded", .graceEnded),
        ("empty", .settled(empty)), ("full", .settled(full)), ("halfFull", .settled(halfFull)),
        ("kept", .settled(kept)), ("unfinished", .settled(unfinished)), ("unsent", .settled(unsent)),
        ("waiting", .settled(waiting)), ("overfull", .settled(overfull)), ("timer", .timer(empty)),
    ]

    /// What is done and, behind `>`, the state after it where it is another: `H` waits for a header, `O` is open,
    /// `T` takes lines but reads none, `F` finishes, `L` lingers, `C` is closed.
    private static let table = """
        event        header      open    known   paused   ended   grace   final   done    cut     linger  closed
        accepted     greet>O     -       -       -        -       -       -       -       -       -       -
        refused      badHeader>F -       -       -        -       -       -       -       -       -       -
        greeted      -           -       -       -        -       -       -       -       -       -       -
        line         -           -       -       -        -       -       -       -       -       -       -
        laterLine    -           -       -       -        -       -       -       -       -       -       -
        finalLine    -           pause>F pause>F pause>F  pause>F pause>F -       -       -       -       -
        replied      -           -       -       -        -       -       -       -       -       -       -
        tooLong      -           long>F  long>F  long>F   long>F  long>F  -       -       -       -       -
        inputEnded   close>C     pause>T pause>T pause    pause   pause   pause   pause   pause   close>C -
        lost         close>C     close>C close>C close>C  close>C close>C close>C close>C close>C close>C -
        handlerEnded close>C     pause>F pause>F pause>F  pause>F pause>F -       -       -       -       -
        graceEnded   close>C     pause>T pause>T pause    -       -       -       -       -       -       -
        empty        -           -       -       resume>O close>C bye>F   end>L   close>C end>L   -       -
        full         -           pause>T pause>T -        ->F     bye>F   -       -       -       -       -
        halfFull     -           -       -       -        ->F     bye>F   -       -       -       -       -
        kept         -           -       -       resume>O -       -       end>L   close>C end>L   -       -
        unfinished   -           -       -       resume>O part>F  bye>F   end>L   close>C end>L   -       -
        unsent       -           -       -       resume>O ->F     bye>F   -       -       -       -       -
        waiting      -           -       -       resume>O ->F     bye>F   -       -       -       -       -
        overfull     -           slow>F  slow>F  slow>F   slow>F  slow>F  -       -       -       -       -
        timer        -           -       -       -        -       -       -       -       -       -       -
        """

    @Test func `every event in every state`() {
        let rows = Self.table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(Array(rows[0].dropFirst()) == Self.states.map(\.name))
        #expect(rows.dropFirst().map { $0[0] } == Self.events.map(\.name))
        for (row, event) in zip(rows.dropFirst(), Self.events) {
            for (expected, state) in zip(row.dropFirst(), Self.states) {
                var life = Self.life(in: state)
                let before = Self.mark(of: life)
                let action = life.take(event.event, at: Self.start)
                let after = Self.mark(of: life)
                let outcome = Self.name(of: action) + (after == before ? "" : ">" + after)
                #expect(outcome == expected, "\(event.name) in \(state.name)")
            }
        }
    }

    private static func life(in state: (name: String, demandsHeader: Bool, events: [Event])) -> ConnectionLife {
        var life = ConnectionLife(ServingLimits(), demandsProxyHeader: state.demandsHeader, now: start)
        for event in state.events { _ = life.take(event, at: start) }
        return life
    }

    private static func mark(of life: ConnectionLife) -> String {
        if life.isClosed { return "C" }
        if life.awaitsHeader { return "H" }
        if life.dropsInput { return "L" }
        if life.takesLines { return life.wantsInput ? "O" : "T" }
        return life.wantsInput ? "?" : "F"
    }

    private static func name(of action: ConnectionLife.Action) -> String {
        switch action {
        case .none: "-"
        case .greet: "greet"
        case .pauseReading: "pause"
        case .resumeReading: "resume"
        case .sendAndClose(.badProxyHeader): "badHeader"
        case .sendAndClose(.lineTooLong): "long"
        case .sendAndClose(.partialLine): "part"
        case .sendAndClose(.draining): "bye"
        case .sendAndClose(let fault): "\(fault)"
        case .dropAndClose(.slowConsumer): "slow"
        case .dropAndClose(let fault): "drop(\(fault))"
        case .endWriting: "end"
        case .close: "close"
        }
    }

    /// When a connection in this state, with this load, is overdue, in seconds from its beginning, and for what.
    private func overdue(
        _ state: String, _ load: ConnectionLoad, after events: [(at: Double, event: Event)] = []
    ) -> String {
        var life = Self.life(in: Self.states.first { $0.name == state }!)
        for (at, event) in events { _ = life.take(event, at: Self.start + UInt64(at * 1e9)) }
        guard let deadline = life.deadline(load) else { return "never" }
        var early = life
        let tooEarly = early.take(.timer(load), at: deadline - 1)
        let action = life.take(.timer(load), at: deadline)
        return "\(Double(deadline - Self.start) / 1e9) \(Self.name(of: action))" + (tooEarly == .none ? "" : " early")
    }

    @Test func `who is not known in time is sent away, whatever lines it sends`() {
        #expect(overdue("open", Self.empty) == "10.0 authenticationTimeout")
        #expect(overdue("paused", Self.full) == "10.0 authenticationTimeout")
        let busy = (1...9).map { (at: Double($0), event: Event.lineTaken(.done, .unknown)) }
        #expect(overdue("open", Self.empty, after: busy) == "10.0 authenticationTimeout")
        #expect(overdue("open", Self.empty, after: [(5, .lineTaken(.done, .known))]) == "605.0 idleTimeout")
    }

    @Test func `a PROXY header has its time, and the time for saying who one is begins after it`() {
        #expect(overdue("header", Self.empty) == "10.0 badHeader")
        #expect(overdue("header", Self.empty, after: [(7, .headerAccepted)]) == "17.0 authenticationTimeout")
    }

    @Test func `a started line has its time, which does not run while reading is paused`() {
        let started = Self.load { $0.lineStarted = Self.start + 3 * Self.second }
        #expect(overdue("known", started) == "13.0 lineTimeout")
        let pause: (at: Double, event: Event) = (4, .settled(Self.full))
        #expect(overdue("known", started, after: [pause]) == "600.0 idleTimeout")
        #expect(overdue("known", started, after: [pause, (50, .settled(started))]) == "60.0 lineTimeout")
    }

    @Test func `silence is counted from the last line or reply, and not for subscribers`() {
        #expect(overdue("known", Self.empty) == "600.0 idleTimeout")
        #expect(overdue("known", Self.empty, after: [(20, .lineTaken(.done, .known))]) == "620.0 idleTimeout")
        #expect(overdue("known", Self.empty, after: [(30, .replied(.known))]) == "630.0 idleTimeout")
        #expect(overdue("known", Self.empty, after: [(1, .lineTaken(.done, .subscribed))]) == "never")
        let started = Self.load { $0.lineStarted = Self.start + 90 * Self.second }
        #expect(overdue("known", started, after: [(1, .replied(.subscribed))]) == "100.0 lineTimeout")
    }

    @Test func `a peer that does not read is cut off, and given up after its last word`() {
        let stalled = Self.load {
            $0.unsent = 1
            $0.stalledSince = Self.start + 2 * Self.second
        }
        #expect(overdue("open", stalled, after: [(1, .greeted(.subscribed))]) == "12.0 slow")
        #expect(overdue("ended", stalled) == "12.0 slow")
        #expect(overdue("final", stalled) == "12.0 close")
        #expect(overdue("cut", stalled) == "2.0 close")
        #expect(overdue("known", stalled, after: [(12, .timer(stalled))]) == "14.0 close")
    }

    @Test func `a connection that ends has an end`() {
        #expect(overdue("linger", Self.empty) == "0.5 close")
        #expect(overdue("ended", Self.waiting) == "600.0 close")
        #expect(overdue("final", Self.waiting) == "600.0 close")
        #expect(overdue("closed", Self.empty) == "never")
    }

    @Test func `lines in hand are taken before the last word at the end of input and of the grace`() {
        for (event, word) in [(Event.inputEnded, "part"), (.graceEnded, "bye")] {
            var life = Self.life(in: Self.states[2])
            _ = life.take(event, at: Self.start)
            #expect(life.takesLines)
            let waits = life.take(.settled(Self.load { $0.keepsBytes = true }), at: Self.start)
            #expect(waits == .none)
            let action = life.take(.settled(Self.unfinished), at: Self.start)
            #expect(Self.name(of: action) == word)
            #expect(!life.takesLines)
        }
    }

    @Test func `reading goes on only once there is room again`() {
        var life = Self.life(in: Self.states[2])
        let loads = [Self.full, Self.full, Self.halfFull, Self.waiting, Self.halfFull, Self.full]
        let actions = loads.map { life.take(.settled($0), at: Self.start) }
        #expect(actions == [.pauseReading, .none, .none, .resumeReading, .none, .pauseReading])
    }
}
