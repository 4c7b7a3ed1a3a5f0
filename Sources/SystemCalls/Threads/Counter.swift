import Synchronization

/// A number that many threads count up.
package final class Counter: Sendable {
    private let value = Atomic(0)

    package init() {}

    /// Counts one more and returns the new value.
    package func increment() -> Int { value.wrappingAdd(1, ordering: .relaxed).newValue }

    /// How far it has counted.
    package var count: Int { value.load(ordering: .relaxed) }
}
