import Synchronization

/// A fixed number of numbers that many threads count up and read at the same time.
///
/// Each is exact by itself; read together they need not be of the same instant (relaxed atomics). Copies count the same
/// numbers.
package struct CounterArray: Sendable {
    private let cells: Cells

    /// How many there are.
    package let count: Int

    /// Starts all of them from zero.
    package init(count: Int) {
        self.count = count
        cells = Cells(count: count)
    }

    /// Adds to one number; it wraps around at the ends of `Int`.
    package func add(_ index: Int, _ amount: Int = 1) {
        precondition(index >= 0 && index < count)
        cells.start[index].wrappingAdd(amount, ordering: .relaxed)
    }

    /// Puts a number in the place of one.
    package func set(_ index: Int, _ value: Int) {
        precondition(index >= 0 && index < count)
        cells.start[index].store(value, ordering: .relaxed)
    }

    package subscript(index: Int) -> Int {
        precondition(index >= 0 && index < count)
        return cells.start[index].load(ordering: .relaxed)
    }
}

/// The memory of the numbers.
private final class Cells: Sendable {
    // Set once; what it points to are atomics, which any thread may use.
    nonisolated(unsafe) let start: UnsafeMutablePointer<Atomic<Int>>
    private let count: Int

    init(count: Int) {
        self.count = count
        start = .allocate(capacity: count)
        for index in 0..<count { (start + index).initialize(to: Atomic(0)) }
    }

    deinit {
        start.deinitialize(count: count)
        start.deallocate()
    }
}
