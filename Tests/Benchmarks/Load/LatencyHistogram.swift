/// Counts of times by size, in a fixed space: exact below 128 ns, and above that in buckets at most 1/128 of their value wide
/// (the log-linear layout of HdrHistogram, Tene 2012).
package struct LatencyHistogram: Sendable, Equatable {
    /// 128 buckets for each doubling: quantiles are at most 0.8 % too high.
    private static let bits = 7
    private static let half = 1 << bits
    /// Times of 2^40 ns (18 minutes) and more share the last bucket.
    private static let highestBit = 39

    private var counts = [Int](repeating: 0, count: (highestBit - bits + 2) << bits)
    package private(set) var count = 0
    /// The longest time, in nanoseconds, exactly.
    package private(set) var maximum: UInt64 = 0

    package init() {}

    /// - Parameters:
    ///   - nanoseconds: any time; a request that was answered "before" it was due counts as 0.
    package mutating func record(_ nanoseconds: UInt64) {
        counts[Self.bucket(of: nanoseconds)] += 1
        count += 1
        if nanoseconds > maximum { maximum = nanoseconds }
    }

    /// Adds what another counted.
    package mutating func merge(_ other: LatencyHistogram) {
        for index in counts.indices { counts[index] += other.counts[index] }
        count += other.count
        maximum = max(maximum, other.maximum)
    }

    /// The time that a share of all times does not exceed, by nearest rank, in nanoseconds: the exact quantile or at most
    /// 1/128 more; 0 of none.
    ///
    /// - Parameters:
    ///   - share: 0...1.
    package func quantile(_ share: Double) -> UInt64 {
        let rank = max(Int((share * Double(count)).rounded(.up)), 1)
        var seen = 0
        for index in counts.indices {
            seen += counts[index]
            if seen >= rank { return min(Self.upperBound(of: index), maximum) }
        }
        return maximum
    }

    private static func bucket(of value: UInt64) -> Int {
        guard value >= half else { return Int(value) }
        let bit = UInt64.bitWidth - 1 - value.leadingZeroBitCount
        guard bit <= highestBit else { return ((highestBit - bits + 2) << bits) - 1 }
        let shift = bit - bits
        return shift << bits + Int(value >> UInt64(shift))
    }

    private static func upperBound(of bucket: Int) -> UInt64 {
        guard bucket >= half else { return UInt64(bucket) }
        let shift = bucket >> bits - 1
        return UInt64(bucket - shift << bits + 1) << UInt64(shift) - 1
    }
}

extension LatencyHistogram {
    /// A quantile in microseconds.
    package func microseconds(_ share: Double) -> Double { Double(quantile(share)) / 1000 }

    /// A quantile in milliseconds.
    package func milliseconds(_ share: Double) -> Double { Double(quantile(share)) / 1_000_000 }
}
