import Learning

extension LinearSVMTrainer.Weights {
    /// The weights as a plain array over all features.
    func dense(featureCount: Int) -> [Double] {
        var dense = [Double](repeating: 0, count: featureCount)
        for (column, value) in zip(columns, values) { dense[Int(column)] = Double(value) }
        return dense
    }
}
