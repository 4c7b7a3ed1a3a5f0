import Learning
import Retrieval
import TestSupport
import TextAnalysis

/// Documents of which every number is exactly one feature, with the vocabulary and the vectors made of them.
struct KanjiLibrary {
    let documents: [[Int]]
    let vocabulary: Vocabulary
    let vectors: [QueryVector]

    init(_ documents: [[Int]]) {
        self.documents = documents
        let features = documents.map(Self.features)
        let vocabulary = Vocabulary(documents: features.map { $0.map(\.hash) })
        vectors = features.map { vocabulary.vector(of: $0) }
        self.vocabulary = vocabulary
    }

    /// Documents of random numbers below a bound, small numbers far more often than large ones.
    static func random(_ count: Int, lengths: ClosedRange<Int>, below bound: Int, seed: UInt64) -> KanjiLibrary {
        var random = SeededGenerator(seed: seed)
        return KanjiLibrary(
            (0..<count).map { _ in
                (0..<Int.random(in: lengths, using: &random)).map { _ in Self.number(below: bound, from: &random) }
            })
    }

    /// A random number whose logarithm is evenly spread.
    static func number(below bound: Int, from random: inout SeededGenerator) -> Int {
        Int.random(in: 0..<Int.random(in: 1...bound, using: &random), using: &random)
    }

    private static func features(_ numbers: [Int]) -> [Feature] {
        FeatureExtractor().features(of: NormalizedText(KanjiText.of(numbers)))
    }

    func vector(of numbers: [Int]) -> QueryVector { vocabulary.vector(of: Self.features(numbers)) }

    /// The weight of a number's feature, as the vocabulary has it.
    func weight(of number: Int) -> Double {
        vector(of: [number]).entries.first.map { Double($0.weight) } ?? Double(vocabulary.unseenWeight)
    }

    func index(_ parameters: BM25Parameters = .questions) -> InvertedIndex {
        InvertedIndex("q", documents: vectors, featureCount: vocabulary.count, parameters: parameters)
    }
}
