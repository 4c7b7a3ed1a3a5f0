import Bundles
import Privacy
import SystemCalls
import TextAnalysis
import Training

/// `taiwa evaluate --train FILE`: trains on labelled texts without a bundle, and measures on others.
struct LabelledTextEvaluation: EvaluationForm {
    private let options: LabelledTextOptions

    init(_ options: LabelledTextOptions) { self.options = options }

    func run(on console: Console) throws -> ExitCode {
        let files = try LabelledTextFiles(options)
        if !options.isQuiet { for note in files.notes { console.note(note) } }
        let trial = try trial(on: files, console: console)
        let report = LabelledTextReport(trial, measuredOn: files.basis)
        switch options.format {
        case .json: try console.printJSON(report, layout: .indented)
        case .table: try LabelledTextTables(report, files: files).print(on: console)
        }
        if let path = options.predictions {
            try write(PredictionSheet(trial.outcomes, redactor: files.redactor), to: path)
        }
        return .good
    }

    private func trial(on files: LabelledTextFiles, console: Console) throws -> LabelledTextTrial {
        let trainer = LabelledTextTrainer(
            languages: files.languages, background: files.background, seed: options.seed, threads: options.threads,
            parts: options.parts)
        let progress = Lock(TrainingProgress(console: console, isQuiet: options.isQuiet))
        defer { progress.withLock { $0.finish() } }
        let report: @Sendable (Double) -> Void = { fraction in
            progress.withLock { $0.update(subject: files.train.path, fraction: fraction) }
        }
        if case .folds(let count) = options.basis {
            return try LabelledTextTrial(
                crossValidating: files.train, folds: count, with: trainer, seed: options.seed,
                outOfScope: files.outOfScopeTest, report: report)
        }
        return try LabelledTextTrial(
            training: files.train.rows, with: trainer, test: files.test?.rows ?? [], outOfScope: files.outOfScopeTest,
            validation: files.rejection, report: report)
    }

    private func write(_ sheet: PredictionSheet, to path: String) throws {
        do {
            try AtomicFile.replace(path, with: sheet.bytes)
        } catch {
            throw BundleError(path: path, .cannotWrite(reason: error.reason))
        }
    }
}
