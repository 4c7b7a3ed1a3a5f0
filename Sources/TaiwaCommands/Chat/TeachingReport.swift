import Dialogue
import Inbox
import Privacy
import TextAnalysis
import Training

/// What the chat says of a line that was taught or taken back.
struct TeachingReport {
    let speaksJapanese: Bool

    /// What was taught, and what that does to the exam.
    func lines(of taught: Triage.Taught) -> [String] {
        guard let example = taught.examples.first else {
            return [
                speaksJapanese
                    ? "この質問にはすでに「\(taught.answer)」が返ります。" : "this question gets '\(taught.answer)' already"
            ]
        }
        let first =
            speaksJapanese
            ? "\(example.id): 次の質問から「\(taught.answer)」と答えます（取り消し: /unteach \(example.id)）。"
            : "\(example.id): from the next message on it gets '\(taught.answer)'; /unteach \(example.id) takes it back"
        return [first] + lines(of: taught.effect)
    }

    func lines(of effect: ExamEffect) -> [String] {
        guard effect.questions > 0 else { return [] }
        let counts =
            speaksJapanese
            ? "試験問題 \(effect.questions) 問のうち、\(effect.fixed.count) 問が正しくなり、\(effect.broken.count) 問が誤りになります。"
            : effect.sentence
        return [counts]
            + effect.broken.map { change in
                "  exam.csv:\(change.line)  \(change.question.string)  "
                    + "\(change.before.brief) → \(change.after.brief), \(change.expected?.rawValue ?? "-")"
            }
    }

    func line(of undone: TaughtExample) -> String {
        speaksJapanese ? "\(undone.id): 取り消しました。" : "\(undone.id): taken back"
    }
}
