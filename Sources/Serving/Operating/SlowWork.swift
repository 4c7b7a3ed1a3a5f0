package import Bundles
package import SystemCalls

/// Does what takes long on threads of its own, so that no request waits for another's.
///
/// What waits is bounded, in all and for each tenant: whoever asks for much is refused, and the others get their turn.
package final class SlowWork: Sendable {
    private struct Item: Sendable {
        let tenant: TenantName
        let work: @Sendable () -> Void
    }

    private struct Queue {
        var waiting: [Item] = []
        /// How much of each tenant waits or is being done.
        var open: [TenantName: Int] = [:]
        var isStopped = false

        mutating func next() -> Item? { waiting.isEmpty ? nil : waiting.removeFirst() }

        mutating func finish(_ tenant: TenantName) {
            guard let count = open[tenant] else { return }
            open[tenant] = count > 1 ? count - 1 : nil
        }
    }

    private let queue: Lock<Queue>
    private let threads: [WriterThread]

    private static let mostWaiting = 64
    private static let mostOfTenant = 8

    /// - Parameters:
    ///   - threads: how much is done at once.
    package init(threads count: Int = 2) throws(SystemError) {
        let queue = Lock(Queue())
        self.queue = queue
        var threads: [WriterThread] = []
        for _ in 0..<count {
            threads.append(
                try WriterThread(name: "taiwa-work", every: nil) {
                    while let item = queue.withLock({ $0.next() }) {
                        item.work()
                        queue.withLock { $0.finish(item.tenant) }
                    }
                })
        }
        self.threads = threads
    }

    /// Has something done soon.
    ///
    /// - Returns: false when there is no room for it.
    package func begin(for tenant: TenantName, _ work: @escaping @Sendable () -> Void) -> Bool {
        let isTaken = queue.withLock { queue in
            guard !queue.isStopped, queue.waiting.count < Self.mostWaiting,
                queue.open[tenant] ?? 0 < Self.mostOfTenant
            else { return false }
            queue.waiting.append(Item(tenant: tenant, work: work))
            queue.open[tenant, default: 0] += 1
            return true
        }
        if isTaken { for thread in threads { thread.wake() } }
        return isTaken
    }

    /// Finishes what was begun, drops what waits, and ends the threads.
    package func stop() {
        queue.withLock { queue in
            queue.isStopped = true
            queue.waiting = []
        }
        for thread in threads { thread.stop() }
    }
}
