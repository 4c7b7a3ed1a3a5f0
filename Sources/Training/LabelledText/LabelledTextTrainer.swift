import Dialogue
import Learning
package import Privacy
package import TextAnalysis

/// Trains on labelled texts as ``BundleTrainer`` trains on a bundle's examples; a label is an answer with a title and no text.
package struct LabelledTextTrainer: Sendable {
    private let languages: [Language]
    private let background: [MaskedText]
    private let seed: UInt64
    private let threads: Int
    private let parts: LearnerParts

    /// How many times training reports at most.
    package static let steps = CrossFitting.foldCount + 1

    /// - Parameters:
    ///   - background: texts that have none of the labels, for the decision what is in scope.
    ///   - threads: how many to use; the model is the same for any number.
    ///   - parts: what to learn with; leaving one out shows what it adds.
    package init(
        languages: [Language], background: [MaskedText], seed: UInt64, threads: Int, parts: LearnerParts = .all
    ) {
        self.parts = parts
        self.languages = languages
        self.background = background
        self.seed = seed
        self.threads = threads
    }

    /// - Parameters:
    ///   - rows: with at least two labels.
    ///   - report: called with the number of steps done, from any thread.
    package func train(
        on rows: [LabelledTextSheet.Row], report: @escaping @Sendable (Int) -> Void = { _ in }
    ) -> LabelledTextModel {
        let set = trainingSet(of: rows)
        let folds = CrossFitting(
            set, background: background, seed: seed, threads: threads, parts: parts, report: report)
        let builder = KnowledgeBuilder(seed: seed, threads: threads, parts: parts)
        let knowledge = folds.fitted(builder.knowledge(from: set))
        report(Self.steps)
        return LabelledTextModel(knowledge)
    }

    /// Labels in the order of their first rows. A label is its answer's title, and learnt from as a bundle's titles are:
    /// `card_arrival` says what its texts are about.
    private func trainingSet(of rows: [LabelledTextSheet.Row]) -> TrainingSet {
        var places: [String: Int] = [:]
        var labels: [String] = []
        let examples = rows.map { row in
            let place = places[row.label] ?? labels.count
            if place == labels.count {
                places[row.label] = place
                labels.append(row.label)
            }
            return TrainingSet.Example(utterance: MaskedUtterance(row.text), answer: place, isTitle: false)
        }
        let answers = labels.map { label in
            Answer(
                id: AnswerID(rawValue: label),
                wordings: [Answer.Wording(language: languages[0], title: label, text: "", url: nil)], category: nil,
                threshold: nil)
        }
        let titles = labels.enumerated().map { index, label in
            TrainingSet.Example(utterance: Self.title(of: label), answer: index, isTitle: true)
        }
        return TrainingSet(
            languages: languages, answers: answers, examples: (parts.contains(.titles) ? titles : []) + examples,
            passages: [])
    }

    private static func title(of label: String) -> MaskedUtterance {
        MaskedUtterance(Redactor(masker: PatternMasker()).redact(Utterance(label)))
    }
}
