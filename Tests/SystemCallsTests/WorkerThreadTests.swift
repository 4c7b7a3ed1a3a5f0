import Foundation
import SystemCalls
import Testing

struct WorkerThreadTests {
    @Test func `after joining, all that the thread did is there`() {
        let result = Lock(0)
        let thread = WorkerThread.start(name: "adds") {
            for number in 1...100_000 { result.withLock { $0 += number } }
        }
        thread.join()
        #expect(result.withLock { $0 } == 5_000_050_000)
    }

    @Test func `many may join, also after the end`() {
        let steps = CounterArray(count: 1)
        let thread = WorkerThread.start(name: "counts") { for _ in 0..<1_000 { steps.add(0) } }
        let seen = (0..<4).concurrentMap(threads: 4) { _ in
            thread.join()
            return steps[0]
        }
        thread.join()
        #expect(seen == [1_000, 1_000, 1_000, 1_000])
    }

    @Test func `a thread that nobody joins runs to its end`() throws {
        let poller = try Poller()
        do { _ = WorkerThread.start(name: "alone") { poller.wake() } }
        var events: [Poller.Event] = []
        try poller.wait(milliseconds: -1, into: &events)
        #expect(events.isEmpty)
    }

    #if os(Linux)
        @Test(
            arguments: [
                ("loop 1", "loop 1"), ("fifteen letters", "fifteen letters"),
                ("sixteen letters!", "sixteen letters"), ("受け付けの糸", "受け付けの"),
            ])
        func `a thread has its name, or as much of it as the system takes`(name: String, shown: String) {
            let read = Lock("")
            let thread = WorkerThread.start(name: name) {
                let text = (try? String(contentsOfFile: "/proc/thread-self/comm", encoding: .utf8)) ?? "unreadable"
                read.withLock { $0 = text }
            }
            thread.join()
            #expect(read.withLock { $0 } == shown + "\n")
        }
    #endif

    /// Goes down so many frames of at least 1 KiB.
    @inline(never)
    private static func sum(_ depth: Int) -> Int {
        guard depth > 0 else { return 0 }
        var block = (UInt64(depth), SIMD64<UInt64>(repeating: 1), SIMD64<UInt64>(repeating: 2))
        return withUnsafeMutableBytes(of: &block) { Int($0[0]) + sum(depth - 1) } & 0xFFFF
    }

    @Test func `a thread has the stack it is given`() {
        // More than threads have where nothing is said: 8 MiB on Linux.
        let result = Lock(-1)
        let thread = WorkerThread.start(name: "deep", stackBytes: 256 << 20) {
            let sum = Self.sum(30_000)
            result.withLock { $0 = sum }
        }
        thread.join()
        #expect(result.withLock { $0 } >= 0)
    }
}
