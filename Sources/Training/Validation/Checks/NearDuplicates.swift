import Dialogue

/// Nearly the same words as examples of two answers.
///
/// Two questions that differ in what tells the answers apart are no duplicates, however little that is: 転入届の出し方 and
/// 転出届の出し方. What tells them apart is found in the sheets themselves: it is in the answer's title or in other examples of it, and
/// hardly in the other answer's.
struct NearDuplicates: SheetCheck {
    /// Chosen on the shipped bundles, where no pair of two answers is a duplicate, and on their examples with another ending.
    static let similarity = 0.7
    /// In how many other texts of its answer what tells apart must be; a title counts for two.
    private static let fewestOthers = 2
    /// How many times as often as in the other answer's texts.
    private static let leastRatio = 3.0

    func findings(in sheets: SheetRows) -> [Finding] {
        let rows = sheets.examples.filter { !$0.text.learnt.features.isEmpty }
        let texts = SimilarTexts(
            rows.map(\.text.learnt.features) + sheets.answers.map(\.title.learnt.features))
        let pairs = texts.pairs(from: Self.similarity) { first, second in
            first < rows.count && second < rows.count && rows[first].id != rows[second].id
                && rows[first].text.words != rows[second].text.words
        }
        let usage = usage(
            of: texts, in: sheets, rows: rows,
            answers: Set(pairs.flatMap { [$0.first, $0.second] }.map { rows[$0].id }))
        return pairs.compactMap { pair in
            let (first, second) = (rows[pair.first], rows[pair.second])
            guard let own = usage[second.id], let foreign = usage[first.id] else { return nil }
            let (grams, others) = (texts.grams[pair.second], texts.grams[pair.first])
            guard !own.tellsApart(grams, without: others, from: foreign),
                !foreign.tellsApart(others, without: grams, from: own)
            else { return nil }
            return Finding(
                .nearDuplicate, at: sheets.place(of: second), and: sheets.place(of: first),
                reason: "an example of '\(second.id)' "
                    + (first.text.isLearntAlike(second.text)
                        ? "the same, once masked, as" : "in nearly the same words as")
                    + " one of '\(first.id)' there",
                text: second.text.shown)
        }
    }

    /// How often an answer's texts use each n-gram.
    private struct Usage {
        var texts = 0
        var counts: [UInt32: Int] = [:]

        mutating func add(_ grams: [UInt32], times: Int) {
            texts += times
            for gram in grams { counts[gram, default: 0] += times }
        }

        /// Whether some of an example's n-grams that another's has not are a mark of this answer.
        func tellsApart(_ grams: [UInt32], without others: [UInt32], from other: Usage) -> Bool {
            let shared = Set(others)
            return grams.contains { gram in
                guard !shared.contains(gram) else { return false }
                // Without the example itself.
                let uses = (counts[gram] ?? 0) - 1
                let rate = (Double(uses) + 0.25) / (Double(texts) - 0.5)
                let otherRate = (Double(other.counts[gram] ?? 0) + 0.25) / (Double(other.texts) + 0.5)
                return uses >= NearDuplicates.fewestOthers && rate >= NearDuplicates.leastRatio * otherRate
            }
        }
    }

    private func usage(
        of texts: SimilarTexts, in sheets: SheetRows, rows: [SheetRows.ExampleRow], answers: Set<String>
    ) -> [String: Usage] {
        var usage: [String: Usage] = [:]
        for (place, row) in rows.enumerated() where answers.contains(row.id) {
            usage[row.id, default: Usage()].add(texts.grams[place], times: 1)
        }
        for (place, row) in sheets.answers.enumerated() where answers.contains(row.id) {
            usage[row.id, default: Usage()].add(texts.grams[rows.count + place], times: 2)
        }
        return usage
    }
}
