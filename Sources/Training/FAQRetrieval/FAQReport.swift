package import Learning

/// The figures of a trial as `taiwa evaluate --faq` reports them.
package struct FAQReport: Sendable, Encodable {
    package let ranking: RankingReport
    package let faqs: Int
    package let trainSeconds: Double
    package let indexBytes: Int
    package let queryMicrosMedian: Double?
    package let queryMicros99: Double?
    package let queriesTimed: Int

    /// `nil` when no query has a relevant FAQ.
    package init?(_ trial: FAQTrial) {
        guard let ranking = trial.report else { return nil }
        self.ranking = ranking
        faqs = trial.sheet.rows.count
        trainSeconds = trial.trainSeconds
        indexBytes = trial.indexBytes
        queryMicrosMedian = trial.times.percentile(0.5)
        queryMicros99 = trial.times.percentile(0.99)
        queriesTimed = trial.times.micros.count
    }

    private enum CodingKeys: String, CodingKey {
        case queries
        case faqs
        case topOne = "top1"
        case reciprocalRank = "mrr_at_10"
        case normalizedGain = "ndcg_at_10"
        case recall = "recall_at_10"
        case trainSeconds = "train_seconds"
        case indexBytes = "index_bytes"
        case queryMicrosMedian = "query_micros_p50"
        case queryMicros99 = "query_micros_p99"
        case queriesTimed = "queries_timed"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(ranking.queries, forKey: .queries)
        try container.encode(faqs, forKey: .faqs)
        try container.encode(ranking.topOne, forKey: .topOne)
        try container.encode(ranking.reciprocalRank, forKey: .reciprocalRank)
        try container.encode(ranking.normalizedGain, forKey: .normalizedGain)
        try container.encode(ranking.recall, forKey: .recall)
        try container.encode(trainSeconds, forKey: .trainSeconds)
        try container.encode(indexBytes, forKey: .indexBytes)
        try container.encode(queryMicrosMedian, forKey: .queryMicrosMedian)
        try container.encode(queryMicros99, forKey: .queryMicros99)
        try container.encode(queriesTimed, forKey: .queriesTimed)
    }
}
