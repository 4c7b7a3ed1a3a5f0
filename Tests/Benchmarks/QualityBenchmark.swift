import Bundles
import Dialogue
import Learning
import Training

/// How good the replies are: each shipped bundle on its exam and on its evaluation questions.
struct QualityBenchmark: BundleBenchmark {
    let name = "quality"
    let summary = "replies on the exam and on the evaluation questions of each bundle, in per cent"

    /// What the shipped bundles must reach on their evaluation questions.
    private static let rightOrOffered = 0.85
    private static let notAnswered = 0.80

    func run(on bundles: ShippedBundles) throws {
        var figures = Figures(
            of: "bundle",
            [
                "right first", "or offered", "not answered", "admitted", "precision", "coverage at 95 %", "macro-F1",
                "ECE",
            ])
        for bundle in bundles.all {
            for (kind, sheet) in [("exam", bundle.exam), ("evaluation", bundle.evaluation)] {
                let evaluation = Evaluation(of: bundle.pipeline, on: sheet)
                let report = evaluation.report
                let shares = [
                    report.rightFirst, report.rightFirstOrOffered, report.notAnswered, report.admitted,
                    report.answeredPrecision, report.coverageAt95?.coverage ?? 0, report.macroF1,
                    Self.calibrationError(of: evaluation),
                ]
                figures.add("\(bundle.directory.domain) \(kind)", shares.map { $0 * 100 })
                guard kind == "evaluation" else { continue }
                try WrongResult.check(
                    report.rightFirstOrOffered >= Self.rightOrOffered && report.notAnswered >= Self.notAnswered,
                    "\(bundle.directory.domain): below \(Self.rightOrOffered) right or \(Self.notAnswered) not answered"
                )
            }
        }
        figures.show()
    }

    /// How far the confidence in the best answer is from how often it is right, over all questions.
    private static func calibrationError(of evaluation: Evaluation) -> Double {
        let rows = evaluation.outcomes.map { outcome in
            GradedConfidence(
                confidence: outcome.confidence,
                isRight: outcome.question.expected != nil && outcome.best == outcome.question.expected)
        }
        return ExpectedCalibrationError(rows)?.value ?? 0
    }
}
