import Bundles
import Foundation

/// The rules: each gives what it found where it is broken.
extension Gate {
    func examFinding(accuracy: Double) -> GateReport.Finding? {
        guard accuracy < settings.examAccuracy else { return nil }
        return GateReport.Finding(
            rule: .examAccuracy, limit: settings.examAccuracy, found: accuracy,
            sentence: "\(Self.percent(accuracy)) of the exam is right; "
                + "gate.exam_accuracy asks for \(Self.percent(settings.examAccuracy))")
    }

    func lossFinding(_ lost: Int, of active: Sitting) -> GateReport.Finding? {
        let right = active.evaluation.outcomes.count(where: \.isRight)
        let allowed = Self.allowed(settings.lostAnswers, of: right)
        guard lost > allowed else { return nil }
        return GateReport.Finding(
            rule: .lostAnswers, limit: settings.lostAnswers, found: Self.share(lost, of: right),
            sentence: "\(lost) of the \(right) exam questions that the active version gets right are lost; "
                + "gate.lost_answers allows \(allowed)")
    }

    func calibrationFinding(_ error: Double, questions: Int) -> GateReport.Finding? {
        guard error > settings.calibrationError else { return nil }
        return GateReport.Finding(
            rule: .calibrationError, limit: settings.calibrationError, found: error,
            sentence: "confidences are \(Self.percent(error)) apart from what is right on \(questions) held-out "
                + "questions; gate.calibration_error allows \(Self.percent(settings.calibrationError))")
    }

    func silenceFinding(_ silent: Int, of answerable: Int) -> GateReport.Finding? {
        let allowed = Self.allowed(settings.unanswered, of: answerable)
        guard silent > allowed else { return nil }
        return GateReport.Finding(
            rule: .unanswered, limit: settings.unanswered, found: Self.share(silent, of: answerable),
            sentence: "\(silent) of \(answerable) exam questions that have an answer are left unanswered; "
                + "gate.unanswered allows \(allowed)")
    }

    private static func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }

    /// How many of some questions a share allows; what is over counts as one more, so that a bundle with a short exam can be changed.
    private static func allowed(_ share: Double, of count: Int) -> Int {
        // A hair less than the product, which may be above a whole number by rounding alone.
        Int((share * Double(count) - 1e-9).rounded(.up))
    }
}
