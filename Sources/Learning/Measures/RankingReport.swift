import Foundation

/// How well documents were ranked for queries, over graded relevance; each figure is a mean over the queries.
package struct RankingReport: Sendable, Equatable {
    /// How many places of a ranking count.
    package static let depth = 10

    /// A query's ranking, in grades: 0 for a document that is not relevant.
    package struct Ranking: Sendable, Equatable {
        /// The grades of the ranked documents, the first first.
        let ranked: [Int]
        /// The grades of all relevant documents, ranked or not, the highest first.
        let ideal: [Int]

        /// - Parameters:
        ///   - ranked: the grades of the ranked documents, the first first.
        ///   - judged: the grades of all judged documents, ranked or not, in any order.
        package init(ranked: [Int], judged: [Int]) {
            self.ranked = ranked
            ideal = judged.filter { $0 > 0 }.sorted(by: >)
        }
    }

    /// The number of queries.
    package let queries: Int
    /// The share of queries whose first document is relevant.
    package let topOne: Double
    /// The mean of 1 / the place of the first relevant document among the first ten, 0 if there is none.
    package let reciprocalRank: Double
    /// Normalised discounted cumulative gain of the first ten: a document's grade, as it is, by log₂(1 + its place), summed,
    /// by the sum of the best possible ranking (Järvelin and Kekäläinen 2002; `ndcg_cut_10` of trec_eval).
    package let normalizedGain: Double
    /// The share of a query's relevant documents that are among the first ten.
    package let recall: Double

    /// The means over some rankings; `nil` if there is none with a relevant document. Those without one do not count.
    package init?(_ rankings: [Ranking]) {
        let rankings = rankings.filter { !$0.ideal.isEmpty }
        guard !rankings.isEmpty else { return nil }
        func mean(_ figure: (Ranking) -> Double) -> Double {
            rankings.reduce(0) { $0 + figure($1) } / Double(rankings.count)
        }
        queries = rankings.count
        topOne = mean { $0.ranked.first ?? 0 > 0 ? 1 : 0 }
        reciprocalRank = mean { ranking in
            ranking.ranked.prefix(Self.depth).firstIndex { $0 > 0 }.map { 1 / Double($0 + 1) } ?? 0
        }
        normalizedGain = mean { Self.gain(of: $0.ranked) / Self.gain(of: $0.ideal) }
        recall = mean { ranking in
            Double(ranking.ranked.prefix(Self.depth).count { $0 > 0 }) / Double(ranking.ideal.count)
        }
    }

    private static func gain(of grades: [Int]) -> Double {
        grades.prefix(depth).enumerated().reduce(0) { sum, entry in
            sum + Double(entry.element) / log2(Double(entry.offset + 2))
        }
    }
}
