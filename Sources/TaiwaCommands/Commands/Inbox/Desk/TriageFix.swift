package import Dialogue
package import Inbox

/// What probably helps a group.
package struct TriageFix: Sendable, Equatable {
    /// A line of the group that is nearly an example already.
    package struct Duplicate: Sendable, Equatable {
        package let line: String
        package let example: String
        package let answer: AnswerID

        package init(line: String, example: String, answer: AnswerID) {
            self.line = line
            self.example = example
            self.answer = answer
        }

        /// `“…” is nearly “…” of opening-hours`.
        func sentence(in words: Wording) -> String {
            words(
                "\u{201C}\(line)\u{201D} is nearly \u{201C}\(example)\u{201D} of \(answer)",
                "「\(line)」は\(answer)の例「\(example)」とほぼ同じです")
        }
    }

    /// The answer to attach its lines to; `nil` where a new one is needed.
    package let answer: NewAlert.NearAnswer?
    /// 0 to 1.
    package let confidence: Double
    /// One sentence.
    package let why: String
    package let duplicates: [Duplicate]
    /// The likeliest first.
    package let runnersUp: [NewAlert.NearAnswer]

    package init(
        answer: NewAlert.NearAnswer?, confidence: Double, why: String, duplicates: [Duplicate] = [],
        runnersUp: [NewAlert.NearAnswer] = []
    ) {
        self.answer = answer
        self.confidence = confidence
        self.why = why
        self.duplicates = duplicates
        self.runnersUp = runnersUp
    }

    /// In a few words: `→ opening-hours 87 %`.
    func summary(in words: Wording) -> String {
        answer.map { "→ \($0.answer) \(WholePercent(confidence))" } ?? words("new answer", "新しい回答")
    }

    /// What is to be done: `attach to opening-hours “Opening hours”, 87 % sure`.
    func headline(in words: Wording) -> String {
        let sure = WholePercent(confidence)
        guard let answer else {
            return words("a new answer is needed, \(sure) sure", "新しい回答が必要です（確かさ \(sure)）")
        }
        return words(
            "attach to \(answer.answer) \u{201C}\(answer.title)\u{201D}, \(sure) sure",
            "\(answer.answer)「\(answer.title)」に結び付けます（確かさ \(sure)）")
    }
}

/// A share in whole percent: `87 %`.
struct WholePercent: CustomStringConvertible {
    private let share: Double

    init(_ share: Double) { self.share = share }

    var description: String { "\(Int((min(max(share, 0), 1) * 100).rounded())) %" }
}
