import Bundles
package import Dialogue
import Learning
import Privacy

/// What a pipeline makes of questions with known answers.
package struct Evaluation: Sendable {
    /// One question and what became of it.
    package struct Outcome: Sendable {
        package let question: QuestionSheet.Question
        package let decision: Verdict.Decision
        /// The best answer, given or not.
        package let best: AnswerID?
        package let confidence: Double

        /// Whether the reply is right: the right answer given or offered, or nothing answered where there is no answer.
        package var isRight: Bool {
            switch (decision, question.expected) {
            case (.answer(let id), let expected): id == expected
            case (.clarify(let offered), let expected?): offered.contains(expected)
            case (.clarify, nil), (.unanswered, nil): true
            case (.unanswered, _?): false
            }
        }

        /// What was answered, for confusion: the given answer, the right one if it was offered, or `-`.
        var predicted: String {
            switch decision {
            case .answer(let id): id.rawValue
            case .clarify(let offered):
                question.expected.flatMap { offered.contains($0) ? $0.rawValue : nil } ?? QuestionSheet.unanswerable
            case .unanswered: QuestionSheet.unanswerable
            }
        }
    }

    package let outcomes: [Outcome]

    /// Runs the stages after masking on every question; the questions are masked already.
    package init(of pipeline: Pipeline, on sheet: QuestionSheet) {
        outcomes = sheet.questions.map { question in
            let verdict = pipeline.judge(MaskedUtterance(question.text))
            return Outcome(
                question: question, decision: verdict.decision, best: verdict.answers.candidates.first?.id,
                confidence: verdict.confidence)
        }
    }

    /// The figures.
    package var report: EvaluationReport { EvaluationReport(outcomes) }
}
