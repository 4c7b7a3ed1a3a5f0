import Privacy

extension PatternMasker {
    /// The values of a kind that are found in a text.
    func values(of kind: PIIKind, in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return findings(in: Utterance(text)).filter { $0.kind == kind }
            .map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    /// A text masked by this masker.
    func masked(_ text: String) -> MaskedText { Redactor(masker: self).redact(Utterance(text)) }
}

/// A masker that finds the same places in whatever it is given.
struct FixedMasker: PIIMasker {
    let found: [PIIFinding]

    func findings(in utterance: Utterance) -> [PIIFinding] { found }
}
