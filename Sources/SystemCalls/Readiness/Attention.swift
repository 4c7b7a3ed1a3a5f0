import Synchronization

/// Whether a thread rests and must be woken by the kernel, or is about to look by itself.
struct Attention: ~Copyable {
    private enum State {
        static let busy: UInt8 = 0
        static let resting: UInt8 = 1
        static let called: UInt8 = 2
    }

    private let state = Atomic(State.busy)

    /// Before the wait.
    ///
    /// - Returns: `false` when somebody called since the last one: there is to be no wait.
    borrowing func rest() -> Bool {
        state.compareExchange(expected: State.busy, desired: State.resting, ordering: .acquiringAndReleasing).exchanged
    }

    /// After the wait; what callers did before they called is seen from here on.
    borrowing func resume() {
        // An exchange, not a store: it must read the last call to see what came before it.
        _ = state.exchange(State.busy, ordering: .acquiringAndReleasing)
    }

    /// From any thread.
    ///
    /// - Returns: `true` when the caller is the one that must have the kernel end the wait.
    borrowing func call() -> Bool {
        state.exchange(State.called, ordering: .acquiringAndReleasing) == State.resting
    }
}
