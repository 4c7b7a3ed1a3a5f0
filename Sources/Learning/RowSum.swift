/// Adds rows of weights to running sums: the inner loops of scoring.
///
/// Without bounds checks inside, so that they are done in vectors; the lengths are checked once a row.
enum RowSum {
    /// Puts starting values into an array that is used again.
    static func start(_ sums: inout [Float], from values: Span<Float>) {
        if sums.count != values.count { sums = [Float](repeating: 0, count: values.count) }
        var sums = sums.mutableSpan
        for index in values.indices { sums[unchecked: index] = values[unchecked: index] }
    }

    /// Adds a multiple of a row.
    static func add(_ row: Span<Float>, times factor: Float, to sums: inout MutableSpan<Float>) {
        precondition(row.count == sums.count)
        for index in 0..<row.count { sums[unchecked: index] += factor * row[unchecked: index] }
    }

    /// Adds a multiple of a row of 8-bit weights.
    static func add(_ row: Span<Int8>, times factor: Float, to sums: inout MutableSpan<Float>) {
        precondition(row.count == sums.count)
        for index in 0..<row.count { sums[unchecked: index] += factor * Float(row[unchecked: index]) }
    }
}
