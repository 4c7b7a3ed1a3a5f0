package import Bundles
package import SystemCalls

/// Does what takes long on threads of its own, so that no request waits for another's. What one connection asks for is done in order.
///
/// What waits is bounded, in all and for each tenant: whoever asks for much is refused, and the others get their turn.
package final class SlowWork: Sendable {
    private struct Item: Sendable {
        let tenant: TenantName
        let lane: ObjectIdentifier
        let work: @Sendable () -> Void
    }

    private struct Queue {
        var waiting: [Item] = []
        /// How much of each tenant waits or is being done.
        var open: [TenantName: Int] = [:]
        /// Of which lanes something is being done.
        var busy: Set<ObjectIdentifier> = []
        var isStopped = false

        mutating func next() -> Item? {
            guard let place = waiting.firstIndex(where: { !busy.contains($0.lane) }) else { return nil }
            let item = waiting.remove(at: place)
            busy.insert(item.lane)
            return item
        }

        mutating func finish(_ item: Item) {
            busy.remove(item.lane)
            if let count = open[item.tenant] { open[item.tenant] = count > 1 ? count - 1 : nil }
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
                        // What waits for this lane is the next that this thread looks for.
                        queue.withLock { $0.finish(item) }
                    }
                })
        }
        self.threads = threads
    }

    /// Has something done soon.
    ///
    /// - Parameter lane: what has the same one is done in the order in which it was begun, one after the other.
    /// - Returns: false when there is no room for it.
    package func begin(
        for tenant: TenantName, lane: ObjectIdentifier, _ work: @escaping @Sendable () -> Void
    ) -> Bool {
        let isTaken = queue.withLock { queue in
            guard !queue.isStopped, queue.waiting.count < Self.mostWaiting,
                queue.open[tenant] ?? 0 < Self.mostOfTenant
            else { return false }
            queue.waiting.append(Item(tenant: tenant, lane: lane, work: work))
            queue.open[tenant, default: 0] += 1
            return true
        }
        if isTaken { for thread in threads { thread.wake() } }
        return isTaken
    }

    /// Does something quick behind what its lane has still to do: at once where that is nothing.
    ///
    /// - Returns: false when there is no room for it to wait.
    package func follow(for tenant: TenantName, lane: ObjectIdentifier, _ work: @escaping @Sendable () -> Void) -> Bool
    {
        let isFree = queue.withLock { !$0.busy.contains(lane) && !$0.waiting.contains { $0.lane == lane } }
        guard isFree else { return begin(for: tenant, lane: lane, work) }
        work()
        return true
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
