import SystemCalls
import Testing

struct CounterTests {
    @Test func `it counts from one`() {
        let counter = Counter()
        #expect([counter.increment(), counter.increment(), counter.increment()] == [1, 2, 3])
    }

    @Test func `no count is lost between threads`() {
        let counter = Counter()
        _ = (0..<8).concurrentMap(threads: 8) { _ in for _ in 0..<1_000 { _ = counter.increment() } }
        #expect(counter.increment() == 8_001)
    }
}
