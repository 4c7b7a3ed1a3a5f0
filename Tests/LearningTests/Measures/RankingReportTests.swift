import Foundation
import Learning
import Testing

struct RankingReportTests {
    private typealias Ranking = RankingReport.Ranking

    @Test func `computed by hand for one query`() throws {
        // Relevant: grades 3, 2 and 1; found: the 2 in place 2 and the 3 in place 4.
        let report = try #require(RankingReport([Ranking(ranked: [0, 2, 0, 3, 0], judged: [1, 0, 3, 2])]))
        #expect(report.queries == 1)
        #expect(report.topOne == 0)
        #expect(report.reciprocalRank == 0.5)
        let found = 2 / log2(3.0) + 3 / log2(5.0)
        let ideal = 3 + 2 / log2(3.0) + 1 / log2(4.0)
        #expect(abs(report.normalizedGain - found / ideal) < 1e-12)
        #expect(abs(report.recall - 2.0 / 3) < 1e-12)
    }

    @Test func `a figure is the mean over the queries with a relevant document`() throws {
        let report = try #require(
            RankingReport([
                Ranking(ranked: [3], judged: [3]), Ranking(ranked: [], judged: [1, 1]),
                Ranking(ranked: [0], judged: [0]), Ranking(ranked: [0], judged: []),
            ]))
        #expect(report.queries == 2)
        #expect(report.topOne == 0.5)
        #expect(report.reciprocalRank == 0.5)
        #expect(report.normalizedGain == 0.5)
        #expect(report.recall == 0.5)
    }

    @Test func `the eleventh place does not count`() throws {
        let ranked = [Int](repeating: 0, count: 10) + [3]
        let report = try #require(RankingReport([Ranking(ranked: ranked, judged: [3])]))
        #expect(report.reciprocalRank == 0)
        #expect(report.normalizedGain == 0)
        #expect(report.recall == 0)
    }

    @Test func `more relevant documents than places`() throws {
        let ranked = [Int](repeating: 1, count: 12)
        let report = try #require(RankingReport([Ranking(ranked: ranked, judged: ranked)]))
        #expect(report.normalizedGain == 1)
        #expect(abs(report.recall - 10.0 / 12) < 1e-12)
    }

    @Test func `the gain is the grade itself`() throws {
        // With 2^grade - 1 it would be 1/7 rather than 1/3.
        let report = try #require(RankingReport([Ranking(ranked: [1], judged: [3, 0])]))
        #expect(abs(report.normalizedGain - 1.0 / 3) < 1e-12)
    }

    @Test func `nothing relevant, no report`() {
        #expect(RankingReport([]) == nil)
        #expect(RankingReport([Ranking(ranked: [0], judged: [0])]) == nil)
    }
}
