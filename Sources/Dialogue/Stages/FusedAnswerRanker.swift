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
    /// How many near examples a ranking names.
    static let neighbourCount = 3
    /// The logarithm of the probability of an intent that a classifier does not mention.
    static let unmentioned: Float = -12

    private let knowledge: Knowledge

    public init(knowledge: Knowledge) { self.knowledge = knowledge }

    public func rank(_ interpretation: Interpretation) -> RankedAnswers {
        let vector = interpretation.linear?.vector ?? knowledge.vocabulary.vector(of: interpretation.utterance.features)
        let (ranking, retrieval) = ranking(of: vector, for: interpretation)
        let candidates = ranking.order.prefix(Self.rankingLength).map { place in
            RankedAnswers.Candidate(
                id: knowledge.answers[ranking.answers[place]].id, share: ranking.shares[place],
                exampleSimilarity: ranking.value(.nearestExample, of: place),
                passageSimilarity: ranking.value(.text, of: place))
        }
        var evidence = Evidence()
        evidence.gather(
            from: ranking, vector: vector, intents: interpretation.linear?.scores,
            isJapanese: interpretation.utterance.language == .japanese)
        return RankedAnswers(
            interpretation: interpretation, candidates: candidates, neighbours: neighbours(in: retrieval.examples),
            evidence: evidence)
    }

    /// The shortlist with what the fusion weighs, and where the similarities come from.
    package func ranking(
        of vector: QueryVector, for interpretation: Interpretation
    ) -> (ranking: AnswerRanking, retrieval: RetrievalScores) {
        var retrieval = RetrievalScores()
        retrieval.look(
            up: vector, text: interpretation.utterance.text, normalized: interpretation.utterance.normalized,
            in: knowledge)
        var ranking = AnswerRanking()
        ranking.rank(vector, intents: logProbabilities(of: interpretation), retrieval: retrieval, by: knowledge)
        return (ranking, retrieval)
    }

    private func neighbours(in examples: DocumentScores) -> [RankedAnswers.Neighbour] {
        let similarities = examples.touched.map { examples.scores[Int($0)] }
        return similarities.indicesOfLargest(Self.neighbourCount).map { place in
            let example = Int(examples.touched[place])
            return RankedAnswers.Neighbour(
                example: example, answer: knowledge.answers[knowledge.exampleAnswers[example]].id,
                similarity: Double(similarities[place]))
        }
    }

    private func logProbabilities(of interpretation: Interpretation) -> [Float] {
        if let linear = interpretation.linear { return linear.scores.logProbabilities }
        let known = Dictionary(interpretation.intents.map { ($0.name.rawValue, $0.confidence) }) { first, _ in first }
        return knowledge.answers.map { answer in
            max(Float(log(known[answer.id.rawValue] ?? 0)), Self.unmentioned)
        }
    }
}
