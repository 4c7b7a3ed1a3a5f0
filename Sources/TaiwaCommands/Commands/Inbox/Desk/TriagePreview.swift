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
        package var sentence: String {
            "\(text) – \(before.map { "\($0)" } ?? "no answer"), then \(after.map { "\($0)" } ?? "no answer")"
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
        package var sentence: String {
            "\(question) – \(expected.map { "\($0)" } ?? "no answer"), now \(after.map { "\($0)" } ?? "no answer")"
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
    package var verdict: String {
        let answered = lines.count { $0.isAnswered }
        let these =
            answered == lines.count
            ? (answered == 1 ? "this line" : "these \(answered) lines") : "\(answered) of these \(lines.count) lines"
        return "\(these) would now be answered by \(answer)"
    }

    /// `exam of 120 questions: 2 fixed, 1 broken`.
    package var examVerdict: String {
        guard questions > 0 else { return "the bundle has no exam" }
        let changes = [(fixed.count, "fixed"), (broken.count, "broken")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return "exam of \(questions) questions: "
            + (changes.isEmpty ? "nothing changes" : changes.joined(separator: ", "))
    }
}
