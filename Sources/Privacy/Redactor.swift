import TextAnalysis

/// Cuts out what a masker finds: the only maker of ``MaskedText``.
public struct Redactor: Sendable {
    private let masker: any PIIMasker
    private let policy: MaskingPolicy
    /// Finds the kinds that may never be kept and the policy's own, whatever a masker of somebody else's says; the built-in one
    /// does so itself.
    private let mandatory: PatternMasker?
    private let placeholders: PlaceholderScanner
    private let isBuiltIn: Bool

    /// A redactor that treats a masker's findings as a policy says.
    public init(masker: any PIIMasker, policy: MaskingPolicy = .standard) {
        self.masker = masker
        self.policy = policy
        isBuiltIn = masker is PatternMasker
        mandatory = isBuiltIn ? nil : .mandatoryKinds(policy)
        placeholders = PlaceholderScanner(policy: policy)
    }

    /// A redactor with the built-in masker.
    public init(policy: MaskingPolicy = .standard) { self.init(masker: PatternMasker(policy: policy), policy: policy) }

    /// Whether another redactor is known to make the same of every text.
    package func isEquivalent(to other: Redactor) -> Bool {
        isBuiltIn && other.isBuiltIn && policy == other.policy
    }

    /// Whether this redactor is known to make of a text what another made of it: where they are equivalent, or the other, which
    /// masks all that this one does, found nothing.
    package func agrees(with other: Redactor, on masked: MaskedText) -> Bool {
        isEquivalent(to: other)
            || isBuiltIn && other.isBuiltIn && masked.placeholders.isEmpty && other.policy.covers(policy)
    }

    /// Masks a text that belongs to no conversation: values are numbered from one.
    public func redact(_ utterance: Utterance) -> MaskedText {
        var ledger = PlaceholderLedger()
        return redact(utterance, numbering: &ledger)
    }

    /// Masks a text of a conversation, whose ledger knows the values that were said before.
    public func redact(_ utterance: Utterance, numbering ledger: inout PlaceholderLedger) -> MaskedText {
        redaction(of: utterance, numbering: &ledger).text
    }

    /// Masks a text of a conversation and says where its values stood.
    ///
    /// Overlapping findings become one, of the kind of the longest. Placeholders that are there already stay as they are, so
    /// that masking a masked text changes nothing.
    public func redaction(of utterance: Utterance, numbering ledger: inout PlaceholderLedger) -> Redaction {
        let found = findings(in: utterance)
        guard policy.drops, found.contains(where: { policy.treatment(of: $0.kind) == .drop }) else {
            return cut(found, out: utterance, numbering: &ledger, drops: false)
        }
        var trial = ledger
        let dropped = cut(found, out: utterance, numbering: &trial, drops: true)
        guard findings(in: Utterance(dropped.text.string)).isEmpty,
            placeholders.placeholders(in: dropped.text.string) == dropped.text.placeholders
        else {
            return cut(found, out: utterance, numbering: &ledger, drops: false)
        }
        ledger = trial
        return dropped
    }

    private func findings(in utterance: Utterance) -> [PIIFinding] {
        var found = masker.findings(in: utterance)
        if let mandatory { found += mandatory.findings(in: utterance) }
        return found.filter { policy.treatment(of: $0.kind) != .keep }
    }

    private func cut(
        _ found: [PIIFinding], out utterance: Utterance, numbering ledger: inout PlaceholderLedger, drops: Bool
    ) -> Redaction {
        let kept = placeholders.placeholders(in: utterance.text)
        guard !found.isEmpty || !kept.isEmpty else {
            return Redaction(text: MaskedText(string: utterance.text, placeholders: []), spans: [])
        }
        let bytes = Array(utterance.text.utf8)
        let words = MaskedText(string: utterance.text, placeholders: kept).withoutPlaceholders
        var cutting = Cutting(bytes: bytes, language: Language.written(in: NormalizedText(words)))
        for placeholder in kept {
            if let number = placeholder.number(in: bytes) { ledger.reserve(number, of: placeholder.kind) }
        }
        var remaining = kept[...]
        for finding in Self.sound(found, in: bytes).joined() {
            while let placeholder = remaining.first, placeholder.range.upperBound <= finding.range.lowerBound {
                cutting.keep(placeholder, as: policy.treatment(of: placeholder.kind))
                remaining.removeFirst()
            }
            remaining = remaining.drop { $0.range.lowerBound < finding.range.upperBound }
            let treatment = policy.treatment(of: finding.kind)
            cutting.cut(finding, as: treatment == .drop && !drops ? .mask : treatment, numbering: &ledger)
        }
        for placeholder in remaining { cutting.keep(placeholder, as: policy.treatment(of: placeholder.kind)) }
        return cutting.redaction()
    }

    /// Findings clamped to the text and widened to whole scalars.
    private static func sound(_ findings: [PIIFinding], in bytes: [UInt8]) -> [PIIFinding] {
        func isInsideScalar(_ offset: Int) -> Bool { offset < bytes.count && bytes[offset] & 0xC0 == 0x80 }
        return findings.compactMap { finding in
            let range = finding.range.clamped(to: 0..<bytes.count)
            guard !range.isEmpty else { return nil }
            var (start, end) = (range.lowerBound, range.upperBound)
            while isInsideScalar(start) { start -= 1 }
            while isInsideScalar(end) { end += 1 }
            return finding.moved(to: start..<end)
        }
    }
}

extension PatternMasker {
    /// Finds the kinds that may never be kept, and a policy's own.
    static func mandatoryKinds(_ policy: MaskingPolicy) -> PatternMasker {
        PatternMasker(
            scanners: [CardNumberScanner(), CardSecurityScanner(), MyNumberScanner()] + customScanners(of: policy),
            policy: policy)
    }
}

extension MaskedText.Placeholder {
    /// The number in a placeholder, given the text's bytes.
    fileprivate func number(in bytes: [UInt8]) -> Int? {
        Int(
            String(
                decoding: bytes[range].prefix { $0 != Cutting.leadOfEllipsis }.filter { (0x30...0x39).contains($0) },
                as: UTF8.self))
    }
}
