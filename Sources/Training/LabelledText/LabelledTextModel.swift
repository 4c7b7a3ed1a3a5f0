import Bundles
import Dialogue
import Foundation
package import Privacy

/// A model trained on labelled texts, and the one place that says how its numbers are made.
package struct LabelledTextModel: Sendable {
    private let knowledge: Knowledge
    private let pipeline: Pipeline

    /// - Parameters:
    ///   - knowledge: with the later stages fitted.
    init(_ knowledge: Knowledge) {
        self.knowledge = knowledge
        pipeline = Pipeline(
            masker: PatternMasker(), classifier: LinearIntentClassifier(knowledge: knowledge),
            ranker: FusedAnswerRanker(knowledge: knowledge), detector: TrainedSufficiencyDetector(knowledge: knowledge))
    }

    /// Takes a text through normalisation, features, classification, ranking and decision.
    ///
    /// The confidence is the best candidate's share of the fused ranking; in scope is a text one of whose likeliest answers,
    /// those that would be offered, is right.
    package func judge(_ text: MaskedText) -> LabelJudgement {
        let verdict = pipeline.judge(MaskedUtterance(text))
        let best = verdict.answers.candidates.first
        return LabelJudgement(
            label: best?.id.rawValue ?? "", confidence: best?.share ?? 0,
            inScopeScore: Self.logOdds(of: verdict.offerConfidence), probabilityInScope: verdict.offerConfidence)
    }

    /// The threshold on the score that training chose on its own held-out texts; there is none yet.
    package var ownThreshold: Double? { nil }

    /// The size of the model file that a bundle would have, in bytes.
    package func fileSize() throws -> Int {
        let profile = BundleProfile(
            title: [:], languages: knowledge.languages, texts: [:], stages: .standard, answerThreshold: nil,
            offerThreshold: nil, closeness: nil)
        return try KnowledgeFile.bytes(of: knowledge, profile: profile).count
    }

    private static func logOdds(of probability: Double) -> Double {
        let bounded = min(max(probability, 1e-12), 1 - 1e-12)
        return log(bounded / (1 - bounded))
    }
}
