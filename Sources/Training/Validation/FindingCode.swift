/// A kind of finding, by the name that reports, scripts and the documentation use.
package enum FindingCode: String, Sendable, CaseIterable, Encodable {
    case unreadable
    case contradictoryExamples = "contradictory-examples"
    case contradictoryExam = "contradictory-exam"
    case nearDuplicate = "near-duplicate"
    case noExamples = "no-examples"
    case fewExamples = "few-examples"
    case unbalanced
    case unreachableAnswer = "unreachable-answer"
    case sameTitle = "same-title"
    case noWords = "no-words"
    case otherLanguage = "other-language"
    case personalInformation = "personal-information"
    case examLeak = "exam-leak"
    case longText = "long-text"
    case nearExamLeak = "near-exam-leak"
    case repeatedExample = "repeated-example"
    case repeatedQuestion = "repeated-question"
    case contactDetails = "contact-details"

    /// How much it matters, wherever it is found.
    package var severity: Finding.Severity {
        switch self {
        case .unreadable, .contradictoryExamples, .contradictoryExam: .error
        case .nearDuplicate, .noExamples, .fewExamples, .unbalanced, .unreachableAnswer, .sameTitle, .noWords,
            .otherLanguage, .personalInformation, .examLeak, .longText:
            .warning
        case .nearExamLeak, .repeatedExample, .repeatedQuestion, .contactDetails: .note
        }
    }

    /// What most likely has to be done.
    package var fix: String {
        switch self {
        case .unreadable: "mend the line; the bundle cannot be trained before"
        case .contradictoryExamples: "keep it where it belongs, or merge the two answers"
        case .contradictoryExam: "decide which answer is right and remove the other row"
        case .nearDuplicate: "say in one of them what makes it that answer's question, or remove it"
        case .noExamples: "write about ten examples, or remove the answer"
        case .fewExamples: "write about ten examples in really different words"
        case .unbalanced: "write more for the answers that have few, or split the answer"
        case .unreachableAnswer: "write examples that tell it from the answer it is taken for, or merge the two"
        case .sameTitle: "give each a title of its own; people choose by it"
        case .noWords: "write the words that people say, or remove the row"
        case .otherLanguage: "translate it, or add its language to bundle.json or the column lang"
        case .personalInformation: "leave it out; if it is none, say it in other words, for it is masked all the same"
        case .examLeak: "ask it in other words, or the exam measures only memory"
        case .longText: "keep the part that asks; move the rest of an answer behind its url"
        case .nearExamLeak: "ask it in other words if the exam has few questions of this answer"
        case .repeatedExample, .repeatedQuestion: "remove one; the same words twice teach and measure nothing"
        case .contactDetails: "nothing, where it is yours: answers are shown as they are written"
        }
    }
}
