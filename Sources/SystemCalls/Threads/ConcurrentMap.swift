import Dispatch
import Synchronization

extension Range where Bound == Int {
    /// Transforms every index on a number of threads and returns the results in order, whatever thread made them.
    ///
    /// Blocks the calling thread until all are done; not for the cooperative pool's long waits.
    package func concurrentMap<Result: Sendable>(
        threads: Int, _ transform: @Sendable (Int) -> Result
    ) -> [Result] {
        guard threads > 1 && count > 1 else { return map { transform($0) } }
        let results = Lock([Result?](repeating: nil, count: count))
        let next = Atomic(lowerBound)
        DispatchQueue.concurrentPerform(iterations: Swift.min(threads, count)) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < upperBound else { return }
                let result = transform(index)
                results.withLock { $0[index - lowerBound] = result }
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
