package import ModelFiles
import SystemCalls

/// A trained one-vs-rest linear classifier: one row of weights a feature, one column a class, 8 bits a weight.
///
/// Feature-major, since a query touches few features and all classes. A row is scaled by its largest weight, so
/// that a weight is off by at most a 254th of it, and the file is a quarter of the size that 32-bit weights need.
package struct LinearModel: Sendable {
    /// `featureCount × classCount` weights, a row a feature.
    private let rows: Column<Int8>
    /// What each row's weights are to be multiplied by.
    private let scales: Column<Float>
    private let biases: Column<Float>

    /// The number of classes.
    package var classCount: Int { biases.count }

    /// Trains a classifier for the classes `0..<classCount`.
    ///
    /// - Parameters:
    ///   - threads: how many to use; the result is the same for any number.
    package init(
        training trainer: LinearSVMTrainer, on examples: SparseMatrix, labels: [Int], classCount: Int, threads: Int
    ) {
        let classes = (0..<classCount).concurrentMap(threads: threads) { index in
            trainer.weights(of: index, rows: examples, labels: labels)
        }
        var rows = [Int8](repeating: 0, count: examples.columnCount * classCount)
        var scales = [Float](repeating: 0, count: examples.columnCount)
        for feature in 0..<examples.columnCount {
            var largest: Float = 0
            for weights in classes { largest = max(largest, abs(weights.columns[feature])) }
            guard largest > 0 else { continue }
            scales[feature] = largest / 127
            for (index, weights) in classes.enumerated() {
                rows[feature * classCount + index] = Int8((weights.columns[feature] / largest * 127).rounded())
            }
        }
        self.rows = Column(rows)
        self.scales = Column(scales)
        biases = Column(classes.map(\.bias))
    }

    /// Reads the sections `linear.rows`, `linear.scales` and `linear.biases`.
    package init(in file: SectionFile) throws(SectionFileError) {
        rows = try file.column("linear.rows")
        scales = try file.column("linear.scales")
        biases = try file.column("linear.biases")
        guard rows.count == scales.count * biases.count else {
            throw .malformedSection(
                "linear.rows", reason: "\(rows.count) weights for \(scales.count) features × \(biases.count) classes")
        }
    }

    /// Writes the sections.
    package func add(to file: inout SectionFileWriter) {
        file.add("linear.rows", rows)
        file.add("linear.scales", scales)
        file.add("linear.biases", biases)
    }

    /// The number of features.
    package var featureCount: Int { scales.count }

    /// The margin of each class: the signed distance from its hyperplane, in units of the training margin.
    package func margins(of vector: QueryVector) -> [Float] {
        var margins = biases.withSpan { biases in biases.indices.map { biases[$0] } }
        let classCount = margins.count
        rows.withSpan { rows in
            scales.withSpan { scales in
                var sums = margins.mutableSpan
                for entry in vector.entries {
                    let factor = entry.value * scales[Int(entry.id)]
                    let row = rows.extracting(Int(entry.id) * classCount..<(Int(entry.id) + 1) * classCount)
                    for index in 0..<classCount { sums[index] += factor * Float(row[index]) }
                }
            }
        }
        return margins
    }

    /// What each of a vector's features adds to one class's margin, in the order of its entries.
    package func contributions(of vector: QueryVector, to classIndex: Int) -> [Float] {
        rows.withSpan { rows in
            scales.withSpan { scales in
                vector.entries.map { entry in
                    entry.value * scales[Int(entry.id)] * Float(rows[Int(entry.id) * classCount + classIndex])
                }
            }
        }
    }
}
