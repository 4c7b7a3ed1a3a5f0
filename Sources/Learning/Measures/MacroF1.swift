/// The unweighted mean of the labels' F1, over the labels that rows really have.
///
/// A label that is only ever predicted lowers the precision of none but itself, and does not count.
package struct MacroF1: Sendable, Equatable {
    /// 0 to 1.
    package let value: Double

    /// The mean over some rows; `nil` without any.
    package init?(_ rows: [(expected: String, predicted: String)]) {
        guard !rows.isEmpty else { return nil }
        var right: [String: Int] = [:]
        var expected: [String: Int] = [:]
        var predicted: [String: Int] = [:]
        for row in rows {
            expected[row.expected, default: 0] += 1
            predicted[row.predicted, default: 0] += 1
            if row.expected == row.predicted { right[row.expected, default: 0] += 1 }
        }
        let scores = expected.sorted { $0.key < $1.key }.map { label, count in
            2 * Double(right[label, default: 0]) / Double(count + predicted[label, default: 0])
        }
        value = scores.reduce(0, +) / Double(scores.count)
    }
}
