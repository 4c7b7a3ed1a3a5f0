import Dialogue
import StrictJSON
import TextAnalysis

/// What `bundle.json` says.
package struct Manifest: Sendable, Equatable {
    /// What people see of the bundle, and how it is to be served; it becomes part of each version.
    package let profile: BundleProfile
    /// When versions are trained. This and what follows is no part of a version.
    package let training: TrainingMode
    /// Who releases a version that passed its gate.
    package let approval: ApprovalMode
    /// What a version must reach to be released.
    package let gate: GateSettings
    /// For how many days questions to the bundle, and what became of them, are kept; `nil` for the server's own.
    package let retentionDays: Int?

    /// Reads and checks a manifest.
    ///
    /// - Throws: ``BundleError`` with file and line.
    package init(path: String) throws(BundleError) {
        try self.init(path: path, bytes: try BundleFile.read(path))
    }

    package init(path: String, bytes: [UInt8]) throws(BundleError) {
        let value: JSONValue
        do {
            value = try JSONReader.read(bytes)
        } catch {
            throw BundleError(path: path, line: error.line, .syntax(error.description))
        }
        let root = try ManifestObject(
            value, name: "bundle.json", path: path,
            members: [
                "format", "title", "languages", "stages", "thresholds", "texts", "training", "approval", "gate",
                "privacy", "retention_days",
            ])
        let format = try root.required("format")
        guard format.number == 1 else {
            guard let number = format.number else {
                throw root.wrongType("format", format, expected: "a number")
            }
            throw BundleError(path: path, line: format.line, .unsupportedFormat(number))
        }
        let languages = try root.languages("languages")
        let thresholds = try root.object("thresholds", members: ["answer", "offer", "closeness"])
        profile = BundleProfile(
            title: try root.strings(byLanguage: "title"), languages: languages,
            texts: try root.texts("texts", languages: languages),
            stages: try Self.stages(of: root),
            answerThreshold: try thresholds?.fraction("answer"),
            offerThreshold: try thresholds?.fraction("offer"),
            closeness: try thresholds?.fraction("closeness"), privacy: try root.privacy("privacy"))
        training = try root.word("training") ?? .automatic
        approval = try root.word("approval") ?? .automatic
        gate = try root.gate("gate")
        retentionDays = try root.days("retention_days")
    }

    private static func stages(of root: ManifestObject) throws(BundleError) -> StageNames {
        var names = StageNames.standard
        guard let stages = try root.object("stages", members: ["masker", "classifier", "ranker", "detector"]) else {
            return names
        }
        names.masker = try stages.string("masker") ?? names.masker
        names.classifier = try stages.string("classifier") ?? names.classifier
        names.ranker = try stages.string("ranker") ?? names.ranker
        names.detector = try stages.string("detector") ?? names.detector
        return names
    }
}
