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

    private struct Buffers {
        var retrieval = RetrievalScores()
        var ranking = AnswerRanking()
        /// The similarities of the examples that the question has something of, and the places of the largest.
        var similarities: [Float] = []
        var nearest: [Int] = []
    }

    private let knowledge: Knowledge
    private let pool = BufferPool { Buffers() }

    public init(knowledge: Knowledge) { self.knowledge = knowledge }

    public func rank(_ interpretation: Interpretation) -> RankedAnswers {
        let vector = interpretation.linear?.vector ?? knowledge.vocabulary.vector(of: interpretation.utterance.features)
        return pool.withBuffers { buffers in
            look(up: vector, for: interpretation, into: &buffers)
            var evidence = Evidence()
            evidence.gather(
                from: buffers.ranking, vector: vector, intents: interpretation.linear?.scores,
                isJapanese: interpretation.utterance.language == .japanese)
            return RankedAnswers(
                interpretation: interpretation, candidates: candidates(in: buffers.ranking),
                neighbours: neighbours(through: &buffers), evidence: evidence)
        }
    }

    private func candidates(in ranking: AnswerRanking) -> [RankedAnswers.Candidate] {
        ranking.order.prefix(Self.rankingLength).map { place in
            RankedAnswers.Candidate(
                id: knowledge.answers[ranking.answers[place]].id, share: ranking.shares[place],
                exampleSimilarity: ranking.value(.nearestExample, of: place),
                passageSimilarity: ranking.value(.text, of: place))
        }
    }

    /// The shortlist with what the fusion weighs, and where the similarities come from.
    package func ranking(
        of vector: QueryVector, for interpretation: Interpretation
    ) -> (ranking: AnswerRanking, retrieval: RetrievalScores) {
        var buffers = Buffers()
        look(up: vector, for: interpretation, into: &buffers)
        return (buffers.ranking, buffers.retrieval)
    }

    private func look(up vector: QueryVector, for interpretation: Interpretation, into buffers: inout Buffers) {
        buffers.retrieval.look(
            up: vector, text: interpretation.utterance.text, normalized: interpretation.utterance.normalized,
            in: knowledge)
        buffers.ranking.rank(
            vector, intents: logProbabilities(of: interpretation), retrieval: buffers.retrieval, by: knowledge)
    }

    private func neighbours(through buffers: inout Buffers) -> [RankedAnswers.Neighbour] {
        buffers.retrieval.examples.putTouchedScores(into: &buffers.similarities)
        buffers.similarities.putIndicesOfLargest(Self.neighbourCount, into: &buffers.nearest)
        return buffers.nearest.map { place in
            let example = Int(buffers.retrieval.examples.touched[place])
            return RankedAnswers.Neighbour(
                example: example, answer: knowledge.answers[knowledge.exampleAnswers[example]].id,
                similarity: Double(buffers.similarities[place]))
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
