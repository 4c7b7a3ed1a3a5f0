import Bundles
import Dialogue
import Foundation
import ModelFiles
import Privacy
import SystemCalls
import TestSupport
import TextAnalysis
import Training

/// A plugin directory with many bundles of a thousand examples, all trained and released, each about words of its own.
///
/// What is fitted on held-out examples is the first bundle's: it differs little, and would take most of the time.
struct GeneratedFleet {
    let plugins: String
    let count: Int
    /// Two questions of each bundle.
    let questions: [[GeneratedSheets.Question]]

    /// The name of a bundle by its number.
    static func name(_ number: Int) -> String { "made-\(String(number + 10_000).dropFirst())" }

    /// Makes those that are not there yet.
    init(_ count: Int, in plugins: String) throws {
        let fitted = try Self.fitted()
        let made = (0..<count).concurrentMap(threads: 2) { number -> Result<[GeneratedSheets.Question], any Error> in
            let sheets = GeneratedSheets(number: number)
            let directory = BundleDirectory(
                domain: DomainName(rawValue: Self.name(number)), path: "\(plugins)/\(Self.name(number))")
            return Result {
                if !FileManager.default.fileExists(atPath: directory.releasePath) {
                    try Self.release(sheets, as: directory, fitted: fitted)
                }
                return [sheets.questions[number % 50], sheets.questions[50 + number * 7 % 50]]
            }
        }
        questions = try made.map { try $0.get() }
        self.plugins = plugins
        self.count = count
    }

    private static let parts: LearnerParts = [.linear, .neighbours, .titles]
    private static let redactor = Redactor(masker: PatternMasker())

    /// A bundle trained whole.
    private static func fitted() throws -> Knowledge {
        let directory = try TemporaryDirectory()
        try GeneratedSheets(number: 0).write(to: directory.path)
        let set = try trainingSet(of: BundleDirectory(domain: DomainName(rawValue: "fitted"), path: directory.path))
        let background = try BackgroundCorpus(corpora: "corpora").lines(in: [.english])
        let folds = CrossFitting(set, background: background, seed: 1, threads: 2, parts: parts) { _ in }
        return folds.fitted(KnowledgeBuilder(seed: 1, threads: 2, parts: parts).knowledge(from: set))
    }

    private static func trainingSet(of directory: BundleDirectory) throws -> TrainingSet {
        let answers = try AnswerSheet(path: directory.answersPath, languages: [.english]).answers
        let examples = try ExampleSheet(path: directory.examplesPath, answers: answers, redactor: redactor)
        return TrainingSet(languages: [.english], answers: answers, sheet: examples, redactor: redactor)
    }

    private static func release(_ sheets: GeneratedSheets, as directory: BundleDirectory, fitted: Knowledge) throws {
        try sheets.write(to: directory.path, manifest: ["training": "manual"])
        let knowledge = KnowledgeBuilder(seed: 1, threads: 1, parts: parts)
            .knowledge(from: try trainingSet(of: directory))
            .with(
                blend: fitted.blend, fusion: fitted.fusion, sufficiency: fitted.sufficiency,
                thresholds: fitted.thresholds)
        let manifest = try Manifest(path: directory.manifestPath)
        let bytes = try KnowledgeFile.bytes(of: knowledge, profile: manifest.profile)
        try publish(bytes, as: 1, of: directory)
    }

    /// Writes and releases a version as a training does, without waiting for the disk.
    static func publish(_ model: [UInt8], as version: Int, of directory: BundleDirectory) throws {
        try FileManager.default.createDirectory(
            atPath: directory.versionPath(version), withIntermediateDirectories: true)
        try Data(model).write(to: URL(fileURLWithPath: directory.modelPath(version)))
        var lineage = Lineage(
            run: "r_made", seed: 1, inputs: try directory.inputHashes(), isPassed: true, startedAt: now,
            trainedAt: now, seconds: 0)
        lineage.version = version
        lineage.modelSHA256 = SHA256.hexadecimal(of: model)
        lineage.modelBytes = model.count
        let encoder = JSONEncoder()
        try encoder.encode(lineage).write(to: URL(fileURLWithPath: directory.lineagePath(version)))
        let release = Release(
            active: version, previous: nil, modelSHA256: SHA256.hexadecimal(of: model), releasedAt: now)
        try encoder.encode(release).write(to: URL(fileURLWithPath: directory.releasePath), options: .atomic)
    }

    private static let now = "2026-01-01T00:00:00Z"
}
