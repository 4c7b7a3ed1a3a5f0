import Bundles
import Dialogue
import Foundation
import Training

/// `taiwa validate`: looks for mistakes in bundles' sheets.
struct ValidateCommand: Command {
    static let specification = CommandSpecification(
        name: "validate", summary: "look for mistakes in the sheets of bundles", operand: "BUNDLE …",
        arity: .atLeastOne, options: [.plugins, .corpora, .threads, .findingFormat],
        discussion: [
            "Every finding has its file and line, a code, what is wrong and what most likely has to be done; the article",
            "Writing a bundle lists the codes. Texts are shown masked. Nothing is changed: where the active version was",
            "not trained on the sheets as they are, one is trained in memory to see which answers cannot be reached.",
            "",
            "Exit code 0: nothing, or notes only. 1: warnings. 3: errors.",
        ])

    /// How to print.
    private enum Format: String, CaseIterable {
        case table, json, github
    }

    private let plugins: String
    private let corpora: String
    private let threads: Int
    private let names: [String]
    private let format: Format

    init(_ arguments: ParsedArguments) throws(UsageError) {
        plugins = arguments.plugins
        corpora = arguments[.corpora] ?? BackgroundCorpus.directory(beside: arguments.plugins)
        threads = try arguments.integer(.threads, in: 1...1024) ?? ProcessInfo.processInfo.activeProcessorCount
        names = arguments.operands
        guard let format = Format(rawValue: arguments[.findingFormat] ?? "table") else {
            throw .badValue(
                OptionSpecification.findingFormat.name, expected: "a format there is: table, json, github")
        }
        self.format = format
    }

    func run(on console: Console) throws -> ExitCode {
        let selection = try BundleSelection(plugins: plugins, names: names)
        let validator = BundleValidator(
            catalog: .standard, background: try BackgroundCorpus(corpora: corpora), threads: threads)
        let results = selection.bundles.map { directory in
            ValidationResult(bundle: directory.domain, findings: validator.findings(in: directory))
        }
        switch format {
        case .json: try console.printJSON(results, layout: .indented)
        case .github:
            for finding in results.flatMap(\.findings) { try console.print(finding.workflowCommand) }
        case .table:
            for (index, result) in results.enumerated() {
                if index > 0 { try console.print() }
                try FindingTables(result, console: console).print()
            }
        }
        switch results.flatMap(\.findings).map(\.severity).max() {
        case .error: return .badData
        case .warning: return .barNotMet
        case .note, nil: return .good
        }
    }
}
