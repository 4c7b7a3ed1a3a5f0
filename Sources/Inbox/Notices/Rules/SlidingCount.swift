/// How many things happened in a time that ends now, to a twelfth of that time.
struct SlidingCount: Sendable {
    private static let slots = 12
    private var counts = [Int](repeating: 0, count: slots)
    /// The slot that time has come to, counted from 1970.
    private var newest = Int.min
    private let slotLength: Int

    /// - Parameters:
    ///   - length: milliseconds.
    init(length: Int) { slotLength = max(1, length / Self.slots) }

    /// Counts one more. What lies further back than the newest is counted as the oldest that there is.
    mutating func add(at time: Int) {
        advance(to: time / slotLength)
        let age = min(newest - time / slotLength, Self.slots - 1)
        counts[Self.place(newest - age)] += 1
    }

    /// How many there were in the time that ends at an instant.
    mutating func count(at time: Int) -> Int {
        advance(to: time / slotLength)
        return counts.reduce(0, +)
    }

    private mutating func advance(to slot: Int) {
        guard slot > newest else { return }
        let passed = newest == .min ? Self.slots : min(slot - newest, Self.slots)
        for step in 0..<passed { counts[Self.place(slot - step)] = 0 }
        newest = slot
    }

    private static func place(_ slot: Int) -> Int { (slot % slots + slots) % slots }
}
