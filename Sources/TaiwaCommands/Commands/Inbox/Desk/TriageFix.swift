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
        var sentence: String { "\u{201C}\(line)\u{201D} is nearly \u{201C}\(example)\u{201D} of \(answer)" }
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
    var summary: String { answer.map { "→ \($0.answer) \(WholePercent(confidence))" } ?? "new answer" }
}

/// A share in whole percent: `87 %`.
struct WholePercent: CustomStringConvertible {
    private let share: Double

    init(_ share: Double) { self.share = share }

    var description: String { "\(Int((min(max(share, 0), 1) * 100).rounded())) %" }
}
