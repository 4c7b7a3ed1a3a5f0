import Dialogue
package import Learning

/// The figures of an evaluation; shares are 0 to 1.
package struct EvaluationReport: Sendable, Codable, Equatable {
    package let questions: Int
    package let answerable: Int
    package let unanswerable: Int
    /// The share of all questions whose reply is right: the right answer given or offered, or none where there is none.
    package let accuracy: Double
    /// The mean F1 over the answers and "not answered".
    package let macroF1: Double
    /// The share of answerable questions that got the right answer at once.
    package let rightFirst: Double
    /// The share of answerable questions that got the right answer at once or among those offered.
    package let rightFirstOrOffered: Double
    /// The share of unanswerable questions that were not answered (admitted or asked back).
    package let notAnswered: Double
    /// The share of unanswerable questions where not knowing was admitted.
    package let admitted: Double
    /// The share of given answers that are right.
    package let answeredPrecision: Double
    /// The share of answerable questions that were given an answer, right or wrong.
    package let answeredRecall: Double
    /// The share of questions not answered that are unanswerable.
    package let unansweredPrecision: Double
    /// The share of questions asked back.
    package let askedBack: Double
    /// The widest coverage at 95 % precision, and the threshold that gives it; `nil` when no threshold does.
    package let coverageAt95: CoverageCurve.Point?
    /// The worst confusions, at most ten.
    package let confusions: [ClassificationReport.Confusion]

    private enum CodingKeys: String, CodingKey {
        case questions, answerable, unanswerable, accuracy
        case macroF1 = "macro_f1"
        case rightFirst = "right_first"
        case rightFirstOrOffered = "right_first_or_offered"
        case notAnswered = "unanswered_recall"
        case admitted
        case answeredPrecision = "answered_precision"
        case answeredRecall = "answered_recall"
        case unansweredPrecision = "unanswered_precision"
        case askedBack = "asked_back"
        case coverageAt95 = "coverage_at_95_precision"
        case confusions
    }

    /// Encodes a coverage there is not as `null`, so that every report has the same names.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(questions, forKey: .questions)
        try container.encode(answerable, forKey: .answerable)
        try container.encode(unanswerable, forKey: .unanswerable)
        try container.encode(accuracy, forKey: .accuracy)
        try container.encode(macroF1, forKey: .macroF1)
        try container.encode(rightFirst, forKey: .rightFirst)
        try container.encode(rightFirstOrOffered, forKey: .rightFirstOrOffered)
        try container.encode(notAnswered, forKey: .notAnswered)
        try container.encode(admitted, forKey: .admitted)
        try container.encode(answeredPrecision, forKey: .answeredPrecision)
        try container.encode(answeredRecall, forKey: .answeredRecall)
        try container.encode(unansweredPrecision, forKey: .unansweredPrecision)
        try container.encode(askedBack, forKey: .askedBack)
        try container.encode(coverageAt95, forKey: .coverageAt95)
        try container.encode(confusions, forKey: .confusions)
    }

    init(_ outcomes: [Evaluation.Outcome]) {
        func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
        let withAnswer = outcomes.filter { $0.question.expected != nil }
        let without = outcomes.filter { $0.question.expected == nil }
        let given = outcomes.filter { if case .answer = $0.decision { true } else { false } }
        let silent = outcomes.filter { if case .answer = $0.decision { false } else { true } }
        questions = outcomes.count
        answerable = withAnswer.count
        unanswerable = without.count
        accuracy = share(outcomes.count(where: \.isRight), of: outcomes.count)
        rightFirst = share(given.count { $0.isRight }, of: withAnswer.count)
        rightFirstOrOffered = share(withAnswer.count(where: \.isRight), of: withAnswer.count)
        notAnswered = share(without.count(where: \.isRight), of: without.count)
        admitted = share(without.count { $0.decision == .unanswered }, of: without.count)
        answeredPrecision = share(given.count { $0.isRight }, of: given.count)
        answeredRecall = share(given.count { $0.question.expected != nil }, of: withAnswer.count)
        unansweredPrecision = share(silent.count { $0.question.expected == nil }, of: silent.count)
        askedBack = share(outcomes.count { if case .clarify = $0.decision { true } else { false } }, of: outcomes.count)
        coverageAt95 =
            CoverageCurve(
                outcomes.map {
                    CoverageCurve.Outcome(
                        confidence: $0.confidence,
                        isRight: $0.question.expected != nil && $0.best == $0.question.expected,
                        isAnswerable: $0.question.expected != nil)
                }
            ).widest(precision: 0.95)
        let report = ClassificationReport(
            outcomes.map { ($0.question.expected?.rawValue ?? QuestionSheet.unanswerable, $0.predicted) })
        macroF1 = report.macroF1
        confusions = Array(report.confusions.prefix(10))
    }
}
