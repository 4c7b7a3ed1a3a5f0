import SystemCalls
import Testing

struct ResourceUsageTests {
    @Test func `work takes processor time`() {
        let before = ResourceUsage.current
        var after = before
        var sum = 0
        // The system counts in ticks of some milliseconds.
        for round in 0..<1_000_000 where after.cpuSeconds == before.cpuSeconds {
            for number in 0..<100_000 { sum ^= number &* round }
            after = ResourceUsage.current
        }
        #expect(after.cpuSeconds > before.cpuSeconds, "\(sum)")
    }

    @Test func `memory is counted in bytes, and its peak does not fall`() {
        let before = ResourceUsage.current.peakResidentBytes
        // Less than a megabyte would be KiB, more than a terabyte KiB counted twice.
        #expect((1 << 20..<1 << 40).contains(before))
        // More than the peak so far, whatever other tests take.
        let block = [UInt8](repeating: 1, count: before + 8 << 20)
        #expect(ResourceUsage.current.peakResidentBytes >= block.count)
    }
}
