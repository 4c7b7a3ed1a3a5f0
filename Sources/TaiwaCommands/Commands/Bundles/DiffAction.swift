import Bundles
import Foundation
import Terminal

/// `taiwa bundles diff`: what is different between two versions.
struct DiffAction: BundlesAction {
    static let name = "diff"
    static let operand = "NAME A B"
    static let summary = "what version B has different from version A: answers, examples, settings, figures"
    static let options: [OptionSpecification] = []

    private let bundle: BundleChoice
    private let old: Int
    private let new: Int
    private let format: OutputFormat

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        var words = words
        bundle = BundleChoice(name: try words.word("NAME"), plugins: arguments.plugins)
        old = try words.version("A")
        new = try words.version("B")
        try words.end()
        format = try arguments.format()
    }

    func run(on console: Console) throws -> ExitCode {
        let directory = try bundle.directory()
        let records = try VersionShelf(directory).records()
        let numbers = records.filter(\.isHere).map(\.number)
        for version in [old, new] {
            try ReleaseFailure.naming(directory.domain) { () throws(ReleaseError) in
                guard records.contains(where: { $0.number == version }) else {
                    throw .noSuchVersion(version, known: numbers)
                }
                guard numbers.contains(version) else { throw .filesAreGone }
            }
        }
        let difference = try VersionDifference(from: old, to: new, in: directory)
        switch format {
        case .json: try console.printJSON(difference, layout: .indented)
        case .table: try console.print(difference)
        }
        return .good
    }
}

extension Console {
    fileprivate func print(_ difference: VersionDifference) throws {
        for version in difference.withoutSheets { note("the sheets of version \(version) were not kept") }
        let files = difference.files.joined(separator: ", ")
        try print(files.isEmpty ? "the sheets are the same" : "changed: \(files)")
        for line in difference.lines { try print(line.sanitizedForTerminal()) }
        guard !difference.metrics.isEmpty else { return }
        var table = TextTable(columns: [
            .init("figure"), .init("version \(difference.old)", alignment: .right),
            .init("version \(difference.new)", alignment: .right),
        ])
        for metric in difference.metrics {
            table.append([metric.name, Self.figure(metric.old), Self.figure(metric.new)])
        }
        try print()
        try print(table)
    }

    private static func figure(_ number: Double?) -> String {
        number.map { String(format: "%.4f", $0) } ?? "–"
    }
}

extension VersionDifference {
    /// A line a difference, as patches have them: `+` is in the new version only, `-` in the old one, `~` in both.
    fileprivate var lines: [String] {
        (answers.map { answers in
            answers.removed.map { "- answer \($0)" } + answers.added.map { "+ answer \($0)" }
                + answers.changed.map { answer in
                    let language = answer.language.map { " (\($0))" } ?? ""
                    return "~ answer \(answer.id)\(language): \(answer.columns.joined(separator: ", "))"
                }
        } ?? []) + Self.lines(examples, "example") + Self.lines(exam, "exam question")
            + (settings ?? []).map { setting in
                "~ setting \(setting.name): \(setting.old ?? "not set") → \(setting.new ?? "not set")"
            }
    }

    private static func lines(_ rows: Rows?, _ name: String) -> [String] {
        guard let rows else { return [] }
        return rows.removed.map { "- \(name) → \($0.answer): \($0.text)" }
            + rows.added.map { "+ \(name) → \($0.answer): \($0.text)" }
    }
}
