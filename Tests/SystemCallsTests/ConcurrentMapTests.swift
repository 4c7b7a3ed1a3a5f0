import SystemCalls
import Testing

struct ConcurrentMapTests {
    @Test(arguments: [1, 2, 8], [0, 1, 2, 7, 1_000])
    func `results come in the order of the indices for any number of threads`(threads: Int, count: Int) {
        let squares = (5..<5 + count).concurrentMap(threads: threads) { index in
            // The first indices take longest, so that the last ones are done first.
            (0..<(count - (index - 5)) * 20).reduce(index * index) { $0 &+ $1 &- $1 }
        }
        #expect(squares == (5..<5 + count).map { $0 * $0 })
    }

    @Test(arguments: [1, 2, 8])
    func `every index is asked for once`(threads: Int) {
        let calls = Counter()
        let numbers = (0..<500).concurrentMap(threads: threads) { _ in calls.increment() }
        #expect(numbers.sorted() == Array(1...500))
    }

    @Test(arguments: [1, 8])
    func `a result may be nil`(threads: Int) {
        let results = (0..<4).concurrentMap(threads: threads) { $0.isMultiple(of: 2) ? $0 : nil }
        #expect(results == [0, nil, 2, nil])
    }
}
