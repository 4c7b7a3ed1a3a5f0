package import Bundles
package import Dialogue
import Learning
package import Training

/// What a bundle's active version does on questions whose answers are known: those that training held out, and its exam.
package struct ReportedExam: Sendable, Equatable {
    /// A pair that was taken for one another.
    package struct Confusion: Sendable, Equatable {
        /// The right answer; `nil` where there is none.
        package let expected: AnswerID?
        /// What was answered; `nil` where nothing was.
        package let given: AnswerID?
        package let count: Int
        /// How many questions of the exam want the right answer.
        package let asked: Int
    }

    package let version: Int
    /// From which confidence on it answers.
    package let threshold: Double
    package let calibration: CalibrationFigures?
    /// By rising threshold; empty without held-out questions.
    package let coverage: [ThresholdCurve.Point]
    /// What the threshold in force gives.
    package let now: ThresholdCurve.Point?
    /// How many questions were held out.
    package let heldOut: Int
    /// How many of the exam's questions get the right reply.
    package let right: ObservedShare
    /// The worst first, at most ten.
    package let confusions: [Confusion]
    /// What could not be read, a sentence each.
    package let findings: [String]

    package init(
        version: Int, thresholds: Thresholds, own: [AnswerID: Double], heldOut: [JudgedQuestion],
        evaluation: Evaluation?, findings: [String]
    ) {
        self.version = version
        threshold = thresholds.answer
        self.heldOut = heldOut.count
        calibration = heldOut.isEmpty ? nil : CalibrationFigures(heldOut: heldOut)
        let curve = heldOut.isEmpty ? nil : ThresholdCurve(heldOut, thresholds: thresholds, own: own)
        coverage = curve?.points ?? []
        now = curve?.now
        let outcomes = evaluation?.outcomes ?? []
        right = ObservedShare(outcomes.count(where: \.isRight), of: outcomes.count)
        let asked = Dictionary(grouping: outcomes) { $0.question.expected }.mapValues(\.count)
        confusions = (evaluation?.report.confusions ?? []).map { confusion in
            let expected = Self.answer(confusion.expected)
            return Confusion(
                expected: expected, given: Self.answer(confusion.predicted), count: confusion.count,
                asked: asked[expected] ?? 0)
        }
        self.findings = findings
    }

    private static func answer(_ name: String) -> AnswerID? { name == "-" ? nil : AnswerID(rawValue: name) }
}

extension ReportedExam {
    /// Asks the active version its exam, and reads what was held out; what is not there is left out and told.
    package init(of bundle: LoadedBundle, in directory: BundleDirectory, catalog: StageCatalog) {
        var findings: [String] = []
        func reading<Value>(_ body: () throws -> Value) -> Value? {
            do {
                return try body()
            } catch {
                findings.append("\(error)")
                return nil
            }
        }
        let heldOut = reading { try HeldOutQuestions(of: bundle, in: directory).questions }
        let evaluation = reading {
            let sheet = try QuestionSheet(
                path: directory.examPath, answers: bundle.knowledge.answers.map(\.id),
                redactor: try bundle.profile.redactor(from: catalog))
            return Evaluation(of: bundle.pipeline, on: sheet)
        }
        self.init(
            version: bundle.version, thresholds: bundle.knowledge.thresholds, own: bundle.ownThresholds,
            heldOut: heldOut ?? [], evaluation: evaluation, findings: findings)
    }
}
