/// What a version must reach to be released: the member `gate` of `bundle.json`. All numbers are shares from 0 to 1.
package struct GateSettings: Sendable, Equatable, Codable {
    /// The share of the exam that must be right.
    package var examAccuracy: Double
    /// The share of the exam's questions that the active version gets right and this one may lose, rounded up to whole questions.
    package var lostAnswers: Double
    /// How far confidences may be from the shares that turn out right, on held-out questions.
    package var calibrationError: Double
    /// The share of the exam's answerable questions that may be left without any answer or offer.
    package var unanswered: Double

    /// What holds where a bundle says nothing: such that small changes of the shipped bundles pass, and one without three
    /// quarters of its examples does not.
    package static let standard = GateSettings(
        examAccuracy: 0, lostAnswers: 0.08, calibrationError: 0.15, unanswered: 0.6)

    package init(examAccuracy: Double, lostAnswers: Double, calibrationError: Double, unanswered: Double) {
        self.examAccuracy = examAccuracy
        self.lostAnswers = lostAnswers
        self.calibrationError = calibrationError
        self.unanswered = unanswered
    }

    /// The members as `bundle.json` and `gate.json` call them.
    package enum CodingKeys: String, CodingKey, CaseIterable {
        case examAccuracy = "exam_accuracy"
        case lostAnswers = "lost_answers"
        case calibrationError = "calibration_error"
        case unanswered
    }
}
