/// Times of measurements by class, and whether the classes differ.
struct TimedClasses {
    private var times: [UInt64] = []
    private var classes: [Int] = []
    private let classCount: Int

    /// The share of measurements that is kept, from the fastest: those above were interrupted.
    private static let kept = 0.9

    init(count: Int, classes classCount: Int = 32) {
        self.classCount = classCount
        times.reserveCapacity(count)
        classes.reserveCapacity(count)
    }

    mutating func add(_ time: UInt64, to place: Int) {
        times.append(time)
        classes.append(place)
    }

    var median: Double { Double(times.sorted()[times.count / 2]) }

    /// Welch's t between the lower half of the classes and the upper.
    var halves: Double { statistic { $0 < classCount / 2 } }

    /// The largest |t| of a class against all others.
    var largest: Double { (0..<classCount).map { place in abs(statistic { $0 == place }) }.max() ?? 0 }

    /// Welch's t between the classes that are meant and the others: the difference of the means in its standard errors.
    private func statistic(of isMeant: (Int) -> Bool) -> Double {
        let limit = times.sorted()[Int(Double(times.count) * Self.kept)]
        var (meant, other) = (Moments(), Moments())
        for (time, place) in zip(times, classes) where time <= limit {
            if isMeant(place) { meant.add(Double(time)) } else { other.add(Double(time)) }
        }
        return (meant.mean - other.mean) / (meant.errorSquared + other.errorSquared).squareRoot()
    }

    /// Mean and variance in one pass (Welford 1962).
    private struct Moments {
        private var count = 0.0
        private(set) var mean = 0.0
        private var squares = 0.0

        mutating func add(_ value: Double) {
            count += 1
            let difference = value - mean
            mean += difference / count
            squares += difference * (value - mean)
        }

        /// The square of the mean's standard error.
        var errorSquared: Double { squares / (count - 1) / count }
    }
}
