package import Dialogue
import Privacy
import TextAnalysis

/// What a version replies to a question, by the names of answers.
package struct VersionReply: Sendable, Equatable {
    /// What kind of reply it is.
    package enum Kind: String, Sendable, Codable {
        case answer
        /// Asks which of several answers is meant.
        case clarify
        /// Admits not knowing.
        case fallback
    }

    package let kind: Kind
    /// The answer that is given.
    package let answer: AnswerID?
    /// The answers that are offered, the likeliest first.
    package let offered: [AnswerID]
    /// The given answer's title, in the question's language where it has one.
    package let title: String?
    /// The probability that the best answer is right, 0 to 1.
    package let confidence: Double

    init(_ decision: Verdict.Decision, confidence: Double, to question: MaskedText, from knowledge: Knowledge) {
        self.confidence = confidence
        switch decision {
        case .answer(let id): (kind, answer, offered) = (.answer, id, [])
        case .clarify(let ids): (kind, answer, offered) = (.clarify, nil, ids)
        case .unanswered: (kind, answer, offered) = (.fallback, nil, [])
        }
        title = answer.flatMap { Self.wording(of: $0, for: question, in: knowledge)?.title }
    }

    /// What a version replied to a question that was judged.
    package init(_ verdict: Verdict, from knowledge: Knowledge) {
        self.init(verdict.decision, confidence: verdict.confidence, to: verdict.utterance.text, from: knowledge)
    }

    /// What a version replied to a question of a sheet.
    package init(_ outcome: Evaluation.Outcome, from knowledge: Knowledge) {
        self.init(outcome.decision, confidence: outcome.confidence, to: outcome.question.text, from: knowledge)
    }

    /// The wording of an answer that somebody who asks this would see.
    static func wording(of answer: AnswerID, for question: MaskedText, in knowledge: Knowledge) -> Answer.Wording? {
        let language = Language.written(in: NormalizedText(question.string)) ?? knowledge.languages[0]
        return knowledge.index(of: answer).map { knowledge.answers[$0].wording(in: language) }
    }

    /// The answer's id, the offered ones with a `?` each, or `-`.
    package var brief: String {
        switch kind {
        case .answer: answer?.rawValue ?? "-"
        case .clarify: offered.map { "\($0.rawValue)?" }.joined(separator: " ")
        case .fallback: "-"
        }
    }
}

extension VersionReply: Codable {}
