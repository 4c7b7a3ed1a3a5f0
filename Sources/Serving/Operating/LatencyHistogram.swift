import SystemCalls

/// Counts durations in fixed buckets, from any thread; what Prometheus calls a histogram.
package struct LatencyHistogram: Sendable {
    /// The upper bounds of the buckets in microseconds: three a decade from 10 µs, which a short turn takes, to 10 s, when a
    /// connection is given up.
    package static let bounds: [UInt64] = [
        10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000,
        2_500_000, 5_000_000, 10_000_000,
    ]

    /// A counter a bucket, one for what is longer, and the sum in nanoseconds.
    private let counters = CounterArray(count: bounds.count + 2)

    package init() {}

    /// Counts a duration in nanoseconds.
    package func record(_ nanoseconds: UInt64) {
        var bucket = 0
        while bucket < Self.bounds.count, Self.bounds[bucket] * 1_000 < nanoseconds { bucket += 1 }
        counters.add(bucket, 1)
        counters.add(Self.bounds.count + 1, Int(clamping: nanoseconds))
    }

    /// How many durations there were up to each bound, and in all.
    package var cumulative: [Int] {
        var total = 0
        return (0...Self.bounds.count).map { bucket in
            total += counters[bucket]
            return total
        }
    }

    /// The sum in seconds.
    package var seconds: Double { Double(counters[Self.bounds.count + 1]) / 1e9 }
}
