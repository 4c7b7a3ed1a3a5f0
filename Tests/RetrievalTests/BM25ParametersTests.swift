import Learning
import Retrieval
import Testing
import TextAnalysis

struct BM25ParametersTests {
    /// How similar the only document of an index is to itself: the root of its one feature's saturation.
    private static func selfSimilarity(_ text: String) throws -> Float {
        let features = FeatureExtractor().features(of: NormalizedText(text))
        let vocabulary = Vocabulary(documents: [features.map(\.hash)])
        let vector = vocabulary.vector(of: features)
        let index = InvertedIndex(
            "q", documents: [vector], featureCount: vocabulary.count, parameters: .questions)
        return try #require(index.similarities(to: vector).first)
    }

    @Test(
        arguments: [
            (1, 1), (2, (2 * 2.2 / 3.2 as Float).squareRoot()), (3, (3 * 2.2 / 4.2 as Float).squareRoot()),
            (200, (200 * 2.2 / 201.2 as Float).squareRoot()),
        ] as [(Int, Float)])
    func `once at mean length counts one, repetitions less and less`(count: Int, root: Float) throws {
        let text = [String](repeating: "鍵", count: count).joined(separator: "、")
        #expect(abs(try Self.selfSimilarity(text) - root) < 1e-4)
    }
}
