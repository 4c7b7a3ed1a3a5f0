/// The scores of the documents that a query has touched, in buffers that are used again.
package struct DocumentScores: Sendable {
    /// The score of every document; 0 unless touched.
    package private(set) var scores: [Float] = []
    /// The documents with a score, in the order in which they were met.
    package private(set) var touched: [UInt32] = []

    package init() {}

    /// Forgets the last query and makes room for a number of documents.
    mutating func clear(documentCount: Int) {
        if scores.count != documentCount {
            scores = [Float](repeating: 0, count: documentCount)
        } else {
            for document in touched { scores[Int(document)] = 0 }
        }
        touched.removeAll(keepingCapacity: true)
    }

    /// Adds the impacts of a range of postings to their documents' scores.
    mutating func add(_ range: Range<Int>, lows: Span<UInt16>, highs: Span<UInt8>, impacts: Span<UInt8>) {
        Self.add(range, lows: lows, highs: highs, impacts: impacts, to: &scores, touched: &touched)
    }

    private static func add(
        _ range: Range<Int>, lows: Span<UInt16>, highs: Span<UInt8>, impacts: Span<UInt8>, to scores: inout [Float],
        touched: inout [UInt32]
    ) {
        var sums = scores.mutableSpan
        for posting in range {
            var document = Int(lows[posting])
            if !highs.isEmpty { document |= Int(highs[posting]) << 16 }
            let before = sums[document]
            sums[document] = before + Float(impacts[posting])
            if before == 0 { touched.append(UInt32(document)) }
        }
    }

    /// Multiplies the scores of the touched documents by a factor and each by its own.
    mutating func scale(by factor: Float, norms: Span<Float>) {
        for document in touched { scores[Int(document)] *= factor * norms[Int(document)] }
    }
}
