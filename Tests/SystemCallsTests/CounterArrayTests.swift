import SystemCalls
import Testing

struct CounterArrayTests {
    @Test func `all numbers begin at zero and count by themselves`() {
        let counters = CounterArray(count: 3)
        counters.add(1)
        counters.add(2, 40)
        counters.add(2, -1)
        counters.set(0, 7)
        #expect(counters.count == 3)
        #expect((0..<3).map { counters[$0] } == [7, 1, 39])
    }

    @Test func `a copy counts the same numbers`() {
        let counters = CounterArray(count: 1)
        let copy = counters
        copy.add(0)
        #expect(counters[0] == 1)
    }

    @Test func `no count is lost between threads`() {
        let counters = CounterArray(count: 5)
        let threads = (0..<8).map { number in
            WorkerThread.start(name: "counter \(number)") { for step in 0..<10_000 { counters.add(step % 5, number) } }
        }
        for thread in threads { thread.join() }
        #expect((0..<5).map { counters[$0] } == [Int](repeating: 2_000 * 28, count: 5))
    }

    @Test func `an index outside stops the program`() async {
        await #expect(processExitsWith: .failure) { CounterArray(count: 2).add(2) }
        await #expect(processExitsWith: .failure) { CounterArray(count: 2).set(-1, 0) }
        await #expect(processExitsWith: .failure) { _ = CounterArray(count: 0)[0] }
    }
}
