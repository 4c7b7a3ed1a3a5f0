/// Tells which of many descriptors can be read or written, to one thread that waits for them.
///
/// Readiness is told again and again for as long as it lasts (level-triggered). One thread waits; any thread may
/// ``wake()`` it. Linux: epoll(7) and eventfd(2); Darwin: kqueue(2).
package final class Poller: Sendable {
    let queue: KernelQueue
    private let attention = Attention()

    /// - Throws: ``SystemError`` where the process has no descriptors left.
    package init() throws(SystemError) {
        queue = try KernelQueue()
    }

    /// What somebody waits for.
    package struct Interest: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Something to read, or the end of what the peer sends.
        package static let reads = Interest(rawValue: 1)
        /// Room to write.
        package static let writes = Interest(rawValue: 2)
    }

    /// What a descriptor is ready for.
    package struct Event: Sendable, Equatable {
        /// The number the descriptor was added with.
        package let token: UInt64
        package let isReadable: Bool
        package let isWritable: Bool
        /// The connection is over in both directions or has failed; told whatever the interest, until it is removed.
        package let isHungUp: Bool

        package init(token: UInt64, isReadable: Bool, isWritable: Bool, isHungUp: Bool) {
            self.token = token
            self.isReadable = isReadable
            self.isWritable = isWritable
            self.isHungUp = isHungUp
        }
    }

    /// Begins to watch a descriptor.
    ///
    /// - Parameters:
    ///   - token: what its events carry; any number but `UInt64.max`, which is the poller's own.
    package func add(_ descriptor: Int32, token: UInt64, _ interest: Interest) throws(SystemError) {
        precondition(token != KernelQueue.wakeToken)
        try queue.add(descriptor, token: token, interest)
    }

    /// Changes what is waited for; with nothing, only the end of the connection is told.
    package func change(_ descriptor: Int32, token: UInt64, _ interest: Interest) throws(SystemError) {
        precondition(token != KernelQueue.wakeToken)
        try queue.change(descriptor, token: token, interest)
    }

    /// Ceases to watch a descriptor, which must still be open; one that is not watched is no error.
    package func remove(_ descriptor: Int32) { queue.remove(descriptor) }

    /// Waits until a descriptor is ready, somebody wakes the poller, or the time is over.
    ///
    /// - Parameters:
    ///   - milliseconds: -1 for ever, 0 to look only.
    ///   - events: becomes what is ready, at most 256 at a time; empty when woken or when the time is over.
    package func wait(milliseconds: Int32, into events: inout [Event]) throws(SystemError) {
        events.removeAll(keepingCapacity: true)
        let mayWait = attention.rest()
        defer { attention.resume() }
        try queue.wait(milliseconds: mayWait ? milliseconds : 0, into: &events)
    }

    /// Ends the present wait, or the next one if nobody waits now; costs a system call only in the first case.
    package func wake() {
        if attention.call() { queue.wake() }
    }
}
