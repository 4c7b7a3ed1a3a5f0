import Bundles
import Dialogue
import Foundation
import Inbox
import Privacy
import SystemCalls
import Terminal
import Training

/// `taiwa train`: makes a new version of bundles and releases it if it passes its gate.
struct TrainCommand: Command {
    static let specification = CommandSpecification(
        name: "train", summary: "train bundles and release the versions that pass their gate", operand: "[BUNDLE …]",
        arity: .any,
        options: [
            .plugins, .state, .corpora, .threads, .seed, .by, .why, .tags, .events, .background, .memoryLimit,
            .processorLimit,
            .format, .quiet,
        ],
        discussion: [
            "BUNDLE is a name below the plugin directory; without one all bundles are trained.",
            "What was taught (the inbox in --state) is first written into the sheets, unless --events says that a server did so.",
            "Writes BUNDLE/versions/N/ and, where bundle.json asks for no approval, then moves BUNDLE/release.json to it.",
            "A version that breaks a rule of its gate is refused: what was found is in its gate.json. Exit code 1 then.",
        ])

    private let plugins: String
    private let state: String
    private let corpora: String
    private let threads: Int
    private let seed: UInt64
    private let format: OutputFormat
    private let isQuiet: Bool
    private let tellsEvents: Bool
    private let limits: TrainingLimits
    private let request: TrainingRequest
    private let names: [String]

    init(_ arguments: ParsedArguments) throws(UsageError) {
        plugins = arguments.plugins
        state = arguments.state
        corpora = arguments[.corpora] ?? BackgroundCorpus.directory(beside: arguments.plugins)
        threads = try arguments.integer(.threads, in: 1...1024) ?? ProcessInfo.processInfo.activeProcessorCount
        seed = UInt64(try arguments.integer(.seed, in: 0...Int.max) ?? 1)
        format = try arguments.format()
        isQuiet = arguments.has(.quiet)
        tellsEvents = arguments.has(.events)
        if tellsEvents, arguments.contains(.format) { throw .conflict("--events", with: "--format", command: "train") }
        limits = try TrainingLimits(arguments)
        request = try TrainingRequest(arguments)
        names = arguments.operands
    }

    func run(on console: Console) throws -> ExitCode {
        try limits.take()
        let selection = try BundleSelection(plugins: plugins, names: names)
        for problem in selection.problems { console.report(problem) }
        var code: ExitCode = selection.problems.isEmpty ? .good : .badData
        let trainer = BundleTrainer(
            catalog: .standard, background: try BackgroundCorpus(corpora: corpora), seed: seed, threads: threads)
        var results: [TrainingResult] = []
        for directory in selection.bundles {
            do {
                if !tellsEvents { fold(into: directory, on: console) }
                let result = try train(directory, with: trainer, console: console)
                for finding in result.gate.findings {
                    console.report("\(result.bundle): version \(result.version) is refused: \(finding.sentence)")
                }
                if result.state == .refused { code = code.graver(.barNotMet) }
                results.append(result)
            } catch let error as BundleError {
                if tellsEvents { try console.printJSON(TrainingEvent.failed(error, of: directory)) }
                console.report(error)
                code = code.graver(error.isAboutEnvironment ? .environment : .badData)
            }
        }
        if !tellsEvents { try TrainingTables(results).print(as: format, on: console) }
        return code
    }

    /// Writes what was taught to a bundle into its sheets.
    private func fold(into directory: BundleDirectory, on console: Console) {
        guard FileManager.default.fileExists(atPath: "\(state)/inbox.sqlite") else { return }
        do {
            let inbox = try Inbox(state: state, settings: .keepingAll)
            defer { inbox.stop() }
            guard let outcome = try inbox.fold(into: directory), !isQuiet else { return }
            console.note("\(directory.domain): \(outcome.sentence)")
        } catch {
            console.report("\(directory.domain): what was taught is not in the sheets: \(error)")
        }
    }

    private func train(
        _ directory: BundleDirectory, with trainer: BundleTrainer, console: Console
    ) throws -> TrainingResult {
        let progress = Lock(TrainingProgress(console: console, isQuiet: isQuiet || tellsEvents))
        let version = try trainer.train(directory, occasion: request.occasion(in: directory)) {
            [tellsEvents] fraction in
            progress.withLock { progress in
                guard tellsEvents else { return progress.update(directory.domain, fraction: fraction) }
                // A reader that is gone has ended its interest, not the training.
                try? console.printJSON(TrainingEvent.progress(fraction, of: directory.domain))
            }
        }
        progress.withLock { $0.finish() }
        let result = TrainingResult(version, of: directory.domain)
        if tellsEvents { try console.printJSON(TrainingEvent.trained(result)) }
        return result
    }
}
