/// Rows of sparse vectors end to end (compressed sparse rows): the training set of a linear classifier.
package struct SparseMatrix: Sendable {
    /// The number of columns.
    package let columnCount: Int
    /// `rowCount + 1` offsets into `columns` and `values`.
    private(set) var rowStarts: [Int] = [0]
    private(set) var columns: [UInt32] = []
    private(set) var values: [Float] = []

    /// A matrix without rows.
    package init(columnCount: Int) { self.columnCount = columnCount }

    /// The number of rows.
    package var rowCount: Int { rowStarts.count - 1 }

    /// Adds a text's vector as a row.
    package mutating func append(_ vector: QueryVector) {
        for entry in vector.entries {
            precondition(Int(entry.id) < columnCount)
            columns.append(entry.id)
            values.append(entry.value)
        }
        rowStarts.append(columns.count)
    }

    /// Where a row's entries stand.
    package func entries(of row: Int) -> Range<Int> { rowStarts[row]..<rowStarts[row + 1] }

    /// The column of an entry.
    package func column(at index: Int) -> Int { Int(columns[index]) }

    /// The value of an entry.
    package func value(at index: Int) -> Float { values[index] }

    /// The inner product of a row with a dense vector.
    package func product(of row: Int, with vector: [Float]) -> Float {
        precondition(vector.count >= columnCount)
        let columns = columns.span
        let values = values.span
        let vector = vector.span
        var sum: Float = 0
        // Unchecked: `append` has seen to it that columns are below `columnCount`.
        for index in rowStarts[row]..<rowStarts[row + 1] {
            sum += values[unchecked: index] * vector[unchecked: Int(columns[unchecked: index])]
        }
        return sum
    }

    /// Adds a multiple of a row to a dense vector.
    package func add(_ row: Int, times factor: Float, to vector: inout [Float]) {
        precondition(vector.count >= columnCount)
        let columns = columns.span
        let values = values.span
        var vector = vector.mutableSpan
        for index in rowStarts[row]..<rowStarts[row + 1] {
            vector[unchecked: Int(columns[unchecked: index])] += factor * values[unchecked: index]
        }
    }
}
