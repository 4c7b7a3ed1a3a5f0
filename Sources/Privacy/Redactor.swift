import TextAnalysis

/// Cuts out what a masker finds: the only maker of ``MaskedText``.
public struct Redactor: Sendable {
    private let masker: any PIIMasker
    /// Finds the kinds that may never be kept, whatever `masker` says.
    private let mandatory = PatternMasker(scanners: [CardNumberScanner()])

    /// A redactor that uses a masker's findings.
    public init(masker: any PIIMasker) { self.masker = masker }

    /// Replaces every finding by its kind's placeholder.
    ///
    /// Overlapping findings become one, of the kind of the longest. Placeholders that are there already stay as they are, so
    /// that masking a masked text changes nothing.
    public func redact(_ utterance: Utterance) -> MaskedText {
        let kept = PlaceholderScanner.placeholders(in: utterance.text)
        let bytes = Array(utterance.text.utf8)
        let found = Self.disjoint(masker.findings(in: utterance) + mandatory.findings(in: utterance), in: bytes)
        guard !found.isEmpty else { return MaskedText(string: utterance.text, placeholders: kept) }
        let words = MaskedText(string: utterance.text, placeholders: kept).withoutPlaceholders
        let language = Language.written(in: NormalizedText(words))
        var result: [UInt8] = []
        var placeholders: [MaskedText.Placeholder] = []
        var end = 0
        func replace(_ range: Range<Int>, by text: some Sequence<UInt8>, of kind: PIIKind) {
            result += bytes[end..<range.lowerBound]
            let start = result.count
            result += text
            placeholders.append(MaskedText.Placeholder(kind: kind, range: start..<result.count))
            end = range.upperBound
        }
        var remaining = kept[...]
        for finding in found {
            while let placeholder = remaining.first, placeholder.range.upperBound <= finding.range.lowerBound {
                replace(placeholder.range, by: bytes[placeholder.range], of: placeholder.kind)
                remaining.removeFirst()
            }
            remaining = remaining.drop { $0.range.lowerBound < finding.range.upperBound }
            replace(finding.range, by: finding.kind.placeholder(in: language).utf8, of: finding.kind)
        }
        for placeholder in remaining {
            replace(placeholder.range, by: bytes[placeholder.range], of: placeholder.kind)
        }
        result += bytes[end...]
        return MaskedText(string: String(decoding: result, as: UTF8.self), placeholders: placeholders)
    }

    /// Findings in order, clamped to the text, widened to whole scalars, overlapping ones joined.
    private static func disjoint(_ findings: [PIIFinding], in bytes: [UInt8]) -> [PIIFinding] {
        func isInsideScalar(_ offset: Int) -> Bool { offset < bytes.count && bytes[offset] & 0xC0 == 0x80 }
        let sound = findings.compactMap { finding -> PIIFinding? in
            var range = finding.range.clamped(to: 0..<bytes.count)
            guard !range.isEmpty else { return nil }
            var (start, end) = (range.lowerBound, range.upperBound)
            while isInsideScalar(start) { start -= 1 }
            while isInsideScalar(end) { end += 1 }
            range = start..<end
            return PIIFinding(kind: finding.kind, range: range)
        }
        let ordered = sound.sorted {
            ($0.range.lowerBound, $1.range.count, $0.kind.rawValue)
                < ($1.range.lowerBound, $0.range.count, $1.kind.rawValue)
        }
        var joined: [PIIFinding] = []
        var longest = 0
        for finding in ordered {
            guard let last = joined.last, last.range.upperBound > finding.range.lowerBound else {
                joined.append(finding)
                longest = finding.range.count
                continue
            }
            let end = max(last.range.upperBound, finding.range.upperBound)
            let kind = finding.range.count > longest ? finding.kind : last.kind
            longest = max(longest, finding.range.count)
            joined[joined.count - 1] = PIIFinding(kind: kind, range: last.range.lowerBound..<end)
        }
        return joined
    }
}
