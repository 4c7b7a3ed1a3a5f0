package import Bundles
package import Dialogue

/// Which threshold of its own an answer should have.
package struct AnswerAdvice: Sendable {
    /// What there is to say.
    package enum Finding: Sendable, Equatable {
        /// There are fewer held-out questions that want it than an opinion needs.
        case tooFew
        /// The lowest threshold that gives the precision.
        case use(ThresholdCurve.Point)
        /// No threshold gives the precision.
        case none
    }

    /// With fewer questions that want an answer the bundle's threshold is the better guess.
    package static let fewestQuestions = 10
    /// How many answers the bundle's own precision counts as, beside those of the answer: about as many as there are
    /// questions an answer. Without it a single question decides, and less is right than was asked for
    /// (`Benchmarks thresholds`).
    static let bundleWeight = 10.0

    package let id: AnswerID
    /// How many of the questions want this answer.
    package let questions: Int
    /// Its own threshold in force, if it has one.
    package let own: Double?
    package let curve: ThresholdCurve
    package let finding: Finding

    /// The advice for every answer of a bundle, those first that are now given wrongly most often.
    package static func all(
        _ questions: [JudgedQuestion], of bundle: LoadedBundle, following advice: ThresholdAdvice
    ) -> [AnswerAdvice] {
        all(
            questions, answers: bundle.knowledge.answers.map(\.id), thresholds: bundle.knowledge.thresholds,
            own: bundle.ownThresholds, following: advice)
    }

    package static func all(
        _ questions: [JudgedQuestion], answers: [AnswerID], thresholds: Thresholds, own: [AnswerID: Double],
        following advice: ThresholdAdvice
    ) -> [AnswerAdvice] {
        answers.map { AnswerAdvice(questions, of: $0, thresholds: thresholds, own: own[$0], following: advice) }
            .sorted { ($1.wrong, $0.id.rawValue) < ($0.wrong, $1.id.rawValue) }
    }

    private init(
        _ questions: [JudgedQuestion], of answer: AnswerID, thresholds: Thresholds, own: Double?,
        following advice: ThresholdAdvice
    ) {
        id = answer
        self.own = own
        self.questions = questions.count { $0.expected == answer }
        curve = ThresholdCurve(questions, of: answer, thresholds: thresholds, own: own)
        if self.questions < Self.fewestQuestions {
            finding = .tooFew
        } else {
            finding =
                curve.lowest(precision: advice.precision, leaningOn: advice.curve, weight: Self.bundleWeight)
                .map(Finding.use) ?? .none
        }
    }

    /// The weight of questions that are now given this answer wrongly.
    private var wrong: Double { curve.now.givenWeight * (1 - (curve.now.precision ?? 1)) }
}
