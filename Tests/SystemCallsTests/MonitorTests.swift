import SystemCalls
import Testing

struct MonitorTests {
    @Test func `who waits goes on when it is so`() {
        let monitor = Monitor(0)
        let thread = WorkerThread.start(name: "counter") {
            for _ in 0..<1_000 { monitor.change { $0 += 1 } }
        }
        #expect(monitor.wait { $0 == 1_000 ? $0 : nil } == 1_000)
        thread.join()
    }

    @Test func `the wait ends with its time`() {
        let begin = MonotonicClock.now()
        #expect(Monitor(0).wait(milliseconds: 20) { $0 == 1 ? $0 : nil } == nil)
        #expect(MonotonicClock.now() - begin >= 20_000_000)
    }

    @Test func `many threads change it one at a time`() {
        let monitor = Monitor(0)
        let threads = (0..<4).map { _ in
            WorkerThread.start(name: "counter") { for _ in 0..<10_000 { monitor.look { $0 += 1 } } }
        }
        for thread in threads { thread.join() }
        #expect(monitor.look { $0 } == 40_000)
    }
}
