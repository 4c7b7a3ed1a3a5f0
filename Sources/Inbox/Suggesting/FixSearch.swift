package import Dialogue
import Foundation
import Privacy
import TextAnalysis

/// How the lines of a group look to a bundle: what speaks for each answer that comes near.
package struct FixSearch: Sendable {
    /// An answer that comes near to some of the lines.
    package struct Candidate: Sendable {
        package let answer: AnswerID
        package let evidence: FixEvidence
        /// Its mean share in the lines' rankings, 0 to 1.
        package var share: Double { evidence[.share] }
        /// To how many lines it is the nearest answer.
        package let lineCount: Int
        /// Its example that is nearest to a line.
        package let example: String?
    }

    /// A line and an example that it is near to.
    struct Neighbour: Sendable {
        let line: String
        let example: String
        let answer: AnswerID
        /// 0 to 1.
        let similarity: Double
    }

    /// Each line once.
    package let lines: [String]
    /// By what speaks for them: the nearest answer of most lines first.
    package let candidates: [Candidate]
    let neighbours: [Neighbour]

    /// Lines that are looked at: the first ones.
    package static let mostLines = 32

    /// - Parameters:
    ///   - masked: masked lines.
    package init(_ masked: [String], with pipeline: Pipeline, over knowledge: Knowledge) {
        var seen: Set<UInt64> = []
        let features = masked.map { LineFeatures($0) }
        let places = masked.indices.filter { seen.insert(features[$0].fingerprint).inserted }.prefix(Self.mostLines)
        lines = places.map { masked[$0] }
        var votes: [AnswerID: [Int: FixEvidence.Vote]] = [:]
        var examples: [AnswerID: Neighbour] = [:]
        var neighbours: [Neighbour] = []
        for (place, index) in places.enumerated() {
            let verdict = pipeline.judge(pipeline.mask(Utterance(masked[index])))
            let ranked = verdict.answers
            guard let best = ranked.candidates.first else { continue }
            let confidence = min(max(verdict.confidence, 1e-4), 1 - 1e-4)
            for candidate in ranked.candidates {
                let probability = confidence * candidate.share / max(best.share, 1e-6)
                votes[candidate.id, default: [:]][place] = FixEvidence.Vote(
                    odds: max(log(probability / (1 - probability)), FixEvidence.Vote.none.odds),
                    share: candidate.share, isBest: candidate.id == best.id)
            }
            for near in ranked.neighbours {
                let example = knowledge.example(near.example)
                let neighbour = Neighbour(
                    line: masked[index], example: example, answer: near.answer,
                    similarity: Double(
                        features[index].cosine(to: LineFeatures(example), squares: features[index].squares)))
                neighbours.append(neighbour)
                if examples[near.answer].map({ $0.similarity < neighbour.similarity }) ?? true {
                    examples[near.answer] = neighbour
                }
            }
        }
        let count = lines.count
        candidates = votes.map { answer, votes in
            Candidate(
                answer: answer,
                evidence: FixEvidence((0..<count).map { votes[$0] ?? .none }),
                lineCount: votes.values.count { $0.isBest }, example: examples[answer]?.example)
        }.sorted { Self.rank($0) > Self.rank($1) }
        self.neighbours = neighbours
    }

    private static func rank(_ candidate: Candidate) -> (Double, Double, String) {
        (candidate.evidence[.odds], candidate.share, candidate.answer.rawValue)
    }
}
