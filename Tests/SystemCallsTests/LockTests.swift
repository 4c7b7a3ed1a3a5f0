import Foundation
import SystemCalls
import Testing

struct LockTests {
    @Test func `no change is lost between threads`() {
        let lock = Lock(0)
        let threads = (0..<8).map { number in
            WorkerThread.start(name: "lock \(number)") {
                for _ in 0..<2_000 {
                    lock.withLock { value in
                        let seen = value
                        // Whoever does not keep to the lock comes in between.
                        sched_yield()
                        value = seen + 1
                    }
                }
            }
        }
        for thread in threads { thread.join() }
        #expect(lock.withLock { $0 } == 16_000)
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
