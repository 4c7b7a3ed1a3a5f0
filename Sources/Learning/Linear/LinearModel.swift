package import ModelFiles
import SystemCalls

/// A trained one-vs-rest linear classifier: one row of weights a feature, one column a class, 8 bits a weight.
///
/// Feature-major, since a query touches few features and all classes. A row is scaled by its largest weight. Features
/// are numbered by falling frequency: the rows of the first, which say something of most classes, are dense; the rows of
/// the others name the few classes they say something of.
package struct LinearModel: Sendable {
    /// `denseCount × classCount` weights, a row a feature.
    private let denseRows: Column<Int8>
    /// For each feature after the dense ones where its weights begin, and where the last one's end.
    private let starts: Column<UInt32>
    /// The class of each weight of the sparse rows.
    private let classes: Column<UInt16>
    private let weights: Column<Int8>
    /// What each feature's weights are to be multiplied by.
    private let scales: Column<Float>
    private let biases: Column<Float>
    private let denseCount: Int

    /// The number of classes.
    package var classCount: Int { biases.count }
    /// The number of features.
    package var featureCount: Int { scales.count }

    /// A weight that rounds to fewer 127ths of its row's largest than this is left out: most of a row is that small.
    static let leastStep: Int8 = 2

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
        self.init(classes, featureCount: examples.columnCount)
    }

    private init(_ trained: [LinearSVMTrainer.Weights], featureCount: Int) {
        let rows = FeatureRows(trained, featureCount: featureCount)
        let denseCount = rows.cheapestDenseCount
        var dense = [Int8](repeating: 0, count: denseCount * trained.count)
        var starts: [UInt32] = [0]
        var classes: [UInt16] = []
        var weights: [Int8] = []
        for feature in 0..<featureCount {
            for index in rows.starts[feature]..<rows.starts[feature + 1] where rows.steps[index] != 0 {
                if feature < denseCount {
                    dense[feature * trained.count + Int(rows.classes[index])] = rows.steps[index]
                } else {
                    classes.append(rows.classes[index])
                    weights.append(rows.steps[index])
                }
            }
            if feature >= denseCount { starts.append(UInt32(classes.count)) }
        }
        self.denseCount = denseCount
        denseRows = Column(dense)
        self.starts = Column(starts)
        self.classes = Column(classes)
        self.weights = Column(weights)
        scales = Column(rows.scales)
        biases = Column(trained.map(\.bias))
    }

    /// Reads the sections `linear.rows`, `.starts`, `.classes`, `.weights`, `.scales` and `.biases`.
    package init(in file: SectionFile) throws(SectionFileError) {
        denseRows = try file.column("linear.rows")
        starts = try file.column("linear.starts")
        classes = try file.column("linear.classes")
        weights = try file.column("linear.weights")
        scales = try file.column("linear.scales")
        biases = try file.column("linear.biases")
        denseCount = scales.count + 1 - starts.count
        guard denseCount >= 0, denseRows.count == denseCount * biases.count, classes.count == weights.count else {
            throw .malformedSection(
                "linear.rows",
                reason: "\(denseRows.count) weights for \(scales.count) features × \(biases.count) classes")
        }
        guard isConsistent else {
            throw .malformedSection("linear.starts", reason: "rows that do not fit their weights")
        }
    }

    /// Whether the sparse rows follow one another to the end and name classes there are.
    private var isConsistent: Bool {
        let ascending = starts.withSpan { span in
            guard !span.isEmpty, span[0] == 0, Int(span[span.count - 1]) == classes.count else { return false }
            for index in 1..<span.count where span[index] < span[index - 1] { return false }
            return true
        }
        let bound = classCount
        return ascending
            && classes.withSpan { span in
                for index in span.indices where Int(span[index]) >= bound { return false }
                return true
            }
    }

    /// Writes the sections.
    package func add(to file: inout SectionFileWriter) {
        file.add("linear.rows", denseRows)
        file.add("linear.starts", starts)
        file.add("linear.classes", classes)
        file.add("linear.weights", weights)
        file.add("linear.scales", scales)
        file.add("linear.biases", biases)
    }

    /// The margin of each class: the signed distance from its hyperplane, in units of the training margin.
    package func margins(of vector: QueryVector) -> [Float] {
        var margins: [Float] = []
        addMargins(of: vector, to: &margins)
        return margins
    }

    /// Puts the margin of each class into an array that is used again.
    package func addMargins(of vector: QueryVector, to margins: inout [Float]) {
        biases.withSpan { RowSum.start(&margins, from: $0) }
        scales.withSpan { scales in
            addDenseRows(of: vector, scales: scales, to: &margins)
            addSparseRows(of: vector, scales: scales, to: &margins)
        }
    }

    private func addDenseRows(of vector: QueryVector, scales: Span<Float>, to margins: inout [Float]) {
        let count = classCount
        let end = denseCount
        denseRows.withSpan { rows in
            let entries = vector.entries.span
            var sums = margins.mutableSpan
            RowSum.add(rows, count: entries.count, to: &sums) { index in
                let id = Int(entries[index].id)
                guard id < end else { return nil }
                return RowSum.Term(first: id * count, factor: entries[index].value * scales[id])
            }
        }
    }

    private func addSparseRows(of vector: QueryVector, scales: Span<Float>, to margins: inout [Float]) {
        let first = denseCount
        starts.withSpan { starts in
            classes.withSpan { classes in
                weights.withSpan { weights in
                    let entries = vector.entries.span
                    var sums = margins.mutableSpan
                    for index in entries.indices where Int(entries[index].id) >= first {
                        let id = Int(entries[index].id)
                        let factor = entries[index].value * scales[id]
                        for index in starts.row(id - first) {
                            sums[Int(classes[index])] += factor * Float(weights[index])
                        }
                    }
                }
            }
        }
    }

    /// What each of a vector's features adds to one class's margin, in the order of its entries.
    package func contributions(of vector: QueryVector, to classIndex: Int) -> [Float] {
        vector.entries.map { entry in
            entry.value * scales[Int(entry.id)] * Float(weight(of: Int(entry.id), for: classIndex))
        }
    }

    private func weight(of feature: Int, for classIndex: Int) -> Int8 {
        guard feature >= denseCount else { return denseRows[feature * classCount + classIndex] }
        let row = starts.withSpan { $0.row(feature - denseCount) }
        return row.first { Int(classes[$0]) == classIndex }.map { weights[$0] } ?? 0
    }
}
