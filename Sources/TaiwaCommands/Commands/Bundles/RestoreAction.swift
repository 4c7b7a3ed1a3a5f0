import Bundles
import Foundation
import SystemCalls

/// `taiwa bundles restore`: writes the sheets that a version was trained on into a new directory.
struct RestoreAction: BundlesAction {
    static let name = "restore"
    static let operand = "NAME VERSION DIR"
    static let summary = "write the sheets that a version was trained on into a new directory"
    static let options: [OptionSpecification] = []

    private let bundle: BundleChoice
    private let version: Int
    private let path: String
    private let format: OutputFormat

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        var words = words
        bundle = BundleChoice(name: try words.word("NAME"), plugins: arguments.plugins)
        version = try words.version()
        let path = try words.word("DIR")
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        try words.end()
        format = try arguments.format()
    }

    private struct Result: Encodable {
        let bundle: String
        let version: Int
        let directory: String
        let files: [String]
        let masked: [String]
    }

    func run(on console: Console) throws -> ExitCode {
        let directory = try bundle.directory()
        let records = try VersionShelf(directory).records()
        let numbers = records.filter(\.isHere).map(\.number)
        try ReleaseFailure.naming(directory.domain) { () throws(ReleaseError) in
            guard records.contains(where: { $0.number == version }) else {
                throw .noSuchVersion(version, known: numbers)
            }
            guard numbers.contains(version) else { throw .filesAreGone }
        }
        guard let sheets = try KeptSheets(of: version, in: directory) else {
            console.report("\(bundle.name), version \(version): its sheets were not kept when it was trained")
            return .badData
        }
        guard try write(sheets) else {
            console.report("\(path): there is something already; give a directory that is not there yet")
            return .usage
        }
        switch format {
        case .json:
            let names = sheets.files.keys.sorted()
            try console.printJSON(
                Result(bundle: bundle.name, version: version, directory: path, files: names, masked: sheets.masked),
                layout: .indented)
        case .table:
            try console.print("\(bundle.name): the sheets of version \(version) are in \(path)")
            if !sheets.masked.isEmpty {
                try console.print("personal information is masked in \(sheets.masked.joined(separator: ", "))")
            }
        }
        return .good
    }

    /// Writes the files beside, for their owner only because they are not masked, and renames; false when the name is taken.
    private func write(_ sheets: KeptSheets) throws(SystemError) -> Bool {
        guard !FileManager.default.fileExists(atPath: path) else { return false }
        let staging = "\(path).\(ProcessInfo.processInfo.processIdentifier).new"
        try AtomicFile.makeDirectory(staging, mode: 0o700)
        defer { try? FileManager.default.removeItem(atPath: staging) }
        for (name, bytes) in sheets.files { try AtomicFile.writeDurably(bytes, to: "\(staging)/\(name)", mode: 0o600) }
        return try AtomicFile.publish(directory: staging, as: path)
    }
}
