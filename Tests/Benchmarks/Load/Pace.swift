/// The schedule of a flow that sends at fixed times: which connection's turn it is, and when.
struct Pace {
    /// The numbers of the flow's connections.
    let connections: Range<Int>
    /// Nanoseconds between two turns; `nil` for a flow without a schedule.
    private let interval: Double?
    /// When the first turn is.
    var start: UInt64 = 0
    private var turns = 0
    private var touched: [Int] = []
    private var isTouched: [Bool]

    init(of flow: LoadFlow, connections: Range<Int>) {
        self.connections = connections
        isTouched = [Bool](repeating: false, count: connections.count)
        interval =
            switch flow.pacing {
            case .closed, .silent: nil
            case .open(let rate, _): 1e9 / rate
            case .trickle(let time): Double(time) / Double(connections.count)
            }
    }

    var nextDue: UInt64 {
        guard let interval, !connections.isEmpty else { return .max }
        return start + UInt64(Double(turns) * interval)
    }

    /// The connection whose turn is next; the turn after it becomes the next one.
    mutating func popNext() -> Int {
        defer { turns += 1 }
        return connections.lowerBound + turns % connections.count
    }

    /// Notes that a connection has something to send.
    mutating func touch(_ connection: Int) {
        guard !isTouched[connection - connections.lowerBound] else { return }
        isTouched[connection - connections.lowerBound] = true
        touched.append(connection)
    }

    /// The connections that have something to send, each once.
    mutating func takeTouched() -> [Int] {
        defer {
            for connection in touched { isTouched[connection - connections.lowerBound] = false }
            touched.removeAll(keepingCapacity: true)
        }
        return touched
    }
}
