package import Dialogue
package import Learning
import ModelFiles
import Privacy
import Retrieval
import TextAnalysis

/// Fits everything that examples teach directly: vocabulary, classifier and indexes.
///
/// The sentences of the answers are training rows too: they say in other words what the answer is about. On held-out
/// examples of the shipped bundles that was worth about 7 points of accuracy in a prototype of the classifier.
///
/// What is fitted on held-out examples (calibration, fusion, sufficiency) has default values in the result.
package struct KnowledgeBuilder: Sendable {
    package var trainer = LinearSVMTrainer()
    /// The number of threads for the classifier; the result does not depend on it.
    package var threads: Int

    package init(threads: Int) { self.threads = threads }

    package func knowledge(from set: TrainingSet) -> Knowledge {
        let exampleHashes = set.examples.map { $0.utterance.features.map(\.hash) }
        let passageHashes = set.passages.map { $0.utterance.features.map(\.hash) }
        let vocabulary = Vocabulary(documents: exampleHashes + passageHashes)
        let vectors = set.examples.map { vocabulary.vector(of: $0.utterance.features) }
        let passages = set.passages.map { vocabulary.vector(of: $0.utterance.features) }
        var matrix = SparseMatrix(columnCount: vocabulary.count)
        for vector in vectors + passages { matrix.append(vector) }
        let classifier = LinearModel(
            training: trainer, on: matrix, labels: set.examples.map(\.answer) + set.passages.map(\.answer),
            classCount: set.answers.count,
            threads: threads)
        let undecided = LogisticRegression(fitting: [], dimension: Evidence.Quantity.allCases.count)
        return Knowledge(
            answers: set.answers, languages: set.languages, vocabulary: vocabulary, classifier: classifier,
            calibration: SoftmaxCalibration(scale: 5),
            examples: StringTable(set.examples.map(\.utterance.text.string)),
            exampleAnswers: set.examples.map(\.answer),
            exampleIndex: InvertedIndex(
                "ex", documents: vectors, featureCount: vocabulary.count, parameters: .questions),
            passageAnswers: set.passages.map(\.answer),
            passageIndex: InvertedIndex(
                "pa", documents: passages, featureCount: vocabulary.count, parameters: .passages),
            answerIndex: InvertedIndex(
                "an", documents: Self.answerVectors(of: set, vocabulary: vocabulary), featureCount: vocabulary.count,
                parameters: .presence),
            fusion: ConditionalLogit(weights: [1, 0, 0, 0, 0]),
            sufficiency: SufficiencyModel(best: undecided, offered: undecided), thresholds: .standard)
    }

    /// For each answer the vector of everything said about it.
    private static func answerVectors(of set: TrainingSet, vocabulary: Vocabulary) -> [QueryVector] {
        var features = [[Feature]](repeating: [], count: set.answers.count)
        for example in set.examples { features[example.answer] += example.utterance.features }
        for passage in set.passages { features[passage.answer] += passage.utterance.features }
        return features.map(vocabulary.vector)
    }
}
