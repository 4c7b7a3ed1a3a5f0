package import Bundles
package import Dialogue
import Foundation
import Learning
import ModelFiles
import Privacy
import SystemCalls

/// Trains a bundle: reads its sheets, fits a version, examines it, writes it and releases it.
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

    /// A version as it was trained, not yet written.
    package struct Draft: Sendable {
        package let profile: BundleProfile
        package let knowledge: Knowledge
        package let evaluation: Evaluation
        /// How the questions held out in training were judged.
        package let heldOut: [JudgedQuestion]
        package let inputs: [String: String]
        /// The model file's bytes: the same for the same sheets, seed and engine.
        package let modelBytes: [UInt8]
        /// The share of exam questions that must be right.
        package let examAccuracy: Double

        /// Whether the exam was passed.
        package var isPassed: Bool { evaluation.report.accuracy >= examAccuracy }
    }

    /// A version as it was written.
    package struct Version: Sendable {
        package let number: Int
        package let draft: Draft
        /// Whether it was released; not when it failed its exam.
        package let isReleased: Bool
    }

    /// Trains, writes and, if the exam is passed, releases a new version.
    ///
    /// - Parameters:
    ///   - report: called with the share done, 0 to 1, from any thread.
    /// - Throws: ``BundleError`` for anything that is not right in the bundle or cannot be written; nothing is changed
    ///   then.
    package func train(
        _ directory: BundleDirectory, report: @escaping @Sendable (Double) -> Void = { _ in }
    ) throws(BundleError) -> Version {
        let draft = try draft(of: directory, report: report)
        return try VersionWriter(directory: directory, seed: seed).write(draft)
    }

    /// Trains a version without writing anything.
    package func draft(
        of directory: BundleDirectory, report: @escaping @Sendable (Double) -> Void = { _ in }
    ) throws(BundleError) -> Draft {
        let inputs = try directory.inputHashes()
        let manifest = try Manifest(path: directory.manifestPath)
        let profile = manifest.profile
        let redactor = try redactor(of: profile, in: directory)
        let answers = try AnswerSheet(path: directory.answersPath, languages: profile.languages).answers
        let examples = try ExampleSheet(path: directory.examplesPath, answers: answers, redactor: redactor)
        let exam = try QuestionSheet(path: directory.examPath, answers: answers.map(\.id), redactor: redactor)
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
                profile: profile, knowledge: knowledge,
                evaluation: Evaluation(
                    of: try catalog.pipeline(of: profile.stages, over: knowledge, policy: profile.privacy), on: exam),
                heldOut: fit.questions,
                inputs: inputs.merging(background.hashes(in: profile.languages)) { own, _ in own },
                modelBytes: try KnowledgeFile.bytes(of: trained, profile: profile),
                examAccuracy: manifest.examAccuracy)
        } catch let error as BundleError {
            throw error
        } catch {
            throw BundleError(path: directory.path, .cannotWrite(reason: "\(error)"))
        }
    }

    private func redactor(of profile: BundleProfile, in directory: BundleDirectory) throws(BundleError) -> Redactor {
        do {
            try catalog.check(profile.stages)
            return try profile.redactor(from: catalog)
        } catch {
            throw BundleError(path: directory.manifestPath, .badStage(error.description))
        }
    }
}
