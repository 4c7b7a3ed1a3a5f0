import Learning

/// Deals rows into folds so that every label is spread over them as evenly as can be (Kohavi 1995).
package struct StratifiedFolds {
    /// The fold of each row.
    package let folds: [Int]

    /// - Parameters:
    ///   - count: how many folds, at least 2.
    package init(of labels: [String], count: Int, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var order: [String] = []
        var rows: [String: [Int]] = [:]
        for (row, label) in labels.enumerated() {
            if rows[label] == nil { order.append(label) }
            rows[label, default: []].append(row)
        }
        var folds = [Int](repeating: 0, count: labels.count)
        // The next label goes on where the last one ended, so that the folds are equally large too.
        var dealt = 0
        for label in order {
            var members = rows[label] ?? []
            random.shuffle(&members)
            for row in members {
                folds[row] = dealt % count
                dealt += 1
            }
        }
        self.folds = folds
    }
}
