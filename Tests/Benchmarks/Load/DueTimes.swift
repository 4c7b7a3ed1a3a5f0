/// When the open requests of a connection were due, the oldest first: a queue in a ring that grows.
struct DueTimes {
    private var ring = [UInt64](repeating: 0, count: 16)
    private var first = 0
    private(set) var count = 0

    mutating func append(_ time: UInt64) {
        if count == ring.count { grow() }
        ring[(first + count) & (ring.count - 1)] = time
        count += 1
    }

    /// `nil` when there is none.
    mutating func popFirst() -> UInt64? {
        guard count > 0 else { return nil }
        let time = ring[first]
        first = (first + 1) & (ring.count - 1)
        count -= 1
        return time
    }

    private mutating func grow() {
        ring = (0..<count).map { ring[(first + $0) & (ring.count - 1)] } + [UInt64](repeating: 0, count: count)
        first = 0
    }
}
