package import Bundles
package import Dialogue
import Foundation
import Learning

/// Judges whether a version may be released: by its exam, beside the version that is active, and by its held-out questions.
package struct Gate {
    /// With fewer held-out questions chance alone puts confidences a tenth and more apart from what turns out right.
    package static let fewestHeldOut = 100

    private let settings: GateSettings

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

    private static func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }

    /// How many of some questions a share allows; what is over counts as one more, so that a bundle with a short exam can be changed.
    private static func allowed(_ share: Double, of count: Int) -> Int {
        // A hair less than the product, which may be above a whole number by rounding alone.
        Int((share * Double(count) - 1e-9).rounded(.up))
    }
}

extension Gate {
    private func examFinding(accuracy: Double) -> GateReport.Finding? {
        guard accuracy < settings.examAccuracy else { return nil }
        return GateReport.Finding(
            rule: .examAccuracy, limit: settings.examAccuracy, found: accuracy,
            sentence: "\(Self.percent(accuracy)) of the exam is right; "
                + "gate.exam_accuracy asks for \(Self.percent(settings.examAccuracy))")
    }

    private func lossFinding(_ lost: Int, of active: Sitting) -> GateReport.Finding? {
        let right = active.evaluation.outcomes.count(where: \.isRight)
        let allowed = Self.allowed(settings.lostAnswers, of: right)
        guard lost > allowed else { return nil }
        return GateReport.Finding(
            rule: .lostAnswers, limit: settings.lostAnswers, found: Self.share(lost, of: right),
            sentence: "\(lost) of the \(right) exam questions that the active version gets right are lost; "
                + "gate.lost_answers allows \(allowed)")
    }

    private func calibrationFinding(_ error: Double, questions: Int) -> GateReport.Finding? {
        guard error > settings.calibrationError else { return nil }
        return GateReport.Finding(
            rule: .calibrationError, limit: settings.calibrationError, found: error,
            sentence: "confidences are \(Self.percent(error)) apart from what is right on \(questions) held-out "
                + "questions; gate.calibration_error allows \(Self.percent(settings.calibrationError))")
    }

    private func silenceFinding(_ silent: Int, of answerable: Int) -> GateReport.Finding? {
        let allowed = Self.allowed(settings.unanswered, of: answerable)
        guard silent > allowed else { return nil }
        return GateReport.Finding(
            rule: .unanswered, limit: settings.unanswered, found: Self.share(silent, of: answerable),
            sentence: "\(silent) of \(answerable) exam questions that have an answer are left unanswered; "
                + "gate.unanswered allows \(allowed)")
    }

    private static func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }
}
