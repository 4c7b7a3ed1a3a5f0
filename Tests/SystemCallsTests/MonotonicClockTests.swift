import Foundation
import SystemCalls
import Testing

struct MonotonicClockTests {
    @Test func `it never goes back`() {
        let times = (0..<10_000).map { _ in MonotonicClock.now() }
        #expect(zip(times, times.dropFirst()).allSatisfy(<=))
        #expect(times[0] < times[9_999])
    }

    #if os(Linux)
        @Test func `it counts nanoseconds`() {
            let before = ProcessInfo.processInfo.systemUptime
            let now = Double(MonotonicClock.now()) / 1e9
            let after = ProcessInfo.processInfo.systemUptime
            // The doubles are exact to far less than a microsecond.
            #expect(before - 1e-6 <= now && now <= after + 1e-6)
        }
    #endif
}
