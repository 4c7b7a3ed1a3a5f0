package import Bundles
package import Dialogue
import Foundation
import Learning
import ModelFiles
import Privacy
import SystemCalls

/// Trains a bundle: reads its sheets, fits a version, judges it, writes it and, where nobody need approve it, releases it.
package struct BundleTrainer: Sendable {
    private let catalog: StageCatalog
    private let background: BackgroundCorpus
    private let seed: UInt64
    private let threads: Int

    /// - Parameters:
    ///   - threads: how many to use; the model is the same for any number.
    package init(catalog: StageCatalog, background: BackgroundCorpus, seed: UInt64 = 1, threads: Int) {
        self.catalog = catalog
        self.background = background
        self.seed = seed
        self.threads = threads
    }

    /// A version as it was trained, not yet judged or written.
    package struct Draft: Sendable {
        package let manifest: Manifest
        package let knowledge: Knowledge
        package let exam: QuestionSheet
        package let evaluation: Evaluation
        /// How the questions held out in training were judged.
        package let heldOut: [JudgedQuestion]
        /// What it was trained on.
        package let sheets: MaskedSheets
        package let inputs: [String: String]
        /// The model file's bytes: the same for the same sheets, seed and engine.
        package let modelBytes: [UInt8]

        package var profile: BundleProfile { manifest.profile }
    }

    /// A version as it was written.
    package struct Version: Sendable {
        package let draft: Draft
        package let gate: GateReport
        package let lineage: Lineage
        /// Refused, awaiting approval, or active.
        package let state: VersionState

        package var number: Int { lineage.version }
        /// Whether it was released; not when it was refused or waits for approval.
        package var isReleased: Bool { state == .active }
    }

    /// Trains, judges and writes a new version, and releases it if it passes its gate and nobody need approve it.
    ///
    /// - Parameters:
    ///   - occasion: who wants it and why; it becomes part of the lineage.
    ///   - report: called with the share done, 0 to 1, from any thread.
    /// - Throws: ``BundleError`` for anything that is not right in the bundle or cannot be written; nothing is changed
    ///   then.
    package func train(
        _ directory: BundleDirectory, occasion: TrainingOccasion = TrainingOccasion(),
        report: @escaping @Sendable (Double) -> Void = { _ in }
    ) throws(BundleError) -> Version {
        let clock = ContinuousClock()
        let (start, startedAt) = (clock.now, Timestamp.now)
        let draft = try draft(of: directory, report: report)
        let gate = judge(draft, in: directory)
        var lineage = Lineage(
            run: Self.newRun(), seed: seed, inputs: draft.inputs, isPassed: gate.isPassed, startedAt: startedAt,
            trainedAt: Timestamp.now, seconds: (start.duration(to: clock.now) / .milliseconds(1)).rounded() / 1000,
            metrics: gate.metrics(with: draft.evaluation.report))
        lineage.modelSHA256 = SHA256.hexadecimal(of: draft.modelBytes)
        lineage.modelBytes = draft.modelBytes.count
        lineage.by = occasion.by
        lineage.reason = occasion.reason?.string
        lineage.tags = occasion.tags
        lineage.maskedSheets = draft.sheets.changed
        return try VersionWriter(directory: directory).write(draft, gate: gate, lineage: lineage)
    }

    /// Trains a version without writing anything.
    package func draft(
        of directory: BundleDirectory, report: @escaping @Sendable (Double) -> Void = { _ in }
    ) throws(BundleError) -> Draft {
        let sheets = try BundleSheets(of: directory)
        let manifest = try Manifest(path: directory.manifestPath, bytes: sheets["bundle.json"])
        let profile = manifest.profile
        let redactor = try profile.redactor(from: catalog, for: directory)
        let answers = try AnswerSheet(
            path: directory.answersPath, bytes: sheets["answers.csv"], languages: profile.languages
        ).answers
        let examples = try ExampleSheet(
            path: directory.examplesPath, bytes: sheets["examples.csv"], answers: answers, redactor: redactor)
        let exam = try QuestionSheet(
            path: directory.examPath, bytes: sheets["exam.csv"], answers: answers.map(\.id), redactor: redactor)
        let set = TrainingSet(
            languages: profile.languages, answers: answers, sheet: examples, redactor: redactor)
        let steps = Double(CrossFitting.foldCount + 1)
        let folds = CrossFitting(
            set, background: background.lines(in: profile.languages), seed: seed, threads: threads
        ) { report(Double($0) / steps) }
        let builder = KnowledgeBuilder(seed: seed, threads: threads)
        let fit = folds.judged(builder.knowledge(from: set))
        let trained = fit.knowledge
        let knowledge = trained.with(thresholds: profile.thresholds(over: trained.thresholds))
        report(1)
        do {
            return Draft(
                manifest: manifest, knowledge: knowledge, exam: exam,
                evaluation: Evaluation(
                    of: try catalog.pipeline(of: profile.stages, over: knowledge, policy: profile.privacy), on: exam),
                heldOut: fit.questions, sheets: try MaskedSheets(sheets, redactor: redactor),
                inputs: sheets.hashes.merging(background.hashes(in: profile.languages)) { own, _ in own },
                modelBytes: try KnowledgeFile.bytes(of: trained, profile: profile))
        } catch let error as BundleError {
            throw error
        } catch {
            throw BundleError(path: directory.path, .cannotWrite(reason: "\(error)"))
        }
    }

    /// Judges a draft beside the version that is active. One that does not load is no measure.
    private func judge(_ draft: Draft, in directory: BundleDirectory) -> GateReport {
        let active = (try? LoadedBundle(directory, catalog: catalog)).flatMap(\.self)
        return Gate(draft.manifest.gate).report(
            on: Gate.Sitting(version: nil, knowledge: draft.knowledge, evaluation: draft.evaluation),
            heldOut: draft.heldOut,
            beside: active.map { active in
                Gate.Sitting(
                    version: active.version, knowledge: active.knowledge,
                    evaluation: Evaluation(of: active.pipeline, on: draft.exam))
            })
    }

    /// Forty random bits: no two runs of one plugin directory share them.
    private static func newRun() -> String {
        "r_" + UUID().uuidString.filter { $0 != "-" }.suffix(10).lowercased()
    }
}
