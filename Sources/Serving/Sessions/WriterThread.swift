package import SystemCalls

/// A thread that does one thing again and again: when it is woken, when some time is over, and a last time when it is stopped.
package final class WriterThread: Sendable {
    private let doorbell: Poller
    private let isStopping: Lock<Bool>
    private let thread: WorkerThread

    /// Starts a thread.
    ///
    /// - Parameters:
    ///   - milliseconds: how long it waits at most; `nil` until it is woken.
    ///   - step: what it does; it may wait for the device.
    /// - Throws: ``SystemError`` when there is no descriptor left for its bell.
    package init(
        name: String, every milliseconds: Int32?, _ step: @escaping @Sendable () -> Void
    ) throws(SystemError) {
        let doorbell = try Poller()
        let isStopping = Lock(false)
        self.doorbell = doorbell
        self.isStopping = isStopping
        thread = WorkerThread.start(name: name) {
            var events: [Poller.Event] = []
            while !isStopping.withLock({ $0 }) {
                do throws(SystemError) {
                    try doorbell.wait(milliseconds: milliseconds ?? -1, into: &events)
                } catch {
                    preconditionFailure("a thread cannot wait: \(error)")
                }
                step()
            }
            step()
        }
    }

    /// Has it do its step soon, once for all calls that come before it begins.
    package func wake() { doorbell.wake() }

    /// Has it do its step a last time, and waits for it.
    package func stop() {
        isStopping.withLock { $0 = true }
        doorbell.wake()
        thread.join()
    }
}
