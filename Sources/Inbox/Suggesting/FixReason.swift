/// Why lines are attached to an answer, or why none is near enough, in a sentence of each language.
struct FixReason {
    let english: String
    let japanese: String

    /// - Parameters:
    ///   - best: the answer that comes nearest, if one does.
    ///   - english: its title.
    init(_ best: FixSearch.Candidate?, isAttached: Bool, lineCount: Int, english: String, japanese: String) {
        guard let best else {
            self.english = "No answer comes near."
            self.japanese = "近い回答がありません。"
            return
        }
        let share = Int((best.share * 100).rounded())
        let lines = lineCount == 1 ? "1 line" : "\(lineCount) lines"
        if isAttached {
            let example = best.example.map { ", as in \"\($0)\"" } ?? ""
            let near = best.example.map { "最も近い例文は「\($0)」です。" } ?? ""
            self.english =
                "\"\(english)\" is nearest to \(best.lineCount) of \(lines), with a mean share of \(share) %\(example)."
            self.japanese = "\(lineCount)件中\(best.lineCount)件で「\(japanese)」が最も近く、平均の割合は\(share)%です。\(near)"
        } else {
            self.english =
                "No answer is near enough: the nearest, \"\(english)\", leads for \(best.lineCount) of \(lines), "
                + "with a mean share of \(share) %."
            self.japanese = "十分に近い回答がありません。最も近い「\(japanese)」は\(lineCount)件中\(best.lineCount)件で先頭、平均の割合は\(share)%です。"
        }
    }
}
