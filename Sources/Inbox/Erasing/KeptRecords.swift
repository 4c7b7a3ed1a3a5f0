package import Dialogue
package import TextAnalysis

/// What an inbox keeps about somebody, or from before a time: what an erasure forgets, and an export shows.
package struct KeptRecords: Sendable, Equatable {
    package struct Turn: Sendable, Equatable {
        package let domain: DomainName
        package let version: Int
        /// The turn, `t_<n>`, where a server gave it a number.
        package let turn: String?
        package let outcome: KeptTurn.Outcome
        package let language: Language
        package let question: String
        package let answer: AnswerID?
        package let confidence: Double
        package let rating: Rating?
        /// Milliseconds of Unix time.
        package let time: Int
    }

    package struct Feedback: Sendable, Equatable {
        package let id: FeedbackID
        package let domain: DomainName?
        package let turn: String?
        package let rating: Rating
        package let question: String?
        package let expected: String?
        package let comment: String?
        /// The answers that were rated, as JSON: rows of bundle, answer and question.
        package let exchanges: String?
        /// Milliseconds of Unix time.
        package let time: Int
    }

    package let turns: [Turn]
    package let alerts: [Alert]
    package let feedback: [Feedback]
    package let examples: [TaughtExample]

    /// Nothing.
    package static let none = KeptRecords(turns: [], alerts: [], feedback: [], examples: [])

    package var isEmpty: Bool { turns.isEmpty && alerts.isEmpty && feedback.isEmpty && examples.isEmpty }

    /// The bundles that it is about.
    package var domains: [DomainName] {
        Set(turns.map(\.domain) + alerts.map(\.domain) + feedback.compactMap(\.domain) + examples.map(\.domain))
            .sorted()
    }

    /// What was taught and is in a bundle's sheets, by bundle.
    package var learnt: [(domain: DomainName, texts: [String])] {
        Dictionary(grouping: examples.filter { $0.state == .folded }, by: \.domain)
            .sorted { $0.key < $1.key }.map { (domain: $0.key, texts: $0.value.map(\.text)) }
    }
}
