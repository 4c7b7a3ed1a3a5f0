import Dialogue
import Learning
import ModelFiles
package import Privacy
import Retrieval
import TextAnalysis

/// Ranks the entries of a FAQ for a question, as a bundle ranks answers that have no examples.
///
/// The one place that says how `taiwa evaluate --faq` ranks.
package struct FAQRanker: Sendable {
    /// An entry of a ranking.
    package struct Place: Sendable, Equatable {
        /// The row of the sheet.
        package let row: Int
        /// Above 0.
        package let score: Float
    }

    private let knowledge: Knowledge

    package init(_ sheet: FAQSheet, threads: Int) {
        let answers = sheet.rows.map { row in
            Answer(
                id: AnswerID(rawValue: row.id),
                wordings: [
                    Answer.Wording(
                        language: Self.language(of: row), title: row.question.string, text: row.answer.string,
                        url: nil)
                ], category: nil, threshold: nil)
        }
        let set = TrainingSet(
            languages: Set(sheet.rows.map(Self.language)).sorted(), answers: answers, sheet: .empty,
            redactor: Redactor(masker: PatternMasker()))
        let folds = CrossFitting(set, background: [], seed: 1, threads: threads) { _ in }
        knowledge = folds.fitted(KnowledgeBuilder(seed: 1, threads: threads).knowledge(from: set))
    }

    private static func language(of row: FAQSheet.Row) -> Language {
        Language.written(in: NormalizedText(row.question.string)) ?? .english
    }

    /// The rows that fit best, the best first; of equal ones the first first. Rows that do not fit at all are left out.
    package func ranking(for question: MaskedText, limit: Int) -> [Place] {
        let utterance = MaskedUtterance(question)
        let interpretation = LinearIntentClassifier(knowledge: knowledge).interpret(utterance)
        let (ranking, retrieval) = FusedAnswerRanker(knowledge: knowledge).ranking(
            of: knowledge.vocabulary.vector(of: utterance.features), for: interpretation)
        let fitting = ranking.order.filter { ranking.value(.text, of: $0) > 0 }
        let best = fitting.map { Place(row: ranking.answers[$0], score: Float(1 + ranking.shares[$0])) }
        let scores = knowledge.answers.indices.map { ranking.answers.contains($0) ? 0 : retrieval.text(of: $0) }
        let others = scores.indicesOfLargest(limit).filter { scores[$0] > 0 }.map { Place(row: $0, score: scores[$0]) }
        return Array((best + others).prefix(limit))
    }

    /// What a model file holds of it, in bytes.
    package var byteCount: Int {
        var file = SectionFileWriter()
        knowledge.textIndex.add(to: &file)
        return file.finished().count
    }
}
