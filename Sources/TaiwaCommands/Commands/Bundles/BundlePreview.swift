import Bundles
import Dialogue
import Privacy
import Terminal
import Training

/// `taiwa bundles preview NAME VERSION`: asks the active version and another the same questions and shows what changes.
struct BundlePreview {
    let plugins: String
    let name: String
    let version: Int
    /// A file of questions; without one those that a server kept in the state directory.
    let questions: String?
    let state: String
    /// How many changed replies are listed; `nil` for all.
    let most: Int?
    let format: OutputFormat

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

    func run(on console: Console) throws -> ExitCode {
        let directory = try BundleSelection(plugins: plugins, names: [name]).bundles[0]
        guard let old = try LoadedBundle(directory, catalog: .standard) else {
            throw BundleError(path: directory.path, .notReleased(name))
        }
        let new = try LoadedBundle(directory, version: version, catalog: .standard)
        let redactor = Redactor(policy: .masking(customOf: [old.profile.privacy, new.profile.privacy]))
        let asked =
            if let questions {
                try PreviewQuestions(file: questions, redactor: redactor)
            } else {
                try PreviewQuestions(keptIn: "\(state)/questions.jsonl", of: directory.domain, redactor: redactor)
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
