package import Privacy

/// The judged texts as tab-separated lines without header: masked text, gold label (`oos` out of scope), best label,
/// confidence, in-scope score. Labels are masked as texts are, for the columns of a file may be exchanged.
package struct PredictionSheet: Sendable {
    /// What stands in the place of the label that a text out of scope does not have.
    package static let outOfScope = "oos"

    /// The file's content, UTF-8 with LF.
    package let bytes: [UInt8]

    package init(_ outcomes: [TrialOutcome], redactor: Redactor) {
        let labels = Set(outcomes.flatMap { [$0.gold ?? Self.outOfScope, $0.judgement.label] })
        let masked = Dictionary(uniqueKeysWithValues: labels.map { ($0, redactor.redact(Utterance($0)).string) })
        bytes = outcomes.flatMap { outcome in
            let judgement = outcome.judgement
            let fields = [
                outcome.text.string, masked[outcome.gold ?? Self.outOfScope] ?? "", masked[judgement.label] ?? "",
                "\(judgement.confidence)", "\(judgement.inScopeScore)",
            ]
            return Array((fields.joined(separator: "\t") + "\n").utf8)
        }
    }
}
