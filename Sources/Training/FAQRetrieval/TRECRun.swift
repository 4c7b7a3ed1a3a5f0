/// Rankings in the run format of trec_eval: `query Q0 document place score taiwa` a line, places from 1.
package struct TRECRun: Sendable {
    /// The file's content.
    package let bytes: [UInt8]

    package init(_ trial: FAQTrial) {
        var text = ""
        for (query, ranking) in zip(trial.queries.rows, trial.rankings) {
            var last = Float.infinity
            for (place, entry) in ranking.enumerated() {
                // trec_eval sorts by score and breaks ties its own way, so that equal scores must not be written.
                let score = min(entry.score, last.nextDown)
                last = score
                text += "\(query.id) Q0 \(trial.sheet.rows[entry.row].id) \(place + 1) \(score) taiwa\n"
            }
        }
        bytes = Array(text.utf8)
    }
}
