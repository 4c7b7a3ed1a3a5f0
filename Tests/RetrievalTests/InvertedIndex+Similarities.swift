import Learning
import Retrieval

extension InvertedIndex {
    /// The similarity of every document, from buffers that nothing has used before.
    func similarities(to query: QueryVector) -> [Float] {
        var documents = DocumentScores()
        similarities(to: query, into: &documents)
        return documents.scores
    }
}
