/// Rows of equally many numbers, end to end.
@frozen
package struct DenseRows: Sendable, Equatable {
    /// How many numbers a row has.
    package let width: Int
    /// Row after row.
    @usableFromInline var values: [Double]

    /// Rows of zeros.
    package init(count: Int, width: Int) {
        self.width = width
        values = [Double](repeating: 0, count: count * width)
    }

    /// Makes all rows zero, and as many as are wanted.
    package mutating func reset(count: Int) {
        values.removeAll(keepingCapacity: true)
        for _ in 0..<count * width { values.append(0) }
    }

    /// The same rows with zeros in all columns but some.
    package func keeping(_ columns: some Sequence<Int>) -> DenseRows {
        let kept = Set(columns)
        var rows = self
        for index in values.indices where !kept.contains(index % width) { rows.values[index] = 0 }
        return rows
    }

    /// Rows with given numbers.
    package init(_ rows: [[Double]], width: Int) {
        self.width = width
        values = rows.flatMap(\.self)
        precondition(values.count == rows.count * width, "a row does not have \(width) numbers")
    }

    /// The number of rows.
    @inlinable package var count: Int { values.count / width }

    @inlinable
    package subscript(row: Int, column: Int) -> Double {
        get { values[row * width + column] }
        set { values[row * width + column] = newValue }
    }
}
