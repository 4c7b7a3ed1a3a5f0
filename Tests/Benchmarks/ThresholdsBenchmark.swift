import Bundles
import Dialogue
import Training

/// Whether advice from held-out questions holds on others: the advised thresholds on the exam and the evaluation questions.
struct ThresholdsBenchmark: BundleBenchmark {
    let name = "thresholds"
    let summary =
        "precision and share answered on exam and evaluation questions with the advised thresholds, in per cent"

    private static let targets = [0.9, 0.95]
    /// How far below what was asked for the precision may be on questions of which a hundred or so are answered.
    private static let slack = 0.05

    func run(on bundles: ShippedBundles) throws {
        var figures = Figures(
            of: "bundle", ["for", "use", "precision", "answered", "precision by answer", "answered by answer"])
        for bundle in bundles.all {
            let sheets = (bundle.exam.questions + bundle.evaluation.questions).map { question in
                JudgedQuestion(bundle.pipeline.judge(MaskedUtterance(question.text)), expected: question.expected)
            }
            for target in Self.targets {
                let held = bundle.draft.heldOut
                let thresholds = bundle.draft.knowledge.thresholds
                let advice = ThresholdAdvice(held, thresholds: thresholds, own: [:], precision: target)
                guard let advised = advice.advised else {
                    throw WrongResult("\(bundle.directory.domain): no threshold gives \(target)")
                }
                let answers = AnswerAdvice.all(
                    held, answers: bundle.draft.knowledge.answers.map(\.id), thresholds: thresholds, own: [:],
                    following: advice)
                let whole = point(sheets, from: advised.threshold, own: [:], in: thresholds)
                let each = point(sheets, from: advised.threshold, own: Self.own(answers), in: thresholds)
                figures.add(
                    "\(bundle.directory.domain)",
                    [
                        target, advised.threshold, whole.precision ?? 0, whole.answered, each.precision ?? 0,
                        each.answered,
                    ].map { $0 * 100 })
                try WrongResult.check(
                    (whole.precision ?? 0) >= target - Self.slack,
                    "\(bundle.directory.domain): \(advised.threshold) does not give \(target)")
            }
        }
        figures.show()
    }

    private func point(
        _ questions: [JudgedQuestion], from threshold: Double, own: [AnswerID: Double], in thresholds: Thresholds
    ) -> ThresholdCurve.Point {
        ThresholdCurve(
            questions,
            thresholds: Thresholds(answer: threshold, offer: thresholds.offer, closeness: thresholds.closeness),
            own: own
        ).now
    }

    /// The thresholds of answers that get one; an answer that no threshold suits is not given.
    private static func own(_ answers: [AnswerAdvice]) -> [AnswerID: Double] {
        answers.reduce(into: [:]) { own, answer in
            switch answer.finding {
            case .use(let point): own[answer.id] = point.threshold
            case .none: own[answer.id] = 1
            case .tooFew: break
            }
        }
    }
}
