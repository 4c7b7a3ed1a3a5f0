import Bundles
import Terminal

/// `taiwa bundles history`: the versions of a bundle, and who did what with them.
struct HistoryAction: BundlesAction {
    static let name = "history"
    static let operand = "NAME"
    static let summary = "the versions of a bundle, and who did what with them, when and why"
    static let options: [OptionSpecification] = []

    private let bundle: BundleChoice
    private let format: OutputFormat

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        var words = words
        bundle = BundleChoice(name: try words.word("NAME"), plugins: arguments.plugins)
        try words.end()
        format = try arguments.format()
    }

    private struct Version: Encodable {
        let version: Int
        let state: VersionState
        @NullIfAbsent var trainedAt: String?
        let sha256: String
        let modelBytes: Int
        let isHere: Bool

        init(_ record: VersionRecord) {
            version = record.number
            state = record.state
            trainedAt = record.lineage?.trainedAt
            sha256 = record.modelSHA256
            modelBytes = record.modelBytes
            isHere = record.isHere
        }

        private enum CodingKeys: String, CodingKey {
            case version, state, sha256
            case trainedAt = "trained_at"
            case modelBytes = "model_bytes"
            case isHere = "here"
        }
    }

    private struct Result: Encodable {
        let bundle: String
        let versions: [Version]
        let history: [HistoryEntry]
    }

    func run(on console: Console) throws -> ExitCode {
        let shelf = VersionShelf(try bundle.directory())
        let versions = try shelf.records().map(Version.init)
        let history = shelf.history()
        switch format {
        case .json:
            try console.printJSON(
                Result(bundle: bundle.name, versions: versions, history: history), layout: .indented)
        case .table:
            try console.print(Self.table(of: versions))
            guard !history.isEmpty else { break }
            try console.print()
            try console.print(Self.table(of: history))
        }
        return .good
    }

    private static func table(of versions: [Version]) -> TextTable {
        var table = TextTable(columns: [
            .init("version", alignment: .right), .init("trained"), .init("size", alignment: .right), .init("sha256"),
            .init("state"),
        ])
        for version in versions {
            table.append([
                "\(version.version)", version.trainedAt ?? "–",
                version.isHere ? "\(ByteCount(version.modelBytes))" : "gone", String(version.sha256.prefix(12)),
                version.state.rawValue,
            ])
        }
        return table
    }

    private static func table(of history: [HistoryEntry]) -> TextTable {
        var table = TextTable(columns: [
            .init("when"), .init("version", alignment: .right), .init("what"), .init("by"),
            .init("why", extent: .flexible),
        ])
        for entry in history {
            table.append([
                entry.at, "\(entry.version)", entry.action.rawValue, entry.by, entry.reason ?? "",
            ])
        }
        return table
    }
}
