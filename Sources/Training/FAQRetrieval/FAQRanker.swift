import Learning
import ModelFiles
package import Privacy
import Retrieval
import TextAnalysis

/// Ranks the entries of a FAQ for a question, from their titles and texts alone.
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

    private let index: AnswerTextIndex

    package init(_ sheet: FAQSheet, threads: Int) {
        let texts = sheet.rows.map { row in
            AnswerText(title: row.question.withoutPlaceholders, text: row.answer.withoutPlaceholders)
        }
        index = AnswerTextIndex(of: texts, threads: threads)
    }

    /// The rows that fit best, the best first; of equal ones the first first. Rows that do not fit at all are left out.
    package func ranking(for question: MaskedText, limit: Int) -> [Place] {
        let text = question.withoutPlaceholders
        let features = WeighedFeatureExtractor().features(of: NormalizedText(text), from: text)
        let scores = index.similarities(to: features)
        return scores.indicesOfLargest(limit).filter { scores[$0] > 0 }.map { Place(row: $0, score: scores[$0]) }
    }

    /// What a model file holds of it, in bytes.
    package var byteCount: Int {
        var file = SectionFileWriter()
        index.add(to: &file)
        return file.finished().count
    }
}
