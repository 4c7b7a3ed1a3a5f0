import Bundles
import Terminal
import TextAnalysis

/// `taiwa bundles` without an action: a row a bundle.
struct BundleList {
    let plugins: String
    let format: OutputFormat

    func run(on console: Console) throws -> ExitCode {
        let contents = try PluginDirectory(path: plugins).contents()
        let rows = contents.bundles.map { BundleRow($0) } + contents.problems.map { BundleRow($0) }
        switch format {
        case .json: try console.printJSON(rows, layout: .indented)
        case .table: try console.print(Self.table(of: rows))
        }
        for row in rows { if let problem = row.problem { console.report(problem) } }
        return rows.contains { $0.problem != nil } ? .badData : .good
    }

    private static func table(of rows: [BundleRow]) -> TextTable {
        var table = TextTable(columns: [
            .init("bundle", extent: .flexible), .init("version", alignment: .right),
            .init("awaits", alignment: .right), .init("languages"), .init("answers", alignment: .right),
            .init("examples", alignment: .right), .init("size", alignment: .right), .init("sheets"), .init("state"),
        ])
        for row in rows {
            table.append([
                row.name, row.version.map(String.init) ?? "–", row.awaiting.map(String.init) ?? "–",
                row.languages.map(\.rawValue).joined(separator: " "), row.answers.map(String.init) ?? "–",
                row.examples.map(String.init) ?? "–", row.modelBytes.map { "\(ByteCount($0))" } ?? "–",
                row.sheets?.rawValue ?? "–", row.state.rawValue,
            ])
        }
        return table
    }
}
