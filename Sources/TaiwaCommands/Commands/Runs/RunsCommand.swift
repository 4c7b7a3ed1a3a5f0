import Bundles
import Foundation
import Terminal
import TextAnalysis
import Training

/// `taiwa runs`: compares trainings.
struct RunsCommand: Command {
    static let specification = CommandSpecification(
        name: "runs", summary: "compare the trainings of bundles: who, when, why, how good",
        options: [.plugins, .onlyBundle, .tag, .sort, .format],
        discussion: [
            "Every version that is still there is a run. Keys to sort by: trained_at (the latest first), bundle, run,",
            "seconds, model_bytes, and every metric, the highest first: accuracy, macro_f1, right_first, …",
            "(--format json shows them all). taiwa rerun RUN trains one again.",
        ])

    private let plugins: String
    private let bundle: String?
    private let tag: String?
    private let key: String?
    private let format: OutputFormat

    init(_ arguments: ParsedArguments) throws(UsageError) {
        plugins = arguments.plugins
        bundle = arguments[.onlyBundle]
        tag = arguments[.tag]
        key = arguments[.sort]
        format = try arguments.format()
    }

    func run(on console: Console) throws -> ExitCode {
        let selection = try BundleSelection(plugins: plugins, names: [bundle].compactMap(\.self))
        var list = RunList(of: selection.bundles)
        for problem in list.problems { console.report(problem) }
        let order = try order(among: list.metricNames)
        if let tag { list.keep(tag: tag) }
        if let order { list.sort(by: order) }
        switch format {
        case .json: try console.printJSON(list.runs.map(RunRow.init), layout: .indented)
        case .table: try print(list.runs, by: order, on: console)
        }
        return list.problems.isEmpty ? .good : .badData
    }

    private func order(among metrics: [String]) throws(UsageError) -> RunKey? {
        guard let key else { return nil }
        guard let order = RunKey(key, metrics: metrics) else {
            throw .unknownSortKey(key, known: RunKey.names(metrics: metrics))
        }
        return order
    }

    private func print(_ runs: [Run], by order: RunKey?, on console: Console) throws {
        // A metric that is asked for has a column too.
        var metrics = ["accuracy", "macro_f1"]
        if case .metric(let name)? = order, !metrics.contains(name) { metrics.append(name) }
        var table = TextTable(
            columns: [
                .init("run"), .init("version", extent: .flexible), .init("state"), .init("trained at"),
                .init("seconds", alignment: .right), .init("by", extent: .flexible), .init("tags", extent: .flexible),
            ] + metrics.map { .init($0, alignment: .right) })
        for run in runs {
            let lineage = run.lineage
            table.append(
                [
                    lineage.run.isEmpty ? "–" : lineage.run, run.place, run.state.shown, lineage.trainedAt,
                    String(format: "%.2f", lineage.seconds), lineage.by ?? "–",
                    lineage.tags.isEmpty ? "–" : lineage.tags.joined(separator: " "),
                ] + metrics.map { lineage.metrics[$0].map { String(format: "%.3f", $0) } ?? "–" })
        }
        try console.print(table)
    }
}

extension OptionSpecification {
    static let onlyBundle = OptionSpecification(
        name: "--bundle", placeholder: "NAME", summary: "only the runs of this bundle")
    static let tag = OptionSpecification(name: "--tag", placeholder: "TAG", summary: "only runs with this tag")
    static let sort = OptionSpecification(
        name: "--sort", placeholder: "KEY", summary: "what to order by (default: trained_at)")
}
