package import Dialogue
import Learning
import ModelFiles
import Privacy
import Retrieval
import SystemCalls
import TextAnalysis

/// Fits everything that examples teach directly: vocabulary, classifier and indexes.
///
/// The sentences of the answers are training rows too: they say in other words what the answer is about.
///
/// What is fitted on held-out examples (blend, fusion, sufficiency) has default values in the result.
package struct KnowledgeBuilder: Sendable {
    private var linear = LinearSVMTrainer()
    private var network = FeedForwardTrainer()
    /// How many of the most frequent features the network sees: the rarest tell it little and would be most of its file.
    static let mostInputs = 24_576
    /// The number of threads for the classifier; the result does not depend on it.
    package var threads: Int

    private var parts: LearnerParts

    package init(seed: UInt64, threads: Int, parts: LearnerParts = .all) {
        linear.seed = seed
        network.seed = seed
        self.threads = threads
        self.parts = parts
    }

    package func knowledge(from set: TrainingSet) -> Knowledge {
        var builder = self
        builder.parts.formIntersection(set.teachableParts)
        if !builder.parts.contains(.linear) { builder.linear.mostRounds = 0 }
        if !builder.parts.contains(.network) { (builder.network.passes, builder.network.hiddenUnits) = (0, 8) }
        return builder.build(from: set)
    }

    private func build(from set: TrainingSet) -> Knowledge {
        let exampleHashes = set.examples.map { $0.utterance.features.map(\.hash) }
        let passageHashes = set.passages.map { $0.utterance.features.map(\.hash) }
        let vocabulary = Vocabulary(documents: exampleHashes + passageHashes)
        let vectors = set.examples.map { vocabulary.vector(of: $0.utterance.features) }
        let passages = set.passages.map { vocabulary.vector(of: $0.utterance.features) }
        var matrix = SparseMatrix(columnCount: vocabulary.count)
        for vector in vectors + passages { matrix.append(vector) }
        let labels = set.examples.map(\.answer) + set.passages.map(\.answer)
        let (linear, network) = classifiers(on: matrix, labels: labels, classCount: set.answers.count)
        let undecided = LogisticRegression(fitting: [], dimension: Evidence.Quantity.allCases.count)
        return Knowledge(
            answers: set.answers, languages: set.languages, vocabulary: vocabulary, linear: linear, network: network,
            blend: parts.unfittedBlend, examples: StringTable(set.examples.map(\.utterance.text.string)),
            exampleAnswers: set.examples.map(\.answer),
            exampleIndex: InvertedIndex(
                "ex", documents: parts.contains(.neighbours) ? vectors : [], featureCount: vocabulary.count,
                parameters: .questions),
            textIndex: AnswerTextIndex(of: set.texts, threads: threads),
            coverageIndex: CoverageIndex(
                parts.isEmpty ? [] : Self.answerVectors(of: set, vocabulary: vocabulary),
                featureCount: vocabulary.count),
            fusion: ConditionalLogit(weights: parts.unfittedFusion),
            sufficiency: SufficiencyModel(best: undecided, offered: undecided), thresholds: .standard)
    }

    /// Trains the two classifiers side by side.
    private func classifiers(
        on rows: SparseMatrix, labels: [Int], classCount: Int
    ) -> (LinearModel, FeedForwardNetwork) {
        enum Classifier {
            case linear(LinearModel)
            case network(FeedForwardNetwork)
        }
        let inputCount = min(rows.columnCount, Self.mostInputs)
        let trained = (0..<2).concurrentMap(threads: threads) { index -> Classifier in
            if index == 0 {
                return .network(
                    network.network(on: rows, labels: labels, classCount: classCount, inputCount: inputCount))
            }
            return .linear(
                LinearModel(
                    training: linear, on: rows, labels: labels, classCount: classCount, threads: max(threads - 1, 1)))
        }
        guard case .network(let network) = trained[0], case .linear(let linear) = trained[1] else {
            preconditionFailure("results come back in order")
        }
        return (linear, network)
    }

    /// For each answer the vector of everything said about it.
    private static func answerVectors(of set: TrainingSet, vocabulary: Vocabulary) -> [QueryVector] {
        var features = [[Feature]](repeating: [], count: set.answers.count)
        for example in set.examples { features[example.answer] += example.utterance.features }
        for passage in set.passages { features[passage.answer] += passage.utterance.features }
        return features.map(vocabulary.vector)
    }
}
