import Foundation
import Testing

extension Process {
    /// How a program ended.
    enum Ending: Sendable, Equatable {
        case exited(Int32)
        /// By a signal: a crash, or the time limit.
        case killed(signal: Int32)
    }

    /// Runs the program to its end; at the time limit kills it with all it has started and fails the test.
    ///
    /// - Parameters:
    ///   - meanwhile: done on this thread while the program runs.
    func run(within timeLimit: TimeInterval, meanwhile: () -> Void = {}) throws -> Ending {
        let end = DispatchSemaphore(value: 0)
        terminationHandler = { _ in end.signal() }
        try Self.withSignalsUnblocked { try run() }
        meanwhile()
        if end.wait(timeout: .now() + timeLimit) == .timedOut {
            Issue.record("\(executableURL?.path ?? "") \(arguments ?? []) was not done after \(timeLimit) seconds")
            // Foundation starts every program as the leader of a process group.
            kill(-processIdentifier, SIGKILL)
            guard end.wait(timeout: .now() + 10) == .success else { return .killed(signal: SIGKILL) }
        }
        return terminationReason == .exit ? .exited(terminationStatus) : .killed(signal: terminationStatus)
    }

    /// A program begins with the signals blocked that its parent's thread has blocked, and Dispatch blocks them on its
    /// own threads: a shell would wait for its children for ever.
    static func withSignalsUnblocked(_ body: () throws -> Void) rethrows {
        var none = sigset_t()
        var before = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try body()
    }
}
