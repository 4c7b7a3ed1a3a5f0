import Learning
import TestSupport
import TextAnalysis

/// Texts in a few classes, with the vocabulary and the vectors made of them.
struct ToyCorpus {
    let labels: [Int]
    let vocabulary: Vocabulary
    let vectors: [QueryVector]

    init(_ texts: [(text: String, label: Int)]) {
        labels = texts.map(\.label)
        let features = texts.map { Self.features($0.text) }
        let vocabulary = Vocabulary(documents: features.map { $0.map(\.hash) })
        vectors = features.map { vocabulary.vector(of: $0) }
        self.vocabulary = vocabulary
    }

    /// Three classes in two languages that share some words.
    static let services = ToyCorpus([
        ("reset my password", 0), ("forgot the password", 0), ("password does not work", 0), ("パスワードを忘れた", 0),
        ("cancel my card", 1), ("my card is lost", 1), ("stop the card", 1), ("カードをなくした", 1),
        ("move to a new address", 2), ("change my address", 2), ("new home address", 2), ("住所を変更したい", 2),
    ])

    /// Random texts whose class is told by one of its own words.
    static func random(classes: Int, textsPerClass: Int, seed: UInt64) -> ToyCorpus {
        var random = SeededGenerator(seed: seed)
        let noise = (0..<40).map { "n\($0)oise" }
        return ToyCorpus(
            (0..<classes * textsPerClass).map { index in
                let label = index % classes
                let words = (0..<4).map { _ in noise.randomElement(using: &random)! } + ["topic\(label)x"]
                return (words.shuffled(using: &random).joined(separator: " "), label)
            })
    }

    static func features(_ text: String) -> [Feature] { FeatureExtractor().features(of: NormalizedText(text)) }

    func vector(of text: String) -> QueryVector { vocabulary.vector(of: Self.features(text)) }

    var matrix: SparseMatrix {
        vectors.reduce(into: SparseMatrix(columnCount: vocabulary.count)) { $0.append($1) }
    }

    /// A vector as a plain array over the vocabulary.
    func dense(_ vector: QueryVector) -> [Double] {
        var dense = [Double](repeating: 0, count: vocabulary.count)
        for entry in vector.entries { dense[Int(entry.id)] = Double(entry.value) }
        return dense
    }
}
