import Bundles
package import Dialogue
import Foundation
package import Privacy

/// A model trained on labelled texts, and the one place that says how its numbers are made.
package struct LabelledTextModel: Sendable {
    package let knowledge: Knowledge
    private var scorer: AnswerScorer

    /// - Parameters:
    ///   - knowledge: with the later stages fitted.
    init(_ knowledge: Knowledge) {
        self.knowledge = knowledge
        scorer = AnswerScorer(knowledge: knowledge)
    }

    /// Takes a text through normalisation, features, classification, ranking and decision.
    ///
    /// The confidence is the best candidate's share of the fused ranking; in scope is a text one of whose likeliest answers,
    /// those that would be offered, is right.
    package mutating func judge(_ text: MaskedText) -> LabelJudgement {
        guard let score = scorer.score(text) else {
            return LabelJudgement(
                label: "", confidence: 0, inScopeScore: Self.logOdds(of: 0), overallConfidence: 0)
        }
        return LabelJudgement(
            label: knowledge.answers[score.answer].id.rawValue, confidence: score.share,
            inScopeScore: Self.logOdds(of: score.offerConfidence), overallConfidence: score.confidence)
    }

    /// The threshold on the score that training chose on its own held-out texts; there is none yet.
    package var ownThreshold: Double? { nil }

    /// The model file that a bundle would have: the same bytes for the same texts, seed and engine.
    package func fileBytes() throws -> [UInt8] {
        let profile = BundleProfile(
            title: [:], languages: knowledge.languages, texts: [:], stages: .standard, answerThreshold: nil,
            offerThreshold: nil, closeness: nil)
        return try KnowledgeFile.bytes(of: knowledge, profile: profile)
    }

    private static func logOdds(of probability: Double) -> Double {
        let bounded = min(max(probability, 1e-12), 1 - 1e-12)
        return log(bounded / (1 - bounded))
    }
}
