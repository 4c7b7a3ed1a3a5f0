import Bundles
import Dialogue

/// Answers that are never found by their own examples.
struct UnreachableAnswers: SheetCheck {
    /// With fewer held-out examples it may be chance.
    private static let fewestHeldOut = 3

    /// How the examples that were held out in training were judged.
    let heldOut: [JudgedQuestion]
    /// The whole version.
    let pipeline: Pipeline

    func findings(in sheets: SheetRows) -> [Finding] {
        let judged = Dictionary(grouping: heldOut.filter { $0.expected != nil }) { $0.expected?.rawValue ?? "" }
        let examples = Dictionary(grouping: sheets.examples, by: \.id)
        var seen: Set<String> = []
        return sheets.answers.filter { seen.insert($0.id).inserted }.compactMap { row in
            let own = judged[row.id] ?? []
            if own.count >= Self.fewestHeldOut {
                guard !own.contains(where: \.isRight) else { return nil }
                return Finding(
                    .unreachableAnswer, at: sheets.place(of: row),
                    reason: "none of the \(own.count) examples of '\(row.id)' that training held out finds it"
                        + Self.rival(of: own))
            }
            let titles = sheets.answers.filter { $0.id == row.id }.map(\.title)
            let texts = titles + (examples[row.id] ?? []).map(\.text)
            guard !texts.contains(where: { isGivenOrOffered(row.id, for: $0) }) else { return nil }
            return Finding(
                .unreachableAnswer, at: sheets.place(of: row),
                reason: "neither the title nor an example of '\(row.id)' finds it")
        }
    }

    /// What the examples were taken for most often.
    private static func rival(of questions: [JudgedQuestion]) -> String {
        let counts = questions.compactMap { $0.best?.rawValue }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return most.map { "; \($0.value) are taken for '\($0.key)'" } ?? ""
    }

    private func isGivenOrOffered(_ id: String, for text: SheetText) -> Bool {
        switch pipeline.judge(text.learnt).decision {
        case .answer(let given): given.rawValue == id
        case .clarify(let offered): offered.contains { $0.rawValue == id }
        case .unanswered: false
        }
    }
}
