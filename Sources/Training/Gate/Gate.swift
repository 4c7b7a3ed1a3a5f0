package import Bundles
package import Dialogue
import Learning

/// Judges whether a version may be released: by its exam, beside the version that is active, and by its held-out questions.
package struct Gate {
    /// With fewer held-out questions chance alone puts confidences a tenth and more apart from what turns out right.
    package static let fewestHeldOut = 200

    let settings: GateSettings

    package init(_ settings: GateSettings) { self.settings = settings }

    /// One version's exam.
    package struct Sitting {
        /// Its number; `nil` where it has none yet.
        let version: Int?
        let knowledge: Knowledge
        let evaluation: Evaluation

        package init(version: Int?, knowledge: Knowledge, evaluation: Evaluation) {
            self.version = version
            self.knowledge = knowledge
            self.evaluation = evaluation
        }

        func reply(_ place: Int) -> VersionReply {
            let outcome = evaluation.outcomes[place]
            return VersionReply(
                outcome.decision, confidence: outcome.confidence, to: outcome.question.text, from: knowledge)
        }
    }

    /// Judges a version.
    ///
    /// - Parameters:
    ///   - active: the active version's answers to the same questions; `nil` where there is none to compare with.
    package func report(on new: Sitting, heldOut: [JudgedQuestion], beside active: Sitting?) -> GateReport {
        let outcomes = new.evaluation.outcomes
        let report = new.evaluation.report
        let before = active?.evaluation.outcomes
        let broken = outcomes.indices.filter { before?[$0].isRight == true && !outcomes[$0].isRight }
        let answerable = outcomes.filter { $0.question.expected != nil }
        let silent = answerable.count { $0.decision == .unanswered }
        let calibrationError = Self.calibrationError(on: heldOut)
        let findings = [
            examFinding(accuracy: report.accuracy),
            active.flatMap { lossFinding(broken.count, of: $0) },
            calibrationError.flatMap { calibrationFinding($0, questions: heldOut.count) },
            silenceFinding(silent, of: answerable.count),
        ].compactMap(\.self)
        return GateReport(
            isPassed: findings.isEmpty, findings: findings,
            broken: active.map { active in
                broken.map { place in
                    GateReport.Broken(
                        question: outcomes[place].question.text, line: outcomes[place].question.line,
                        expected: outcomes[place].question.expected?.rawValue ?? QuestionSheet.unanswerable,
                        old: active.reply(place), new: new.reply(place))
                }
            } ?? [],
            fixed: outcomes.indices.count { before?[$0].isRight == false && outcomes[$0].isRight },
            questions: outcomes.count, accuracy: report.accuracy,
            activeAccuracy: active?.evaluation.report.accuracy, activeVersion: active?.version,
            calibrationError: calibrationError, unanswered: Self.share(silent, of: answerable.count),
            limits: settings)
    }

    /// The calibration error on held-out questions, each as heavy as it was in fitting.
    static func calibrationError(on questions: [JudgedQuestion]) -> Double? {
        guard questions.count >= fewestHeldOut else { return nil }
        return ExpectedCalibrationError(
            questions.map { GradedConfidence(confidence: $0.confidence, isRight: $0.isRight) },
            weights: questions.map(\.weight))?.value
    }

    static func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
}
