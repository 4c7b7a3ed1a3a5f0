import Dialogue
import Inbox
import Terminal
import TextAnalysis

/// Chooses an answer: those that are likely first, and all others by typing.
package struct AnswerPicker: Sendable {
    /// An answer, and why it is offered.
    struct Row: Sendable, Equatable {
        let answer: AnswerChoice
        /// Such as `likely 87 %`.
        let note: String?
    }

    // A search that is longer finds nothing.
    private static let mostBytes = 200

    let domain: DomainName
    let selection: AlertDecision.Selection
    private let suggested: [Row]
    private let all: [(row: Row, words: String)]
    private(set) var query = LineEditor(byteLimit: mostBytes)
    private(set) var rows: [Row]
    private(set) var index = 0

    /// - Parameters:
    ///   - answers: all that the bundle has.
    init(
        _ selection: AlertDecision.Selection, in domain: DomainName, answers: [AnswerChoice], fix: TriageFix?,
        nearest: [NewAlert.NearAnswer], words: Wording
    ) {
        self.selection = selection
        self.domain = domain
        let byID = Dictionary(answers.map { ($0.id, $0) }) { first, _ in first }
        var suggested: [Row] = []
        func suggest(_ near: NewAlert.NearAnswer, _ note: String) {
            guard !suggested.contains(where: { $0.answer.id == near.answer }) else { return }
            let answer = byID[near.answer] ?? AnswerChoice(id: near.answer, title: near.title, text: "")
            suggested.append(Row(answer: answer, note: note))
        }
        if let fix, let answer = fix.answer {
            suggest(answer, words("likely", "有力") + " \(WholePercent(fix.confidence))")
        }
        for near in fix?.runnersUp ?? [] { suggest(near, words("perhaps", "可能性") + " \(WholePercent(near.share))") }
        for near in nearest.prefix(3) { suggest(near, words("near", "近い") + " \(WholePercent(near.share))") }
        self.suggested = suggested
        all = answers.map { answer in
            let note = suggested.first { $0.answer.id == answer.id }?.note
            let words = NormalizedText("\(answer.id) \(answer.title) \(answer.text)").string
            return (Row(answer: answer, note: note), words)
        }
        let others = answers.filter { answer in !suggested.contains { $0.answer.id == answer.id } }
        rows = suggested + others.map { Row(answer: $0, note: nil) }
    }

    /// The answer that is chosen now.
    var chosen: AnswerChoice? { rows.indices.contains(index) ? rows[index].answer : nil }

    mutating func move(by step: Int) { index = min(max(index + step, 0), max(rows.count - 1, 0)) }

    /// Changes the search.
    mutating func type(_ key: Key) {
        let before = query.buffer.text
        _ = query.handle(key)
        guard query.buffer.text != before else { return }
        let words = NormalizedText(query.buffer.text).string.split(separator: " ")
        index = 0
        if words.isEmpty {
            let others = all.map(\.row).filter { $0.note == nil }
            rows = suggested + others
        } else {
            rows = all.filter { entry in words.allSatisfy { entry.words.contains($0) } }.map(\.row)
        }
    }
}
