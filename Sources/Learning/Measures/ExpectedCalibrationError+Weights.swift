extension ExpectedCalibrationError {
    /// The error over rows that stand for `weights` rows each; `nil` without any weight.
    package init?(_ rows: [GradedConfidence], weights: [Double]) {
        precondition(rows.count == weights.count, "a row needs a weight")
        let total = weights.reduce(0, +)
        guard total > 0 else { return nil }
        var excess = [Double](repeating: 0, count: Self.binCount)
        for (row, weight) in zip(rows, weights) {
            excess[Self.bin(of: row.confidence)] += weight * (row.confidence - (row.isRight ? 1 : 0))
        }
        value = excess.reduce(0) { $0 + abs($1) } / total
    }
}
