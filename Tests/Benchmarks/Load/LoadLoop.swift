import Foundation
import SystemCalls

/// The one thread's loop that sends the requests of all flows and takes their replies.
struct LoadLoop {
    private let flows: [LoadFlow]
    private let poller: Poller
    private var connections: [LoadConnection] = []
    private var paces: [Pace] = []
    private(set) var outcomes: [FlowOutcome]
    private var window: Range<UInt64> = 0..<0
    private var events: [Poller.Event] = []
    private var buffer = [UInt8](repeating: 0, count: 64 << 10)

    private static let openedAtOnce = 16

    /// Connects all.
    init(_ flows: [LoadFlow]) throws {
        self.flows = flows
        poller = try Poller()
        outcomes = flows.map { _ in FlowOutcome() }
        for (number, flow) in flows.enumerated() {
            let first = connections.count
            for index in 0..<flow.connections {
                let connection = try LoadConnection(to: flow, numbered: index, of: number)
                try poller.add(connection.socket.descriptor, token: UInt64(connections.count), .reads)
                connections.append(connection)
            }
            paces.append(Pace(of: flow, connections: first..<connections.count))
        }
    }

    /// Sends what opens each connection and waits until it is greeted and answered, a few connections at a time: what opens them
    /// is not to be a load by itself.
    mutating func open(patience: UInt64) throws {
        for first in stride(from: 0, to: connections.count, by: Self.openedAtOnce) {
            let group = first..<min(first + Self.openedAtOnce, connections.count)
            for index in group { try flush(index) }
            let end = MonotonicClock.now() + patience
            while let waiting = group.first(where: { connections[$0].opening > 0 }) {
                let flow = connections[waiting].flow
                guard outcomes[flow].unreadable == 0, connections[waiting].isOpen else {
                    throw LoadFailure(
                        "\(flows[flow].address): the first lines are not answered well: \(outcomes[flow])")
                }
                guard MonotonicClock.now() < end else {
                    throw LoadFailure("\(flows[flow].address): no answer to the first lines")
                }
                try poller.wait(milliseconds: 100, into: &events)
                try takeEvents()
            }
        }
        for (flow, outcome) in zip(flows, outcomes) where outcome.unreadable > 0 || !outcome.endings.isEmpty {
            throw LoadFailure("\(flow.address): the first lines are not answered well: \(outcome)")
        }
    }

    /// Sends and takes for a while, of which the first part is not measured.
    mutating func run(warmUp: UInt64, measured: UInt64, patience: UInt64) throws {
        let start = MonotonicClock.now()
        window = start + warmUp..<start + warmUp + measured
        for flow in flows.indices {
            outcomes[flow].seconds = Double(measured) / 1e9
            paces[flow].start = start
            guard case .closed(let depth) = flows[flow].pacing else { continue }
            for index in paces[flow].connections {
                try send(depth, on: index, due: MonotonicClock.now())
            }
        }
        var now = start
        while now < window.upperBound {
            try issue(at: now)
            try wait(from: now, until: min(nextDue, window.upperBound))
            try takeEvents()
            now = MonotonicClock.now()
        }
        try issue(at: window.upperBound - 1)
        try drain(patience: patience)
    }

    /// Takes the replies that are still to come.
    private mutating func drain(patience: UInt64) throws {
        let end = MonotonicClock.now() + patience
        while MonotonicClock.now() < end, connections.contains(where: { $0.isOpen && $0.due.count > 0 }) {
            try poller.wait(milliseconds: 10, into: &events)
            try takeEvents()
        }
        for connection in connections { outcomes[connection.flow].unanswered += connection.due.count }
    }

    private var nextDue: UInt64 {
        var next = UInt64.max
        for pace in paces { next = min(next, pace.nextDue) }
        return next
    }

    /// Sends all that has come due.
    private mutating func issue(at now: UInt64) throws {
        for flow in flows.indices {
            let mostInFlight: Int
            switch flows[flow].pacing {
            case .closed, .silent: continue
            case .open(_, let most): mostInFlight = most
            case .trickle: mostInFlight = .max
            }
            while case let due = paces[flow].nextDue, due <= now {
                let index = paces[flow].popNext()
                let connection = connections[index]
                guard connection.isOpen else { continue }
                if case .trickle = flows[flow].pacing {
                    connection.append(UInt8(ascii: "A"))
                } else if connection.due.count < mostInFlight {
                    connection.append(1, of: flows[flow].mix, due: due)
                    outcomes[flow].sent += 1
                } else if window.contains(due) {
                    outcomes[flow].withheld += 1
                }
                paces[flow].touch(index)
            }
            for index in paces[flow].takeTouched() where !connections[index].isBlocked { try flush(index) }
        }
    }

    /// Waits for events, and wakes in time for what is due.
    ///
    /// The poller counts in milliseconds: the last one before a request is due is slept in small pieces, since a thread that
    /// only turned round would take the processor from the server.
    private mutating func wait(from now: UInt64, until due: UInt64) throws(SystemError) {
        let left = due > now ? due - now : 0
        try poller.wait(milliseconds: Int32(clamping: left / 1_000_000), into: &events)
        guard events.isEmpty, left > 0, left < 1_000_000 else { return }
        let mayAnswer = outcomes.contains { $0.sent > $0.answered }
        usleep(UInt32(mayAnswer ? min(left / 1000, 50) : left / 1000))
        try poller.wait(milliseconds: 0, into: &events)
    }

    private mutating func send(_ count: Int, on index: Int, due: UInt64) throws {
        let connection = connections[index]
        connection.append(count, of: flows[connection.flow].mix, due: due)
        outcomes[connection.flow].sent += count
        try flush(index)
    }

    private mutating func flush(_ index: Int) throws(SystemError) {
        let connection = connections[index]
        let wasBlocked = connection.isBlocked
        try connection.flush()
        if connection.isBlocked != wasBlocked {
            let interest: Poller.Interest = connection.isBlocked ? [.reads, .writes] : .reads
            try poller.change(connection.socket.descriptor, token: UInt64(index), interest)
        }
    }

    private mutating func takeEvents() throws {
        for event in events {
            let index = Int(event.token)
            let connection = connections[index]
            if event.isWritable { try flush(index) }
            if event.isReadable || event.isHungUp { try receive(connection, at: index) }
            if !connection.isOpen {
                poller.remove(connection.socket.descriptor)
                outcomes[connection.flow].endings.append(MonotonicClock.now() - connection.made)
            }
        }
    }

    private mutating func receive(_ connection: LoadConnection, at index: Int) throws {
        let count = try connection.read(into: &buffer)
        guard count > 0 else { return }
        let now = MonotonicClock.now()
        let flow = connection.flow
        let bytes = buffer
        connection.take(
            bytes.span.extracting(..<count), at: now, speaking: flows[flow].speech, window, into: &outcomes[flow])
        if case .closed(let depth) = flows[flow].pacing, connection.due.count == 0, now < window.upperBound {
            try send(depth, on: index, due: now)
        }
    }
}
