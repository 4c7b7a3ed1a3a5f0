import Bundles
import Dialogue
import Foundation
import Privacy
import TestSupport
import Training

/// A shipped bundle from which a third of the answers and most examples of another third were taken away, and groups of the
/// lines that it then does not answer.
struct ThinnedBundle {
    /// Lines that ask the same.
    struct Group {
        let lines: [String]
        /// What they ask for; `nil` where the bundle has no such answer.
        let answer: AnswerID?
    }

    let domain: DomainName
    let pipeline: Pipeline
    let knowledge: Knowledge
    let groups: [Group]

    private static let sizes = [1, 1, 2, 4, 8]
    private static let examplesLeft = 3

    init(_ source: BundleDirectory, background: BackgroundCorpus, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let names = [AnswerSheetColumns.required, AnswerSheetColumns.optional].flatMap { $0 }
        let answers = try Sheet(
            path: source.answersPath,
            columns: Sheet.Columns(required: AnswerSheetColumns.required, optional: AnswerSheetColumns.optional))
        let ids = Set(answers.rows.compactMap { $0["id"] }).sorted().shuffled(using: &random)
        let withheld = Set(ids.prefix(ids.count / 3))
        let thinned = Set(ids.dropFirst(ids.count / 3).prefix(ids.count / 3))
        let examples = try LabelledTopics(sheet: source.examplesPath, label: "id").topics
        var kept: [[String]] = []
        var heldOut: [(id: String, lines: [String])] = []
        for id in ids.sorted() {
            let lines = (examples[id] ?? []).shuffled(using: &random)
            let left = withheld.contains(id) ? 0 : thinned.contains(id) ? Self.examplesLeft : lines.count * 2 / 3
            kept += lines.prefix(left).map { [$0, id] }
            heldOut.append((id, Array(lines.dropFirst(left))))
        }
        let directory = try TemporaryDirectory()
        let copy = BundleDirectory(domain: source.domain, path: "\(directory.path)/\(source.domain)")
        try directory.write(
            try String(contentsOfFile: source.manifestPath, encoding: .utf8), to: "\(source.domain)/bundle.json")
        let rows = answers.rows.filter { !withheld.contains($0["id"] ?? "") }.map { row in names.map { row[$0] ?? "" } }
        let used = names.indices.filter { column in rows.contains { !$0[column].isEmpty } }
        func write(_ rows: [[String]], to name: String) throws {
            let lines = rows.map { row in
                row.map { "\"\($0.replacingOccurrences(of: "\"", with: "\"\""))\"" }.joined(separator: ",")
            }
            try directory.write(lines.joined(separator: "\n") + "\n", to: "\(source.domain)/\(name)")
        }
        try write([used.map { names[$0] }] + rows.map { row in used.map { row[$0] } }, to: "answers.csv")
        try write([["text", "id"]] + kept, to: "examples.csv")
        let exam = try LabelledTopics(sheet: source.examPath, label: "expected").topics
        try write(
            [["text", "expected"]]
                + exam.sorted { $0.key < $1.key }.filter { !withheld.contains($0.key) }.flatMap { topic in
                    topic.value.map { [$0, topic.key] }
                }, to: "exam.csv")
        let draft = try ShippedBundles.trainer(background: background, threads: 2).draft(of: copy)
        let pipeline = try StageCatalog.standard.pipeline(of: draft.profile.stages, over: draft.knowledge)
        func isOpen(_ line: String) -> Bool {
            if case .answer = pipeline.run(Utterance(line)).decision { return false }
            return true
        }
        var groups: [Group] = []
        for (id, lines) in heldOut {
            let open = lines.filter(isOpen)
            for size in Self.sizes where open.count >= size {
                groups.append(
                    Group(
                        lines: Array(open.shuffled(using: &random).prefix(size)),
                        answer: withheld.contains(id) ? nil : AnswerID(rawValue: id)))
            }
        }
        domain = source.domain
        knowledge = draft.knowledge
        self.pipeline = pipeline
        self.groups = groups
    }
}

/// The columns of `answers.csv`.
private enum AnswerSheetColumns {
    static let required = ["id", "title", "answer"]
    static let optional = ["lang", "url", "category", "threshold"]
}
