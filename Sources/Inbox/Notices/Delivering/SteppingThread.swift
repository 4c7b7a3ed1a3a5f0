import SystemCalls

/// A thread that does a step, rests for as long as the step says or until it is woken, and does the next.
final class SteppingThread: Sendable {
    private let doorbell: Poller
    private let isStopping = Lock(false)
    private let thread = Lock<WorkerThread?>(nil)

    /// - Throws: ``SystemError`` when there is no descriptor left for its bell.
    init() throws(SystemError) { doorbell = try Poller() }

    /// Whether a step should come to its end.
    var isEnding: Bool { isStopping.withLock { $0 } }

    /// - Parameters:
    ///   - step: gives the milliseconds to rest; `nil` until it is woken.
    func start(name: String, _ step: @escaping @Sendable () -> Int?) {
        let (doorbell, isStopping) = (doorbell, isStopping)
        let started = WorkerThread.start(name: name) {
            var events: [Poller.Event] = []
            while !isStopping.withLock({ $0 }) {
                let rest = step().map { Int32(clamping: max(0, $0)) } ?? -1
                do throws(SystemError) {
                    try doorbell.wait(milliseconds: rest, into: &events)
                } catch {
                    preconditionFailure("a thread cannot wait: \(error)")
                }
            }
        }
        thread.withLock { $0 = started }
    }

    /// Has it do its step soon, once for all calls that come before it begins.
    func wake() { doorbell.wake() }

    /// Tells it to end.
    func beginStopping() {
        isStopping.withLock { $0 = true }
        doorbell.wake()
    }

    /// Waits until it has ended.
    func join() { thread.withLock { $0 }?.join() }
}
