package import Dialogue

/// What would likely mend a group: its lines become examples of an answer that there is, or a new answer is written.
package struct LikelyFix: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case attach(AnswerID, title: String)
        case newAnswer
    }

    /// A line of the group that is nearly the same as an example.
    package struct Duplicate: Sendable, Equatable {
        package let line: String
        package let example: String
        package let answer: AnswerID
        /// 0 to 1.
        package let similarity: Double
        /// Whether the example belongs to another answer than the suggested one.
        package let isContradictory: Bool
    }

    package let kind: Kind
    /// The probability that ``kind`` is right, 0 to 1.
    package let confidence: Double
    /// One sentence.
    package let why: String
    package let whyJapanese: String
    /// The likest first.
    package let duplicates: [Duplicate]
    /// The other answers that came near, the likeliest first.
    package let runnersUp: [NewAlert.NearAnswer]
}
