import Bundles
import Dialogue
import Foundation
import Inbox
import Privacy
import Terminal
import Training

/// `taiwa bundles preview`: asks the active version and another the same questions and shows what changes.
struct PreviewAction: BundlesAction {
    static let name = "preview"
    static let operand = "NAME VERSION"
    static let summary = "ask the active version and another the same questions, and list what changes"
    static let options: [OptionSpecification] = [.previewQuestions, .keptQuestions, .mostChanges]

    private let bundle: BundleChoice
    private let version: Int
    private let questions: String?
    private let state: String
    private let most: Int?
    private let format: OutputFormat

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        var words = words
        bundle = BundleChoice(name: try words.word("NAME"), plugins: arguments.plugins)
        version = try words.version()
        try words.end()
        questions = arguments[.previewQuestions]
        state = arguments[.keptQuestions] ?? arguments.state
        most = try arguments.integer(.mostChanges, in: 0...1_000_000)
        format = try arguments.format()
    }

    /// What `--format json` shows.
    private struct Result: Encodable {
        let bundle: String
        let active: Int
        let version: Int
        let questions: Int
        let unchanged: Int
        let changes: Int
        let changed: [ChangedReply]
    }

    private var inboxPath: String { "\(state)/inbox.sqlite" }

    /// The latest questions that were asked of a bundle; none where there is no inbox.
    private func keptQuestions(of domain: DomainName) throws(InboxError) -> [String] {
        guard FileManager.default.fileExists(atPath: inboxPath) else { return [] }
        return try SQLiteStorage(inboxPath, isMaking: false)
            .turns(of: domain, since: 0, limit: PreviewQuestions.mostKept).map(\.question)
    }

    func run(on console: Console) throws -> ExitCode {
        let directory = try bundle.directory()
        guard let old = try LoadedBundle(directory, catalog: .standard) else {
            throw BundleError(path: directory.path, .notReleased(bundle.name))
        }
        let new = try LoadedBundle(directory, version: version, catalog: .standard)
        let redactor = Redactor(policy: .masking(customOf: [old.profile.privacy, new.profile.privacy]))
        let asked =
            if let questions {
                try PreviewQuestions(file: questions, redactor: redactor)
            } else {
                try PreviewQuestions(
                    kept: try keptQuestions(of: directory.domain), in: inboxPath, of: directory.domain,
                    redactor: redactor)
            }
        let preview = Preview.changes(from: old, to: new, questions: asked.questions)
        let listed = Array(preview.changed.prefix(most ?? preview.changed.count))
        switch format {
        case .json:
            try console.printJSON(
                Result(
                    bundle: directory.domain.rawValue, active: old.version, version: new.version,
                    questions: asked.questions.count, unchanged: preview.unchanged, changes: preview.changed.count,
                    changed: listed), layout: .indented)
        case .table:
            try console.print(
                "\(preview.changed.count) of \(asked.questions.count) replies change from version \(old.version) to "
                    + "\(new.version); \(preview.unchanged) stay")
            guard !listed.isEmpty else { break }
            try console.print()
            try console.print(table(of: listed, from: old.version, to: new.version))
            if listed.count < preview.changed.count {
                try console.print("… and \(preview.changed.count - listed.count) more")
            }
        }
        return .good
    }

    private func table(of changed: [ChangedReply], from old: Int, to new: Int) -> TextTable {
        var table = TextTable(columns: [
            .init("question", extent: .flexible), .init("version \(old)"), .init("sure", alignment: .right),
            .init("version \(new)"), .init("sure", alignment: .right),
        ])
        for change in changed {
            table.append([
                change.question.string, change.old.brief, "\(Percent(change.old.confidence))",
                change.isReworded ? "(other words)" : change.new.brief, "\(Percent(change.new.confidence))",
            ])
        }
        return table
    }
}
