import Bundles
import Dialogue
import Foundation

/// `taiwa bundles gc`: removes the files of versions that nothing needs.
struct CollectAction: BundlesAction {
    static let name = "gc"
    static let operand = "[NAME]"
    static let summary = "remove old versions: never the active one, the one before, or one that awaits approval"
    static let options = [OptionSpecification.decider, .keep]

    private let name: String?
    private let plugins: String
    private let keep: Int
    private let by: String
    private let format: OutputFormat

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        var words = words
        name = words.optionalWord()
        try words.end()
        plugins = arguments.plugins
        keep = try arguments.integer(.keep, in: 1...1_000_000) ?? 5
        by = arguments[.decider] ?? NSUserName()
        format = try arguments.format()
    }

    private struct Result: Encodable {
        let bundle: String
        let removed: [Int]
        let kept: [Int]
    }

    func run(on console: Console) throws -> ExitCode {
        let selection = try BundleSelection(plugins: plugins, names: name.map { [$0] } ?? [])
        var results: [Result] = []
        var code = ExitCode.good
        for directory in selection.bundles {
            do {
                let removed = try ReleaseFailure.naming(directory.domain) { () throws(ReleaseError) in
                    try Releaser(directory, by: by).collect(keeping: keep)
                }
                results.append(
                    Result(bundle: directory.domain.rawValue, removed: removed, kept: directory.versionNumbers))
            } catch {
                console.report(error)
                code = code.graver(error.exitCode)
            }
        }
        switch format {
        case .json: try console.printJSON(results, layout: .indented)
        case .table:
            for result in results {
                let removed = result.removed.map(String.init).joined(separator: ", ")
                try console.print("\(result.bundle): \(removed.isEmpty ? "nothing to remove" : "removed \(removed)")")
            }
        }
        return code
    }
}
