import TextAnalysis

/// The making of a masked text from left to right.
struct Cutting {
    private let bytes: [UInt8]
    private let language: Language?
    private var result: [UInt8] = []
    private var placeholders: [MaskedText.Placeholder] = []
    private var spans: [Redaction.Span] = []
    /// How far the original text has been taken over or cut out.
    private var end = 0
    /// The scalars of the original text before `end`.
    private var scalars = 0

    /// The first byte of the `…` before digits that were kept; no label has it.
    static let leadOfEllipsis: UInt8 = 0xE2

    init(bytes: [UInt8], language: Language?) {
        self.bytes = bytes
        self.language = language
        result.reserveCapacity(bytes.count + 16)
    }

    /// Takes over a placeholder that is there already, without last digits that its kind may not show.
    mutating func keep(_ placeholder: MaskedText.Placeholder, as treatment: MaskingPolicy.Treatment) {
        takeOver(until: placeholder.range.lowerBound)
        var shown = bytes[placeholder.range]
        if treatment == .mask || treatment == .drop, let ellipsis = shown.firstIndex(of: Self.leadOfEllipsis) {
            shown = shown[..<ellipsis] + [UInt8(ascii: "]")]
        }
        put(shown, for: placeholder.kind)
        advance(to: placeholder.range.upperBound)
    }

    /// Puts what a treatment asks for in the place of a finding.
    mutating func cut(
        _ finding: PIIFinding, as treatment: MaskingPolicy.Treatment, numbering ledger: inout PlaceholderLedger
    ) {
        takeOver(until: finding.range.lowerBound)
        let first = scalars
        let value = bytes[finding.range]
        advance(to: finding.range.upperBound)
        var replacement = ""
        if treatment != .drop {
            let number = ledger.number(of: value, finding.kind)
            let kept = treatment == .keepLastFour ? Self.lastFour(of: value) : ""
            let label = finding.label?.text(in: language, for: finding.kind) ?? finding.kind.label(in: language)
            replacement = "[\(label)\(number)\(kept.isEmpty ? "" : "…" + kept)]"
            put(replacement.utf8, for: finding.kind)
        }
        spans.append(
            Redaction.Span(kind: finding.kind, utf8: finding.range, scalars: first..<scalars, replacement: replacement))
    }

    /// The masked text, with the rest of the original.
    consuming func redaction() -> Redaction {
        takeOver(until: bytes.count)
        return Redaction(
            text: MaskedText(string: String(decoding: result, as: UTF8.self), placeholders: placeholders), spans: spans)
    }

    private mutating func takeOver(until place: Int) {
        result += bytes[end..<place]
        advance(to: place)
    }

    private mutating func advance(to place: Int) {
        for index in end..<place where bytes[index] & 0xC0 != 0x80 { scalars += 1 }
        end = place
    }

    private mutating func put(_ text: some Sequence<UInt8>, for kind: PIIKind) {
        let start = result.count
        result += text
        placeholders.append(MaskedText.Placeholder(kind: kind, range: start..<result.count))
    }

    /// The last four digits of a value; nothing where it has no more than eight, of which four would tell too much.
    private static func lastFour(of value: ArraySlice<UInt8>) -> String {
        let digits = NormalizedText(String(decoding: value, as: UTF8.self)).bytes.filter { (0x30...0x39).contains($0) }
        return digits.count < 8 ? "" : String(decoding: digits.suffix(4), as: UTF8.self)
    }
}
