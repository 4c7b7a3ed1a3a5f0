package import Bundles
import Dialogue
import Foundation
package import Privacy

/// What was found when a version was judged before its release: the content of its `gate.json`.
package struct GateReport: Sendable, Equatable {
    /// A rule that the version breaks.
    package struct Finding: Sendable, Equatable, Codable {
        /// The rules, by their members in `bundle.json`.
        package enum Rule: String, Sendable, Codable {
            case examAccuracy = "exam_accuracy"
            case lostAnswers = "lost_answers"
            case calibrationError = "calibration_error"
            case unanswered
        }

        package let rule: Rule
        /// What `bundle.json` asks for, a share from 0 to 1.
        package let limit: Double
        /// What was found, a share from 0 to 1.
        package let found: Double
        /// Both in words, without the bundle's name.
        package let sentence: String
    }

    /// A question of the exam that the active version gets right and this one wrong.
    package struct Broken: Sendable, Equatable, Codable {
        package let question: MaskedText
        /// Its line in `exam.csv`.
        package let line: Int
        /// The right answer's id, or `-` where none may be given.
        package let expected: String
        package let old: VersionReply
        package let new: VersionReply
    }

    /// Whether no rule is broken.
    package let isPassed: Bool
    package let findings: [Finding]
    package let broken: [Broken]
    /// How many questions this version gets right and the active one wrong.
    package let fixed: Int
    /// How many questions the exam has.
    package let questions: Int
    /// The share of the exam that is right, 0 to 1; of the active version too, `nil` where there is none to compare with.
    package let accuracy: Double
    package let activeAccuracy: Double?
    package let activeVersion: Int?
    /// The expected calibration error on held-out questions; `nil` where they are too few to tell.
    package let calibrationError: Double?
    /// The share of the answerable exam questions without any answer or offer.
    package let unanswered: Double
    /// What was asked for.
    package let limits: GateSettings
}

extension GateReport {
    /// Why the version is refused, in one sentence; empty where it is not.
    package var why: String { findings.map(\.sentence).joined(separator: "; ") }
}

extension GateReport: Codable {
    private enum CodingKeys: String, CodingKey {
        case findings, broken, fixed, questions, accuracy, unanswered, limits
        case isPassed = "passed"
        case activeAccuracy = "active_accuracy"
        case activeVersion = "active_version"
        case calibrationError = "calibration_error"
    }

    /// Encodes what there is not as `null`, so that every report has the same names.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(isPassed, forKey: .isPassed)
        try container.encode(findings, forKey: .findings)
        try container.encode(broken, forKey: .broken)
        try container.encode(fixed, forKey: .fixed)
        try container.encode(questions, forKey: .questions)
        try container.encode(accuracy, forKey: .accuracy)
        try container.encode(activeAccuracy, forKey: .activeAccuracy)
        try container.encode(activeVersion, forKey: .activeVersion)
        try container.encode(calibrationError, forKey: .calibrationError)
        try container.encode(unanswered, forKey: .unanswered)
        try container.encode(limits, forKey: .limits)
    }
}

extension GateReport {
    /// Reads the report of a version.
    ///
    /// - Throws: ``BundleError`` when it is missing, as in versions of earlier programs, or not sound.
    package init(of version: Int, in directory: BundleDirectory) throws(BundleError) {
        let path = directory.gatePath(version)
        let bytes = try BundleFile.read(path)
        do {
            self = try JSONDecoder().decode(GateReport.self, from: Data(bytes))
        } catch {
            throw BundleError(path: path, .unreadable(reason: "not a gate report"))
        }
    }
}
