/// The connections that have lines in hand and wait for their next turn, first come, first served.
struct TurnQueue {
    private var waiting: [UInt64] = []
    private var first = 0

    var isEmpty: Bool { first == waiting.count }

    mutating func append(_ connection: UInt64) { waiting.append(connection) }

    mutating func next() -> UInt64? {
        guard first < waiting.count else { return nil }
        defer {
            first += 1
            if first == waiting.count {
                waiting.removeAll(keepingCapacity: true)
                first = 0
            } else if first > 1_024 {
                waiting.removeFirst(first)
                first = 0
            }
        }
        return waiting[first]
    }
}
