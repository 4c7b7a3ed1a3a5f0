import Bundles
import Dialogue
import Foundation
import SystemCalls
import Terminal
import Training

/// `taiwa rerun`: trains a version again from what it kept and says whether the model is the same.
struct RerunCommand: Command {
    static let specification = CommandSpecification(
        name: "rerun", summary: "train a version again from its own sheets and compare the models byte by byte",
        operand: "RUN|BUNDLE@VERSION", arity: .one, options: [.plugins, .corpora, .threads, .format, .quiet],
        discussion: [
            "RUN is an id that taiwa runs shows. Nothing is written and nothing released.",
            "Exit code 1: the model is another; what may be the cause is said: the engine, background text, a sheet,",
            "and which sections of the model file differ.",
        ])

    private let plugins: String
    private let corpora: String
    private let threads: Int
    private let format: OutputFormat
    private let isQuiet: Bool
    private let name: String

    init(_ arguments: ParsedArguments) throws(UsageError) {
        plugins = arguments.plugins
        corpora = arguments[.corpora] ?? BackgroundCorpus.directory(beside: arguments.plugins)
        threads = try arguments.integer(.threads, in: 1...1024) ?? ProcessInfo.processInfo.activeProcessorCount
        format = try arguments.format()
        isQuiet = arguments.has(.quiet)
        name = arguments.operands[0]
    }

    /// What `--format json` shows.
    private struct Result: Encodable {
        let bundle: String
        let version: Int
        let run: String
        let outcome: Rerun.Outcome

        private enum CodingKeys: String, CodingKey {
            case bundle, version, run, reproduced
        }

        func encode(to encoder: any Encoder) throws {
            try outcome.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(bundle, forKey: .bundle)
            try container.encode(version, forKey: .version)
            try container.encode(run, forKey: .run)
            try container.encode(outcome.isReproduced, forKey: .reproduced)
        }
    }

    func run(on console: Console) throws -> ExitCode {
        let list = RunList(of: try BundleSelection(plugins: plugins, names: []).bundles)
        guard let run = list.run(named: name) else {
            for problem in list.problems { console.report(problem) }
            throw UsageError.unknownRun(name, known: list.names)
        }
        let progress = Lock(TrainingProgress(console: console, isQuiet: isQuiet))
        let rerun = Rerun(of: run, background: try BackgroundCorpus(corpora: corpora), threads: threads)
        let outcome = try rerun.outcome { fraction in
            progress.withLock { $0.update(run.domain, fraction: fraction) }
        }
        progress.withLock { $0.finish() }
        switch format {
        case .json:
            try console.printJSON(
                Result(
                    bundle: run.domain.rawValue, version: run.lineage.version, run: run.lineage.run, outcome: outcome),
                layout: .indented)
        case .table: for line in Self.lines(outcome) { try console.print(line) }
        }
        return outcome.isReproduced ? .good : .barNotMet
    }

    private static func lines(_ outcome: Rerun.Outcome) -> [String] {
        guard !outcome.isReproduced else { return ["reproduced: the same bytes (sha256 \(outcome.found))"] }
        let causes =
            outcome.causes.isEmpty
            ? ["no cause is known: engine, sheets, seed and background text are the same"] : outcome.causes
        return ["not reproduced: sha256 \(outcome.found), not \(outcome.expected)"] + causes.map { "  \($0)" }
            + (outcome.sections.isEmpty
                ? [] : ["  sections of the model file that differ: \(outcome.sections.joined(separator: ", "))"])
    }
}
