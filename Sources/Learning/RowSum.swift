/// Adds rows of weights to running sums: the inner loops of scoring.
///
/// Without bounds checks inside, so that they are done in vectors; the lengths are checked once a row. Each sum is made in the
/// order of the rows, whatever is done at once.
enum RowSum {
    /// A row with what it is multiplied by.
    struct Term {
        /// Where the row begins among all weights.
        let first: Int
        let factor: Float
    }

    private typealias Lanes = SIMD16<Float>

    /// How many rows are added at once: as many as lie on the stack for certain.
    private static let mostTerms = 64

    /// Puts starting values into an array that is used again.
    static func start(_ sums: inout [Float], from values: Span<Float>) {
        if sums.count != values.count { sums = [Float](repeating: 0, count: values.count) }
        var sums = sums.mutableSpan
        for index in values.indices { sums[unchecked: index] = values[unchecked: index] }
    }

    /// Adds multiples of rows of 8-bit weights, each as long as the sums.
    ///
    /// - Parameters:
    ///   - term: the row of an index, `nil` where there is none.
    @inline(__always)
    static func add(
        _ rows: Span<Int8>, count: Int, to sums: inout MutableSpan<Float>, _ term: (Int) -> Term?
    ) {
        collect(count, width: sums.count, weights: rows.count, term) { terms in
            touch(terms, of: rows, width: sums.count)
            guard sums.count >= Lanes.scalarCount else {
                for index in terms.indices {
                    let term = terms[index]
                    for column in sums.indices { sums[column] += term.factor * Float(rows[term.first + column]) }
                }
                return
            }
            inBlocks(terms, from: rows.bytes, to: &sums) { bytes, place in
                let weights =
                    bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: SIMD16<UInt8>.self)
                    ^ SIMD16(repeating: 128)
                var lanes = Lanes.zero
                // By way of bytes without a sign, whose widening leaves nothing in a register that the next row would wait for.
                for lane in 0..<Lanes.scalarCount { lanes[lane] = Float(weights[lane]) }
                return lanes - 128
            }
        }
    }

    /// Adds multiples of rows, each as long as the sums.
    @inline(__always)
    static func add(
        _ rows: Span<Float>, count: Int, to sums: inout MutableSpan<Float>, _ term: (Int) -> Term?
    ) {
        collect(count, width: sums.count, weights: rows.count, term) { terms in
            guard sums.count >= Lanes.scalarCount else {
                for index in terms.indices {
                    let term = terms[index]
                    for column in sums.indices { sums[column] += term.factor * rows[term.first + column] }
                }
                return
            }
            inBlocks(terms, from: rows.bytes, to: &sums) { bytes, place in
                bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place * 4, as: Lanes.self)
            }
        }
    }

    /// Calls `add` with the terms of some indices in their order, a number of them at once.
    @inline(__always)
    private static func collect(
        _ count: Int, width: Int, weights: Int, _ term: (Int) -> Term?, _ add: (Span<Term>) -> Void
    ) {
        withUnsafeTemporaryAllocation(of: Term.self, capacity: mostTerms) { buffer in
            var filled = 0
            for index in 0..<count {
                guard let term = term(index) else { continue }
                precondition(term.first >= 0 && term.first + width <= weights)
                buffer[filled] = term
                filled += 1
                guard filled == mostTerms else { continue }
                add(UnsafeBufferPointer(rebasing: buffer[..<filled]).span)
                filled = 0
            }
            add(UnsafeBufferPointer(rebasing: buffer[..<filled]).span)
        }
    }

    /// Reads a byte of every cache line of the rows, which lie far apart: so they come from memory together, and not one after the
    /// other when their turn comes.
    @inline(__always)
    private static func touch(_ terms: Span<Term>, of rows: Span<Int8>, width: Int) {
        guard width > 0 else { return }
        var sum = 0
        for index in terms.indices {
            let first = terms[unchecked: index].first
            sum &+= Int(rows[unchecked: first])
            if width > 64 { sum &+= Int(rows[unchecked: first &+ 64]) }
            sum &+= Int(rows[unchecked: first &+ width &- 1])
        }
        // What is read must be used for something.
        precondition(sum < 1 << 40)
    }

    /// Adds terms to the sums sixteen columns at a time, which stay in registers meanwhile. The last columns that are no sixteen are
    /// done together with those before, once more.
    @inline(__always)
    private static func inBlocks(
        _ terms: Span<Term>, from rows: RawSpan, to sums: inout MutableSpan<Float>, _ load: (RawSpan, Int) -> Lanes
    ) {
        let width = sums.count
        let last = width - Lanes.scalarCount
        let end = block(terms, from: rows, at: last, of: sums, load)
        var column = 0
        while column < last {
            let block = block(terms, from: rows, at: column, of: sums, load)
            store(block, at: column, in: &sums)
            column += Lanes.scalarCount
        }
        store(end, at: last, in: &sums)
    }

    @inline(__always)
    private static func store(_ block: Lanes, at column: Int, in sums: inout MutableSpan<Float>) {
        var bytes = sums.mutableBytes
        bytes.storeBytes(of: block, toByteOffset: column * 4, as: Lanes.self)
    }

    /// Sixteen sums with the terms added.
    @inline(__always)
    private static func block(
        _ terms: Span<Term>, from rows: RawSpan, at column: Int, of sums: borrowing MutableSpan<Float>,
        _ load: (RawSpan, Int) -> Lanes
    ) -> Lanes {
        var block = sums.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: column * 4, as: Lanes.self)
        for index in terms.indices {
            let term = terms[unchecked: index]
            block += term.factor * load(rows, term.first &+ column)
        }
        return block
    }
}
