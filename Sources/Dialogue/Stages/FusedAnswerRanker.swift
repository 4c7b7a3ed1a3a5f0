import Foundation
package import Learning
import Retrieval
import TextAnalysis

/// Ranks answers by their intent's probability together with BM25 retrieval over examples and over titles and texts.
///
/// The weights of the sum are fitted per bundle by cross-validation.
public struct FusedAnswerRanker: AnswerRanker {
    /// How many answers a ranking names.
    static let rankingLength = 10
    /// The number of quantities that the fusion weighs, see `RetrievalFeatures`.
    package static let featureCount = 5
    /// How many near examples a ranking names.
    static let neighbourCount = 3
    /// How many of an answer's nearest examples its neighbourhood is the mean of.
    static let neighbourhood = 3
    /// The logarithm of the probability of an intent that a classifier does not mention.
    static let unmentioned = -12.0

    private let knowledge: Knowledge

    public init(knowledge: Knowledge) { self.knowledge = knowledge }

    public func rank(_ interpretation: Interpretation) -> RankedAnswers {
        let features = retrievalFeatures(for: interpretation)
        let scores = features.answers.map { knowledge.fusion.score(of: $0) }
        let shares = ConditionalLogit.shares(of: scores)
        let order = shares.indicesOfLargest(Self.rankingLength)
        let candidates = order.map { index in
            RankedAnswers.Candidate(
                id: knowledge.answers[index].id, share: shares[index],
                exampleSimilarity: features.answers[index][1], passageSimilarity: features.answers[index][3])
        }
        let neighbours = features.examples.indicesOfLargest(Self.neighbourCount).map { index in
            RankedAnswers.Neighbour(
                example: index, answer: knowledge.answers[knowledge.exampleAnswers[index]].id,
                similarity: features.examples[index])
        }
        return RankedAnswers(
            interpretation: interpretation, candidates: candidates, neighbours: neighbours,
            evidence: evidence(of: features, order: order, shares: shares, interpretation: interpretation))
    }

    /// What retrieval and classification say of every answer.
    package struct RetrievalFeatures {
        /// By answer index: log-probability of the intent, similarity of the nearest example, mean similarity of the
        /// nearest three, similarity of the nearest passage, share of the question found anywhere in the answer's material.
        package let answers: [[Double]]
        /// The similarity of every example.
        package let examples: [Double]
        package let vector: QueryVector
    }

    package func retrievalFeatures(for interpretation: Interpretation) -> RetrievalFeatures {
        let vector = interpretation.linear?.vector ?? knowledge.vocabulary.vector(of: interpretation.utterance.features)
        let examples = knowledge.exampleIndex.similarities(to: vector).map(Double.init)
        let passages = knowledge.passageIndex.similarities(to: vector)
        let coverages = knowledge.answerIndex.coverages(of: vector)
        let logProbabilities = logProbabilities(of: interpretation)
        var nearest = [[Double]](
            repeating: [Double](repeating: 0, count: Self.neighbourhood), count: knowledge.answers.count)
        for (example, similarity) in examples.enumerated() {
            let answer = knowledge.exampleAnswers[example]
            guard similarity > nearest[answer][Self.neighbourhood - 1] else { continue }
            var place = Self.neighbourhood - 1
            while place > 0 && similarity > nearest[answer][place - 1] {
                nearest[answer][place] = nearest[answer][place - 1]
                place -= 1
            }
            nearest[answer][place] = similarity
        }
        var passage = [Double](repeating: 0, count: knowledge.answers.count)
        for (index, similarity) in passages.enumerated() {
            let answer = knowledge.passageAnswers[index]
            passage[answer] = max(passage[answer], Double(similarity))
        }
        let answers = knowledge.answers.indices.map { index in
            let mean = nearest[index].reduce(0, +) / Double(Self.neighbourhood)
            return [logProbabilities[index], nearest[index][0], mean, passage[index], Double(coverages[index])]
        }
        return RetrievalFeatures(answers: answers, examples: examples, vector: vector)
    }

    private func logProbabilities(of interpretation: Interpretation) -> [Double] {
        if let linear = interpretation.linear { return linear.logProbabilities }
        let known = Dictionary(interpretation.intents.map { ($0.name.rawValue, $0.confidence) }) { first, _ in first }
        return knowledge.answers.map { answer in
            max(log(known[answer.id.rawValue] ?? 0), Self.unmentioned)
        }
    }

    private func evidence(
        of features: RetrievalFeatures, order: [Int], shares: [Double], interpretation: Interpretation
    ) -> Evidence {
        guard let best = order.first else { return Evidence { _ in 0 } }
        let second = order.count > 1 ? shares[order[1]] : 0
        let rival = features.answers.indices.reduce(0.0) { nearest, index in
            index == best ? nearest : max(nearest, features.answers[index][1])
        }
        let nearestAnswer = features.answers.indices.max { features.answers[$0][1] < features.answers[$1][1] }
        return Evidence { quantity in
            switch quantity {
            case .energy: interpretation.linear?.energy ?? 0
            case .share: log(max(shares[best], 1e-6))
            case .margin: min(log(max(shares[best], 1e-6) / max(second, 1e-6)), 6)
            case .example_similarity: features.answers[best][1]
            case .neighbourhood: features.answers[best][2]
            case .passage_similarity: features.answers[best][3]
            case .coverage: features.answers[best][4]
            case .rival_similarity: rival - features.answers[best][1]
            case .unseen_share: Double(features.vector.unseenShare)
            case .length: log(Double(1 + features.vector.length))
            case .japanese: interpretation.utterance.language == .japanese ? 1 : 0
            case .agreement: nearestAnswer == best ? 1 : 0
            }
        }
    }
}
