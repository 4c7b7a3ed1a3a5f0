import LineLoad
import TestSupport
import Testing

struct LatencyHistogramTests {
    private static let shares = [0, 0.01, 0.25, 0.5, 0.9, 0.99, 0.999, 1]

    @Test func `every quantile is the exact one or at most 1/128 more`() {
        var generator = SeededGenerator(seed: .random(in: 0...UInt64.max))
        for _ in 0..<200 {
            let count = Int.random(in: 1...500, using: &generator)
            let widest = UInt64.random(in: 1...40, using: &generator)
            let times = (0..<count).map { _ in UInt64.random(in: 0..<(1 << widest), using: &generator) }
            var histogram = LatencyHistogram()
            for time in times { histogram.record(time) }
            let sorted = times.sorted()
            for share in Self.shares {
                let exact = sorted[max(Int((share * Double(count)).rounded(.up)), 1) - 1]
                let found = histogram.quantile(share)
                #expect(found >= exact && found - exact <= exact / 128, "seed \(generator.seed): \(share)")
            }
            #expect(histogram.maximum == sorted[count - 1], "seed \(generator.seed)")
        }
    }

    @Test func `times below 256 ns are exact`() {
        for time in UInt64(0)..<256 {
            var histogram = LatencyHistogram()
            histogram.record(time)
            histogram.record(1000)
            #expect(histogram.quantile(0.5) == time)
        }
    }

    @Test func `two merged are as one that counted all`() {
        var generator = SeededGenerator(seed: .random(in: 0...UInt64.max))
        var (first, second, both) = (LatencyHistogram(), LatencyHistogram(), LatencyHistogram())
        for number in 0..<1000 {
            let time = UInt64.random(in: 0..<1_000_000_000, using: &generator)
            both.record(time)
            if number % 3 == 0 { first.record(time) } else { second.record(time) }
        }
        first.merge(second)
        #expect(first == both, "seed \(generator.seed)")
    }

    @Test func `the longest times share the last bucket and the longest is kept`() {
        var histogram = LatencyHistogram()
        histogram.record(1 << 45)
        histogram.record(.max)
        #expect(histogram.count == 2)
        #expect(histogram.quantile(1) <= histogram.maximum)
        #expect(histogram.maximum == .max)
    }

    @Test func `no times have no quantile`() { #expect(LatencyHistogram().quantile(0.99) == 0) }
}
