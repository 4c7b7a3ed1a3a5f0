/// How long queries took, one by one.
package struct QueryTimes: Sendable {
    /// The fewest queries that are timed; the texts are gone through again until there are as many.
    package static let fewest = 1000

    /// In microseconds.
    package private(set) var micros: [Double] = []

    package init(micros: [Double] = []) { self.micros = micros }

    /// Times every text singly, all of them as often as it takes to have `fewest` times; the caller has warmed up.
    package mutating func measure<Texts: RandomAccessCollection>(
        _ texts: Texts, fewest: Int, query: (Texts.Element) -> Void
    ) {
        guard !texts.isEmpty else { return }
        let clock = ContinuousClock()
        for _ in 0..<(fewest + texts.count - 1) / texts.count {
            for text in texts {
                let start = clock.now
                query(text)
                micros.append(start.duration(to: clock.now) / .microseconds(1))
            }
        }
    }

    /// The smallest time that at least a share of the times do not exceed (nearest rank); `nil` without times.
    ///
    /// - Parameters:
    ///   - share: above 0, at most 1.
    package func percentile(_ share: Double) -> Double? {
        guard !micros.isEmpty else { return nil }
        let rank = Int((share * Double(micros.count)).rounded(.up))
        return micros.sorted()[Swift.min(Swift.max(rank, 1), micros.count) - 1]
    }
}
