package import Learning
package import Privacy
import Retrieval
package import TextAnalysis

/// How near the examples and the texts of each answer are to a question, in buffers that are used again.
package struct RetrievalScores: Sendable {
    /// How many of an answer's nearest examples its neighbourhood is the mean of; `keepNearest` is written for three.
    static let neighbourhood = 3

    /// The similarity of every example.
    private(set) var examples = DocumentScores()
    /// For each answer the similarities of its three nearest examples, the nearest first.
    private var nearest: [Float] = []
    /// For each answer how well its title and text fit; empty where the knowledge has no texts.
    private var texts: [Float] = []

    package init() {}

    /// Looks a text up, by its vector among the examples and by itself among the titles and texts.
    package mutating func look(
        up vector: QueryVector, text: MaskedText, normalized: NormalizedText, in knowledge: Knowledge
    ) {
        knowledge.exampleIndex.similarities(to: vector, into: &examples)
        let count = knowledge.answers.count
        Self.clear(&nearest, count: count * Self.neighbourhood)
        Self.keepNearest(examples, of: knowledge.answerOfExample, in: &nearest)
        guard knowledge.textIndex.count > 0 else { return texts.removeAll() }
        let features = WeighedFeatureExtractor().features(of: normalized, from: text.withoutPlaceholders)
        texts = knowledge.textIndex.similarities(to: features)
    }

    /// The similarity of an answer's nearest example.
    func nearestExample(of answer: Int) -> Float { nearest[answer * Self.neighbourhood] }

    /// The mean similarity of an answer's three nearest examples.
    func neighbourhood(of answer: Int) -> Float {
        let first = answer * Self.neighbourhood
        return (nearest[first] + nearest[first + 1] + nearest[first + 2]) / Float(Self.neighbourhood)
    }

    /// How well an answer's title and text fit; about the share of the question's weight found in them.
    package func text(of answer: Int) -> Float { texts.isEmpty ? 0 : texts[answer] }

    /// For each answer the similarity of its nearest example and how well its title and text fit, weighed and added to what
    /// stands there.
    func addSimilarities(times weight: Float, to merits: inout [Float]) {
        let nearest = nearest.span
        let texts = texts.span
        var merits = merits.mutableSpan
        for answer in merits.indices {
            let text = texts.isEmpty ? 0 : texts[answer]
            merits[answer] += weight * (nearest[answer * Self.neighbourhood] + text)
        }
    }

    /// Keeps the three largest similarities of each answer.
    private static func keepNearest(_ examples: DocumentScores, of answers: [UInt16], in nearest: inout [Float]) {
        let touched = examples.touched.span
        let scores = examples.scores.span
        let answers = answers.span
        var nearest = nearest.mutableSpan
        for index in touched.indices {
            let similarity = scores[Int(touched[index])]
            // Without branches: which of the three a similarity passes cannot be predicted.
            let first = Int(answers[Int(touched[index])]) * neighbourhood
            let second = min(nearest[first], similarity)
            nearest[first] = max(nearest[first], similarity)
            let third = min(nearest[first + 1], second)
            nearest[first + 1] = max(nearest[first + 1], second)
            nearest[first + 2] = max(nearest[first + 2], third)
        }
    }

    private static func clear(_ values: inout [Float], count: Int) {
        if values.count == count {
            var values = values.mutableSpan
            for index in values.indices { values[index] = 0 }
        } else {
            values = [Float](repeating: 0, count: count)
        }
    }
}
