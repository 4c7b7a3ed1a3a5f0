package import Bundles
package import Dialogue
import Privacy
import TextAnalysis

/// Writes what was taught into a bundle's sheets, behind what is there: nothing else of them changes, and what changes can be reviewed.
package struct SheetFolding {
    private let directory: BundleDirectory

    package init(into directory: BundleDirectory) { self.directory = directory }

    /// What was written.
    package struct Outcome: Sendable, Equatable {
        /// The identifiers of the lessons whose lines are now in the sheets.
        package var written: [String] = []
        /// Those whose lines were there already with the same answer.
        package var present: [String] = []
        /// Those whose answer is in no sheet; their lines were left out.
        package var withoutAnswer: [String] = []
        /// Those whose lines the sheet has with another answer too; somebody should look at it.
        package var contradictory: [String] = []
        /// The answers that are now in the sheets.
        package var answers: [AnswerID] = []
        /// The changes of both sheets, as `git apply` and `patch -p1` take them; empty where there are none.
        package var difference = ""

        /// What was written, in one sentence.
        package var sentence: String {
            func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
            var parts: [String] = []
            if !written.isEmpty { parts.append("\(counted(written.count, "line")) added to examples.csv") }
            if !answers.isEmpty { parts.append("\(counted(answers.count, "answer")) added to answers.csv") }
            if !present.isEmpty { parts.append("\(counted(present.count, "line")) there already") }
            if !withoutAnswer.isEmpty {
                parts.append("\(counted(withoutAnswer.count, "line")) left out for want of its answer")
            }
            if !contradictory.isEmpty {
                parts.append("\(counted(contradictory.count, "line")) also with another answer")
            }
            return parts.isEmpty ? "nothing to write" : parts.joined(separator: ", ")
        }
    }

    /// Writes the lines of a book, and its answers that the sheets do not have; each sheet by one rename.
    ///
    /// To do it again changes nothing: after a crash in between it ends what was begun.
    ///
    /// - Throws: ``BundleError`` for a sheet that cannot be read, is not sound, or changes while this goes on.
    package func fold(_ book: LessonBook) throws(BundleError) -> Outcome {
        var outcome = Outcome()
        let profile = try Manifest(path: directory.manifestPath, bytes: try directory.read("bundle.json")).profile
        var answers = try FoldedSheet("answers.csv", of: directory, columns: AnswerSheet.columns)
        var known = Set(answers.rows.compactMap { $0["id"] })
        for answer in book.answers where !known.contains(answer.id.rawValue) {
            for wording in answers.header.contains("lang") ? answer.wordings : [answer.wordings[0]] {
                answers.append([
                    "id": answer.id.rawValue, "title": wording.title, "answer": wording.text,
                    "url": wording.url ?? "", "category": answer.category ?? "",
                    "lang": wording.language.rawValue,
                ])
            }
            outcome.answers.append(answer.id)
            known.insert(answer.id.rawValue)
        }
        var examples = try FoldedSheet("examples.csv", of: directory, columns: ExampleSheet.columns)
        var labels: [LineKey: Set<String>] = [:]
        for row in examples.rows {
            guard let text = row["text"], let id = row["id"], let key = LineKey(NormalizedText(text)) else { continue }
            labels[key, default: []].insert(id)
        }
        for lesson in book.lessons {
            guard let key = LineKey(NormalizedText(lesson.text.string)) else { continue }
            guard known.contains(lesson.answer.rawValue) else {
                outcome.withoutAnswer.append(lesson.id)
                continue
            }
            let others = labels[key] ?? []
            guard !others.contains(lesson.answer.rawValue) else {
                outcome.present.append(lesson.id)
                continue
            }
            if !others.isEmpty { outcome.contradictory.append(lesson.id) }
            labels[key, default: []].insert(lesson.answer.rawValue)
            examples.append(["text": lesson.text.string, "id": lesson.answer.rawValue])
            outcome.written.append(lesson.id)
        }
        try check(answers, examples, profile: profile)
        // Answers first: an example of an answer that there is not would be an error.
        try answers.write()
        try examples.write()
        outcome.difference = answers.difference + examples.difference
        return outcome
    }

    /// Reads what is about to be written as a training will.
    private func check(
        _ answers: FoldedSheet, _ examples: FoldedSheet, profile: BundleProfile
    ) throws(BundleError) {
        guard answers.isChanged || examples.isChanged else { return }
        let read = try AnswerSheet(
            path: directory.answersPath, bytes: answers.bytes, languages: profile.languages
        ).answers
        _ = try ExampleSheet(
            path: directory.examplesPath, bytes: examples.bytes, answers: read,
            redactor: try profile.redactor(from: .standard, for: directory))
    }
}
