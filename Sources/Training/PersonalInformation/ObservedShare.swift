import Learning

/// A share that was counted, with the interval in which the true one lies in 95 of 100 samples (Wilson 1927).
package struct ObservedShare: Sendable, Equatable {
    package var count = 0
    /// Out of how many.
    package var total = 0

    package init() {}

    /// Takes one more observation in.
    package mutating func add(_ counts: Bool) {
        total += 1
        count += counts ? 1 : 0
    }

    /// 0 to 1; `nil` without observations.
    package var share: Double? { total > 0 ? Double(count) / Double(total) : nil }

    package var lower: Double { interval.lower }
    package var upper: Double { interval.upper }

    private var interval: WilsonInterval { WilsonInterval(share: share ?? 0, count: Double(total)) }
}

extension ObservedShare: Encodable {
    private enum CodingKeys: String, CodingKey {
        case count, share, lower, upper
        case total = "of"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(count, forKey: .count)
        try container.encode(total, forKey: .total)
        try container.encode(share, forKey: .share)
        try container.encode(lower, forKey: .lower)
        try container.encode(upper, forKey: .upper)
    }
}
