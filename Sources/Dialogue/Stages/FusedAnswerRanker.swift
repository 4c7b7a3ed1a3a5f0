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
    package static let featureCount = RetrievalFeatures.Quantity.allCases.count
    /// How many near examples a ranking names.
    static let neighbourCount = 3
    /// How many of an answer's nearest examples its neighbourhood is the mean of; `nearestSimilarities` is written for three.
    static let neighbourhood = 3
    /// The logarithm of the probability of an intent that a classifier does not mention.
    static let unmentioned = -12.0

    private let knowledge: Knowledge

    public init(knowledge: Knowledge) { self.knowledge = knowledge }

    public func rank(_ interpretation: Interpretation) -> RankedAnswers {
        let features = retrievalFeatures(for: interpretation)
        let shares = ConditionalLogit.shares(of: knowledge.fusion.scores(of: features.answers))
        let order = shares.indicesOfLargest(Self.rankingLength)
        let candidates = order.map { index in
            RankedAnswers.Candidate(
                id: knowledge.answers[index].id, share: shares[index],
                exampleSimilarity: features[index, .nearestExample],
                passageSimilarity: features[index, .nearestPassage])
        }
        let neighbours = features.examples.indicesOfLargest(Self.neighbourCount).map { index in
            RankedAnswers.Neighbour(
                example: index, answer: knowledge.answers[knowledge.exampleAnswers[index]].id,
                similarity: Double(features.examples[index]))
        }
        return RankedAnswers(
            interpretation: interpretation, candidates: candidates, neighbours: neighbours,
            evidence: evidence(of: features, order: order, shares: shares, interpretation: interpretation))
    }

    /// What retrieval and classification say of every answer.
    package struct RetrievalFeatures {
        /// A quantity that the fusion weighs.
        package enum Quantity: Int, CaseIterable {
            /// The logarithm of the intent's probability.
            case logProbability
            /// The similarity of the nearest example.
            case nearestExample
            /// The mean similarity of the nearest three examples.
            case neighbourhood
            /// The similarity of the nearest sentence of the answer.
            case nearestPassage
            /// The share of the question found anywhere in the answer's material.
            case coverage
        }

        /// A row an answer, a column a quantity.
        package fileprivate(set) var answers: DenseRows
        /// The similarity of every example.
        package let examples: [Float]
        package let vector: QueryVector

        fileprivate subscript(answer: Int, quantity: Quantity) -> Double {
            get { answers[answer, quantity.rawValue] }
            set { answers[answer, quantity.rawValue] = newValue }
        }
    }

    package func retrievalFeatures(for interpretation: Interpretation) -> RetrievalFeatures {
        let vector = interpretation.linear?.vector ?? knowledge.vocabulary.vector(of: interpretation.utterance.features)
        let answerCount = knowledge.answers.count
        var features = RetrievalFeatures(
            answers: DenseRows(count: answerCount, width: RetrievalFeatures.Quantity.allCases.count),
            examples: knowledge.exampleIndex.similarities(to: vector), vector: vector)
        let nearest = nearestSimilarities(features.examples)
        let passages = knowledge.passageIndex.similarities(to: vector)
        for (index, similarity) in passages.enumerated() {
            let answer = knowledge.passageAnswers[index]
            if Double(similarity) > features[answer, .nearestPassage] {
                features[answer, .nearestPassage] = Double(similarity)
            }
        }
        let logProbabilities = logProbabilities(of: interpretation)
        let coverages = knowledge.answerIndex.coverages(of: vector)
        for answer in 0..<answerCount {
            let first = answer * Self.neighbourhood
            features[answer, .logProbability] = logProbabilities[answer]
            features[answer, .nearestExample] = Double(nearest[first])
            var sum: Float = 0
            for place in first..<first + Self.neighbourhood { sum += nearest[place] }
            features[answer, .neighbourhood] = Double(sum) / Double(Self.neighbourhood)
            features[answer, .coverage] = Double(coverages[answer])
        }
        return features
    }

    /// For each answer the similarities of its nearest examples, the nearest first.
    private func nearestSimilarities(_ similarities: [Float]) -> [Float] {
        var nearest = [Float](repeating: 0, count: knowledge.answers.count * Self.neighbourhood)
        var places = nearest.mutableSpan
        let exampleAnswers = knowledge.exampleAnswers
        let answers = exampleAnswers.span
        let similarities = similarities.span
        for example in similarities.indices {
            let similarity = similarities[example]
            let first = answers[example] * Self.neighbourhood
            // Without branches: which of the three a similarity passes cannot be predicted.
            let second = Swift.min(places[first], similarity)
            places[first] = Swift.max(places[first], similarity)
            let third = Swift.min(places[first + 1], second)
            places[first + 1] = Swift.max(places[first + 1], second)
            places[first + 2] = Swift.max(places[first + 2], third)
        }
        return nearest
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
        var rival = 0.0
        var nearestAnswer = best
        for answer in shares.indices {
            let similarity = features[answer, .nearestExample]
            if answer != best { rival = max(rival, similarity) }
            if similarity > features[nearestAnswer, .nearestExample] { nearestAnswer = answer }
        }
        return Evidence { quantity in
            switch quantity {
            case .energy: interpretation.linear?.energy ?? 0
            case .share: log(max(shares[best], 1e-6))
            case .margin: min(log(max(shares[best], 1e-6) / max(second, 1e-6)), 6)
            case .exampleSimilarity: features[best, .nearestExample]
            case .neighbourhood: features[best, .neighbourhood]
            case .passageSimilarity: features[best, .nearestPassage]
            case .coverage: features[best, .coverage]
            case .rivalSimilarity: rival - features[best, .nearestExample]
            case .unseenShare: Double(features.vector.unseenShare)
            case .length: log(Double(1 + features.vector.length))
            case .japanese: interpretation.utterance.language == .japanese ? 1 : 0
            case .agreement: nearestAnswer == best ? 1 : 0
            }
        }
    }
}
