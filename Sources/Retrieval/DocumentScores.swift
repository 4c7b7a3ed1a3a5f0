/// The scores of the documents that a query has touched, in buffers that are used again.
package struct DocumentScores: Sendable {
    /// The score of every document; 0 unless touched.
    package private(set) var scores: [Float] = []
    /// The documents with a score, in the order in which they were met.
    package private(set) var touched: [UInt32] = []
    /// What ``touched`` is made in: room for a document of every posting, and one more.
    private var met: [UInt32] = []
    /// The lists of the query that is looked up.
    var lists = PostingLists()

    package init() {}

    /// Forgets the last query and makes room for a number of documents.
    mutating func clear(documentCount: Int) {
        if scores.count != documentCount {
            scores = [Float](repeating: 0, count: documentCount)
        } else {
            Self.forEach(touched, of: &scores) { score, _ in score = 0 }
        }
        touched.removeAll(keepingCapacity: true)
    }

    /// Adds the impacts of the postings of lists, as many as fit a budget, to their documents' scores.
    mutating func addLists(budget: Int, lows: Span<UInt16>, highs: Span<UInt8>, impacts: Span<UInt8>) {
        if met.count <= budget { met = [UInt32](repeating: 0, count: budget + 1) }
        let count = Self.add(
            lists, budget: budget, lows: lows, highs: highs, impacts: impacts, to: &scores, touched: &met)
        touched.append(contentsOf: met[..<count])
    }

    private static func add(
        _ lists: PostingLists, budget: Int, lows: Span<UInt16>, highs: Span<UInt8>, impacts: Span<UInt8>,
        to scores: inout [Float], touched: inout [UInt32]
    ) -> Int {
        var budget = budget
        var count = 0
        var sums = scores.mutableSpan
        var touched = touched.mutableSpan
        touch(lists, lows: lows, impacts: impacts)
        for index in 0..<lists.count where lists[index].count <= budget {
            budget -= Int(lists[index].count)
            for posting in Int(lists[index].start)..<Int(lists[index].start) + Int(lists[index].count) {
                var document = Int(lows[posting])
                if !highs.isEmpty { document |= Int(highs[posting]) << 16 }
                let before = sums[document]
                sums[document] = before + Float(impacts[posting])
                // Without a branch: whether a document was met before cannot be predicted.
                touched[count] = UInt32(document)
                count += before == 0 ? 1 : 0
            }
        }
        return count
    }

    /// Reads the beginning of every list, which lie far apart: so they come from memory together, and not one after the other.
    private static func touch(_ lists: PostingLists, lows: Span<UInt16>, impacts: Span<UInt8>) {
        var sum = 0
        for index in 0..<lists.count {
            sum &+= Int(lows[Int(lists[index].start)]) &+ Int(impacts[Int(lists[index].start)])
        }
        // What is read must be used for something.
        precondition(sum < 1 << 40)
    }

    /// Multiplies the scores of the touched documents by a factor and each by its own.
    mutating func scale(by factor: Float, norms: Span<Float>) {
        Self.forEach(touched, of: &scores) { score, document in score *= factor * norms[document] }
    }

    /// Puts the scores of the touched documents into an array that is used again, in their order.
    package func putTouchedScores(into values: inout [Float]) {
        values.removeAll(keepingCapacity: true)
        values.reserveCapacity(touched.count)
        for document in touched { values.append(scores[Int(document)]) }
    }

    /// Changes the scores of some documents.
    @inline(__always)
    private static func forEach(
        _ documents: [UInt32], of scores: inout [Float], _ change: (inout Float, Int) -> Void
    ) {
        let documents = documents.span
        var scores = scores.mutableSpan
        for index in documents.indices { change(&scores[Int(documents[index])], Int(documents[index])) }
    }
}
