/// How well labels were predicted: accuracy, macro-F1, and which labels were taken for which.
package struct ClassificationReport: Sendable, Equatable {
    /// Two labels of which the first was taken for the second.
    package struct Confusion: Sendable, Equatable, Codable {
        package let expected: String
        package let predicted: String
        package let count: Int
    }

    /// The share of rows predicted right, 0 to 1; 0 without rows.
    package let accuracy: Double
    /// The unweighted mean of the labels' F1 over the labels that occur as expected or predicted.
    package let macroF1: Double
    /// The confusions by falling count.
    package let confusions: [Confusion]

    /// Compares predictions with what was expected.
    package init(_ rows: [(expected: String, predicted: String)]) {
        var right: [String: Int] = [:]
        var expected: [String: Int] = [:]
        var predicted: [String: Int] = [:]
        var confused: [String: [String: Int]] = [:]
        for row in rows {
            expected[row.expected, default: 0] += 1
            predicted[row.predicted, default: 0] += 1
            if row.expected == row.predicted {
                right[row.expected, default: 0] += 1
            } else {
                confused[row.expected, default: [:]][row.predicted, default: 0] += 1
            }
        }
        accuracy = rows.isEmpty ? 0 : Double(right.values.reduce(0, +)) / Double(rows.count)
        let labels = Set(expected.keys).union(predicted.keys)
        let scores = labels.sorted().map { label in
            let both = Double(expected[label, default: 0] + predicted[label, default: 0])
            return both == 0 ? 0 : 2 * Double(right[label, default: 0]) / both
        }
        macroF1 = scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
        confusions = confused.flatMap { expected, row in
            row.map { Confusion(expected: expected, predicted: $0.key, count: $0.value) }
        }
        .sorted { ($1.count, $0.expected, $0.predicted) < ($0.count, $1.expected, $1.predicted) }
    }
}
