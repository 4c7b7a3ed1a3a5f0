import Bundles
import Dialogue
import Training

/// A sheet's questions as the active version of a bundle judges them.
struct JudgedSheet {
    let path: String
    let questions: [JudgedQuestion]

    init(_ sheet: QuestionSheet, by bundle: LoadedBundle) {
        path = sheet.path
        questions = sheet.questions.map { question in
            JudgedQuestion(bundle.pipeline.judge(MaskedUtterance(question.text)), expected: question.expected)
        }
    }
}
