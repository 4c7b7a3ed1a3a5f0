package import Dialogue

/// What an action would do, before it is done.
package struct TriagePreview: Sendable, Equatable {
    /// A line, and whether it would be answered as is wished.
    package struct Line: Sendable, Equatable {
        package let text: String
        package let isAnswered: Bool
        /// What it gets now.
        package let before: AnswerID?
        package let after: AnswerID?

        package init(text: String, isAnswered: Bool, before: AnswerID?, after: AnswerID? = nil) {
            self.text = text
            self.isAnswered = isAnswered
            self.before = before
            self.after = after
        }

        /// `is there parking – no answer, then car-park`, for one that is not among the lines.
        package func sentence(in words: Wording) -> String {
            let (before, after) = (TriagePreview.name(of: before, in: words), TriagePreview.name(of: after, in: words))
            return "\(text) – " + words("\(before), then \(after)", "\(before)から\(after)へ")
        }
    }

    /// A question of the exam whose reply would change.
    package struct Change: Sendable, Equatable {
        package let question: String
        /// `nil` where it should get no answer.
        package let expected: AnswerID?
        package let after: AnswerID?

        package init(question: String, expected: AnswerID?, after: AnswerID?) {
            self.question = question
            self.expected = expected
            self.after = after
        }

        /// `when do you open – opening-hours, now no answer`.
        package func sentence(in words: Wording) -> String { question + outcome(in: words) }

        /// What is behind the question in ``sentence(in:)``.
        func outcome(in words: Wording) -> String {
            let (expected, after) = (
                TriagePreview.name(of: expected, in: words), TriagePreview.name(of: after, in: words)
            )
            return words(" – \(expected), now \(after)", " – 正解は\(expected)、実行後は\(after)")
        }
    }

    package let action: TriageAction
    /// What the lines would be answered by.
    package let answer: String
    package let lines: [Line]
    /// Other open questions whose reply would change.
    package let others: [Line]
    /// How many questions the exam has.
    package let questions: Int
    package let fixed: [Change]
    package let broken: [Change]

    package init(
        action: TriageAction, answer: String, lines: [Line], others: [Line] = [], questions: Int, fixed: [Change],
        broken: [Change]
    ) {
        self.action = action
        self.answer = answer
        self.lines = lines
        self.others = others
        self.questions = questions
        self.fixed = fixed
        self.broken = broken
    }

    /// `these 14 lines would now be answered by opening-hours`.
    package func verdict(in words: Wording) -> String {
        let answered = lines.count { $0.isAnswered }
        let isEach = answered == lines.count
        let these =
            isEach
            ? (answered == 1 ? "this line" : "these \(answered) lines") : "\(answered) of these \(lines.count) lines"
        return words(
            "\(these) would now be answered by \(answer)",
            "この\(lines.count)件\(isEach ? "" : "のうち\(answered)件")に\(answer)が答えるようになります")
    }

    /// `exam of 120 questions: 2 fixed, 1 broken`.
    package func examVerdict(in words: Wording) -> String {
        guard questions > 0 else { return words("the bundle has no exam", "このバンドルには試験問題がありません") }
        let changes = [
            (fixed.count, words("\(fixed.count) fixed", "\(fixed.count)問が正解に")),
            (broken.count, words("\(broken.count) broken", "\(broken.count)問が不正解に")),
        ].filter { $0.0 > 0 }.map(\.1)
        return words("exam of \(questions) questions: ", "試験問題\(questions)問: ")
            + (changes.isEmpty ? words("nothing changes", "変化なし") : changes.joined(separator: words(", ", "、")))
    }

    /// An answer as sentences name it.
    static func name(of answer: AnswerID?, in words: Wording) -> String {
        answer.map { "\($0)" } ?? words("no answer", "回答なし")
    }
}
