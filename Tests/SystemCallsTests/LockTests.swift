import SystemCalls
import Testing

struct LockTests {
    @Test func `no change is lost between threads`() {
        let lock = Lock((first: 0, second: 0))
        let ready = CounterArray(count: 1)
        let threads = (0..<8).map { number in
            WorkerThread.start(name: "lock \(number)") {
                // A thread is over sooner than the next one starts, unless they wait for each other.
                ready.add(0)
                while ready[0] < 8 {}
                for _ in 0..<20_000 {
                    lock.withLock {
                        $0.first += 1
                        $0.second += $0.first
                    }
                }
            }
        }
        for thread in threads { thread.join() }
        let value = lock.withLock { $0 }
        #expect(value.first == 160_000)
        #expect(value.second == 160_000 * 160_001 / 2)
    }

    private struct Refusal: Error, Equatable {
        let number: Int
    }

    @Test func `an error passes with its type and leaves the lock free`() {
        let lock = Lock(1)
        var caught: Refusal?
        do throws(Refusal) {
            try lock.withLock { value throws(Refusal) in
                value = 2
                throw Refusal(number: 3)
            }
        } catch {
            caught = error
        }
        #expect(caught == Refusal(number: 3))
        #expect(lock.withLock { $0 } == 2)
    }

    private final class Ending: Sendable {
        let endings: CounterArray

        init(_ endings: CounterArray) { self.endings = endings }

        deinit { endings.add(0) }
    }

    @Test func `the value ends with the lock`() {
        let endings = CounterArray(count: 1)
        do {
            let lock = Lock(Ending(endings))
            #expect(lock.withLock { $0.endings[0] } == 0)
        }
        #expect(endings[0] == 1)
    }
}
