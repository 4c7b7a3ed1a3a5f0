import Learning
import SystemCalls

/// Finds for each answer the answers most like it, by the cosine of their weighed features.
struct NeighbourSearch: Sendable {
    private let starts: [UInt32]
    private let documents: [UInt32]
    /// A posting's impact with its feature's weight, in units of its answer's norm.
    private let values: [Float]
    /// The postings of each answer, with the feature of each.
    private let postings: [[(posting: Int, feature: Int)]]

    init(starts: [UInt32], documents: [UInt32], impacts: [UInt8], weights: [Float], answerCount: Int) {
        self.starts = starts
        self.documents = documents
        var values: [Float] = []
        var squares = [Float](repeating: 0, count: answerCount)
        var postings = [[(posting: Int, feature: Int)]](repeating: [], count: answerCount)
        values.reserveCapacity(documents.count)
        for feature in weights.indices {
            for posting in Int(starts[feature])..<Int(starts[feature + 1]) {
                let value = weights[feature] * Float(impacts[posting])
                values.append(value)
                squares[Int(documents[posting])] += value * value
                postings[Int(documents[posting])].append((posting, feature))
            }
        }
        for posting in values.indices { values[posting] /= max(squares[Int(documents[posting])].squareRoot(), 1e-9) }
        self.values = values
        self.postings = postings
    }

    /// The neighbours of every answer; none is its own.
    func neighbours(threads: Int) -> AnswerNeighbours {
        AnswerNeighbours(postings.indices.concurrentMap(threads: threads) { near($0) })
    }

    private func near(_ answer: Int) -> [(answer: Int, likeness: Float)] {
        var likenesses = [Float](repeating: 0, count: postings.count)
        let documents = documents.span
        let values = values.span
        var sums = likenesses.mutableSpan
        for (own, feature) in postings[answer] {
            let value = values[own]
            for posting in Int(starts[feature])..<Int(starts[feature + 1]) {
                sums[Int(documents[posting])] += value * values[posting]
            }
        }
        likenesses[answer] = 0
        return likenesses.indicesOfLargest(AnswerNeighbours.most).filter { likenesses[$0] > 0 }
            .map { ($0, likenesses[$0]) }
    }
}
