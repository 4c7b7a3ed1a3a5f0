import Bundles
import Dialogue
import Foundation
import Learning
import SystemCalls
import Terminal
import Training

/// `taiwa train`: makes a new version of bundles and releases it if it passes its exam.
struct TrainCommand: Command {
    static let specification = CommandSpecification(
        name: "train", summary: "train bundles and release the versions that pass their exam", operand: "[BUNDLE …]",
        arity: .any, options: [.plugins, .corpora, .threads, .seed, .format, .quiet],
        discussion: [
            "BUNDLE is a name below the plugin directory; without one all bundles are trained.",
            "Writes BUNDLE/versions/N/ and then moves BUNDLE/release.json to it. Exit code 1: a version did not pass.",
        ])

    private let plugins: String
    private let corpora: String
    private let threads: Int
    private let seed: UInt64
    private let format: OutputFormat
    private let isQuiet: Bool
    private let names: [String]

    init(_ arguments: ParsedArguments) throws(UsageError) {
        plugins = arguments.plugins
        corpora = arguments[.corpora] ?? BackgroundCorpus.directory(beside: arguments.plugins)
        threads = try arguments.integer(.threads, in: 1...1024) ?? ProcessInfo.processInfo.activeProcessorCount
        seed = UInt64(try arguments.integer(.seed, in: 0...Int.max) ?? 1)
        format = try arguments.format()
        isQuiet = arguments.has(.quiet)
        names = arguments.operands
    }

    /// What became of one bundle.
    private struct Result: Encodable {
        let bundle: String
        let version: Int
        let released: Bool
        let answers: Int
        let examples: Int
        let modelBytes: Int
        let seconds: Double
        let exam: EvaluationReport

        private enum CodingKeys: String, CodingKey {
            case bundle, version, released, answers, examples, seconds, exam
            case modelBytes = "model_bytes"
        }
    }

    func run(on console: Console) throws -> ExitCode {
        let selection = try BundleSelection(plugins: plugins, names: names)
        for problem in selection.problems { console.report(problem) }
        var code: ExitCode = selection.problems.isEmpty ? .good : .badData
        let trainer = BundleTrainer(
            catalog: .standard, background: try BackgroundCorpus(corpora: corpora), seed: seed, threads: threads)
        var results: [Result] = []
        for directory in selection.bundles {
            do {
                let result = try train(directory, with: trainer, console: console)
                if !result.released {
                    report(failureOf: result, on: console)
                    code = code.graver(.barNotMet)
                }
                results.append(result)
            } catch let error as BundleError {
                console.report(error)
                code = code.graver(error.isAboutEnvironment ? .environment : .badData)
            }
        }
        try print(results, on: console)
        return code
    }

    private func train(
        _ directory: BundleDirectory, with trainer: BundleTrainer, console: Console
    ) throws -> Result {
        let clock = ContinuousClock()
        let start = clock.now
        let progress = Lock(TrainingProgress(console: console, isQuiet: isQuiet))
        let version = try trainer.train(directory) { fraction in
            progress.withLock { $0.update(directory.domain, fraction: fraction) }
        }
        progress.withLock { $0.finish() }
        let duration = start.duration(to: clock.now)
        let draft = version.draft
        return Result(
            bundle: directory.domain.rawValue, version: version.number, released: version.isReleased,
            answers: draft.knowledge.answers.count, examples: draft.knowledge.exampleCount,
            modelBytes: draft.modelBytes.count, seconds: duration / .seconds(1), exam: draft.evaluation.report)
    }

    private func report(failureOf result: Result, on console: Console) {
        console.report(
            "\(result.bundle): version \(result.version) got \(Percent(result.exam.accuracy)) of its exam right; "
                + "that is below the bar of its bundle.json, so it is not released")
    }

    private func print(_ results: [Result], on console: Console) throws {
        switch format {
        case .json: try console.printJSON(results, layout: .indented)
        case .table:
            guard !results.isEmpty else { return }
            var table = TextTable(columns: [
                .init("bundle", extent: .flexible), .init("version", alignment: .right),
                .init("answers", alignment: .right), .init("examples", alignment: .right),
                .init("exam", alignment: .right), .init("size", alignment: .right),
                .init("seconds", alignment: .right), .init("state"),
            ])
            for result in results {
                table.append([
                    result.bundle, "\(result.version)", "\(result.answers)", "\(result.examples)",
                    "\(Percent(result.exam.accuracy))", "\(ByteCount(result.modelBytes))",
                    String(format: "%.2f", result.seconds), result.released ? "released" : "refused",
                ])
            }
            try console.print(table)
        }
    }
}
