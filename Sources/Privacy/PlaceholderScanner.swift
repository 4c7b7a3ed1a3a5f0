import TextAnalysis

/// Finds the placeholders of the built-in kinds in a text that was masked before.
enum PlaceholderScanner {
    private static let kinds = Dictionary(
        PIIKind.allPlaceholders.map { (Array($0.text.utf8), $0.kind) }
    ) { first, _ in first }
    private static let normalizedKinds = Dictionary(
        PIIKind.allPlaceholders.map { (NormalizedText($0.text).bytes, $0.kind) }
    ) { first, _ in first }

    /// The placeholders in order.
    static func placeholders(in text: String) -> [MaskedText.Placeholder] {
        matches(of: kinds, in: Array(text.utf8)).map { MaskedText.Placeholder(kind: $0.kind, range: $0.range) }
    }

    /// The bytes of the placeholders in a normalised text.
    static func ranges(in text: NormalizedText) -> [Range<Int>] {
        matches(of: normalizedKinds, in: text.bytes).map(\.range)
    }

    private static func matches(of kinds: [[UInt8]: PIIKind], in bytes: [UInt8]) -> [(kind: PIIKind, range: Range<Int>)]
    {
        var matches: [(kind: PIIKind, range: Range<Int>)] = []
        var offset = 0
        while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "[")) {
            offset = start + 1
            guard let (text, kind) = kinds.first(where: { bytes[start...].starts(with: $0.key) }) else { continue }
            offset = start + text.count
            matches.append((kind, start..<offset))
        }
        return matches
    }
}
