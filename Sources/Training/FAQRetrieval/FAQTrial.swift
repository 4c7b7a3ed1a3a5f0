package import Learning
import Privacy

/// A FAQ asked all queries, with how long it took.
package struct FAQTrial: Sendable {
    /// How many entries a ranking has at most.
    package static let rankingLength = 100

    package let sheet: FAQSheet
    package let queries: QuerySheet
    /// A ranking a query, in the order of the queries.
    package let rankings: [[FAQRanker.Place]]
    /// Over the queries that have a relevant FAQ.
    package let report: RankingReport?
    package let trainSeconds: Double
    package let indexBytes: Int
    /// Of rankings of ten.
    package let times: QueryTimes

    /// Indexes the FAQ and asks it.
    ///
    /// - Parameters:
    ///   - threads: to index with; only the time depends on it.
    package init(of queries: QuerySheet, to sheet: FAQSheet, relevance: RelevanceSheet, threads: Int) {
        self.sheet = sheet
        self.queries = queries
        let start = ContinuousClock.now
        let ranker = FAQRanker(sheet, threads: threads)
        trainSeconds = start.duration(to: .now) / .seconds(1)
        indexBytes = ranker.byteCount
        let rankings = queries.rows.map { ranker.ranking(for: $0.text, limit: Self.rankingLength) }
        self.rankings = rankings
        report = RankingReport(
            zip(queries.rows, rankings).map { query, ranking in
                let grades = relevance.grades(for: query.id)
                return RankingReport.Ranking(
                    ranked: ranking.map { grades[sheet.rows[$0.row].id] ?? 0 }, judged: Array(grades.values))
            })
        var times = QueryTimes()
        times.measure(queries.rows, fewest: QueryTimes.fewest) { query in
            _ = ranker.ranking(for: query.text, limit: RankingReport.depth)
        }
        self.times = times
    }
}
