import Bundles
import Dialogue
import SystemCalls
import Taiwa
import Terminal
import TextAnalysis

/// Opens the engine for a command: trains what needs it, with progress, and says what is wrong with which bundle.
struct EngineOpening {
    let plugins: String
    private let corpora: String?
    private let isQuiet: Bool
    /// The bundle that `--domain` names.
    let domain: DomainName?

    init(_ arguments: ParsedArguments) {
        plugins = arguments.plugins
        corpora = arguments[.corpora]
        isQuiet = arguments.has(.quiet)
        domain = arguments[.domain].map(DomainName.init(rawValue:))
    }

    /// - Throws: ``UnknownBundleError`` when the named domain is not there, ``BundleError`` when no bundle can answer.
    func open(on console: Console) throws -> Engine {
        if let domain { _ = try BundleSelection(plugins: plugins, names: [domain.rawValue]) }
        let progress = Lock(TrainingProgress(console: console, isQuiet: isQuiet))
        let engine = try Engine(plugins: plugins, corpora: corpora, domain: domain) { step in
            progress.withLock { $0.update(step.domain, fraction: step.fraction) }
        }
        progress.withLock { $0.finish() }
        for notice in engine.notices { console.report(notice) }
        guard !engine.bundles.isEmpty else { throw NoBundleError(plugins: plugins) }
        return engine
    }
}

/// There is nothing to answer from.
struct NoBundleError: Error, CustomStringConvertible {
    let plugins: String

    var description: String { "no bundle in \(plugins) can answer" }
}
