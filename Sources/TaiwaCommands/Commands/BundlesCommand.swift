import Bundles
import Dialogue
import Terminal
import TextAnalysis

/// `taiwa bundles`: lists the bundles and their state.
struct BundlesCommand: Command {
    static let specification = CommandSpecification(
        name: "bundles", summary: "list the bundles: version, languages, answers, examples, size, state",
        options: [.plugins, .format],
        discussion: [
            "States: active; stale: the sheets have changed since training; refused: the sheets as they are now did not",
            "pass their exam (an older version may go on serving); untrained; broken.",
        ])

    private let plugins: String
    private let format: OutputFormat

    init(_ arguments: ParsedArguments) throws(UsageError) {
        plugins = arguments.plugins
        format = try arguments.format()
    }

    /// What there is to know of a bundle.
    private struct Row: Encodable {
        let name: String
        var state: String
        var version: Int?
        var languages: [Language] = []
        var answers: Int?
        var examples: Int?
        var modelBytes: Int?
        var problem: String?

        private enum CodingKeys: String, CodingKey {
            case name, state, version, languages, answers, examples, problem
            case modelBytes = "model_bytes"
        }

        /// Encodes what there is not as `null`, so that every bundle has the same names.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(name, forKey: .name)
            try container.encode(state, forKey: .state)
            try container.encode(version, forKey: .version)
            try container.encode(languages, forKey: .languages)
            try container.encode(answers, forKey: .answers)
            try container.encode(examples, forKey: .examples)
            try container.encode(modelBytes, forKey: .modelBytes)
            try container.encode(problem, forKey: .problem)
        }
    }

    func run(on console: Console) throws -> ExitCode {
        let contents = try PluginDirectory(path: plugins).contents()
        let rows =
            contents.bundles.map(Self.row)
            + contents.problems.map { Row(name: $0.path, state: "broken", problem: $0.description) }
        switch format {
        case .json: try console.printJSON(rows, layout: .indented)
        case .table: try print(rows, on: console)
        }
        for row in rows { if let problem = row.problem { console.report(problem) } }
        return rows.contains { $0.state == "broken" } ? .badData : .good
    }

    private static func row(_ directory: BundleDirectory) -> Row {
        var row = Row(name: directory.domain.rawValue, state: "untrained")
        do throws(BundleError) {
            row.languages = try Manifest(path: directory.manifestPath).profile.languages
            row.state =
                switch try directory.standing() {
                case .untrained: "untrained"
                case .current: "active"
                case .stale: "stale"
                case .refused: "refused"
                }
            guard let bundle = try LoadedBundle(directory, catalog: .standard) else { return row }
            row.version = bundle.version
            row.answers = bundle.knowledge.answers.count
            row.examples = bundle.knowledge.exampleCount
            row.modelBytes = bundle.modelBytes
        } catch {
            row.state = "broken"
            row.problem = error.description
        }
        return row
    }

    private func print(_ rows: [Row], on console: Console) throws {
        var table = TextTable(columns: [
            .init("bundle", extent: .flexible), .init("version", alignment: .right), .init("languages"),
            .init("answers", alignment: .right), .init("examples", alignment: .right),
            .init("size", alignment: .right), .init("state"),
        ])
        for row in rows {
            table.append([
                row.name, row.version.map(String.init) ?? "–", row.languages.map(\.rawValue).joined(separator: " "),
                row.answers.map(String.init) ?? "–", row.examples.map(String.init) ?? "–",
                row.modelBytes.map { "\(ByteCount($0))" } ?? "–", row.state,
            ])
        }
        try console.print(table)
    }
}
