import TextAnalysis

/// Finds the placeholders of the built-in kinds and of a policy's own in a text that was masked before: `[電話番号2]`,
/// `[PHONE1…5678]`, `[PHONE]`.
struct PlaceholderScanner: Sendable {
    private struct Mark: OptionSet, Sendable {
        let rawValue: UInt32
    }

    /// Finds those of the built-in kinds.
    static let standard = PlaceholderScanner(labels: PIIKind.labels)

    /// Labels as shadows have them; the mark is the kind's place in ``PIIKind/all``, plus one.
    private let table: PhraseTable<Mark>
    private let kinds: [String: PIIKind]

    /// Finds those of the built-in kinds and of a policy's patterns.
    init(policy: MaskingPolicy) {
        let own = policy.custom.flatMap { pattern in
            pattern.labels.sorted { $0.key < $1.key }.map { (text: $0.value, kind: PIIKind.custom) }
        }
        self = own.isEmpty ? .standard : PlaceholderScanner(labels: PIIKind.labels + own)
    }

    private init(labels: [(text: String, kind: PIIKind)]) {
        table = PhraseTable(labels.map { ($0.text, Mark(rawValue: UInt32($0.kind.rank + 1))) })
        kinds = Dictionary(labels.map { ($0.text, $0.kind) }) { first, _ in first }
    }

    /// The placeholders in order, as they were written by masking and in no other form.
    func placeholders(in text: String) -> [MaskedText.Placeholder] {
        var placeholders: [MaskedText.Placeholder] = []
        var text = text
        text.withUTF8 { bytes in
            var offset = 0
            while offset < bytes.count {
                guard bytes[offset] == UInt8(ascii: "["), let found = placeholder(in: bytes, from: offset) else {
                    offset += 1
                    continue
                }
                placeholders.append(found)
                offset = found.range.upperBound
            }
        }
        return placeholders
    }

    private func placeholder(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> MaskedText.Placeholder? {
        guard let close = bytes[start...].prefix(Self.longest).firstIndex(of: UInt8(ascii: "]")) else { return nil }
        var text = Substring(decoding: bytes[start + 1..<close], as: UTF8.self)
        if let ellipsis = text.firstIndex(of: "…") {
            let kept = text[ellipsis...].dropFirst()
            guard (1...4).contains(kept.utf8.count), kept.utf8.allSatisfy(Self.isAlphanumeric) else { return nil }
            text = text[..<ellipsis]
        }
        let digits = text.utf8.reversed().prefix { Self.isDigit($0) }.count
        guard digits <= Self.mostDigits, let kind = kinds[String(text.dropLast(digits))] else { return nil }
        return MaskedText.Placeholder(kind: kind, range: start..<close + 1)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// In bytes; the longest label has 30.
    private static let longest = 48
    /// A stream of texts with one numbering has more values of a kind than a conversation.
    private static let mostDigits = 6

    /// The placeholders in the scalars of a shadow.
    func findings(in scalars: [UInt32]) -> [PIIFinding] {
        var findings: [PIIFinding] = []
        var index = 0
        while index < scalars.count {
            if scalars[index] == 0x5B, let finding = finding(in: scalars, from: index) {
                findings.append(finding)
                index = finding.range.upperBound
            } else {
                index += 1
            }
        }
        return findings
    }

    private func finding(in scalars: [UInt32], from start: Int) -> PIIFinding? {
        guard let label = table.longestWord(in: scalars, from: start + 1) else { return nil }
        var index = label.end
        func skip(_ most: Int, while test: (UInt32) -> Bool) {
            var count = 0
            while index < scalars.count, count < most, test(scalars[index]) {
                index += 1
                count += 1
            }
        }
        skip(Self.mostDigits) { (0x30...0x39).contains($0) }
        if index < scalars.count, scalars[index] == 0x2E {
            skip(3) { $0 == 0x2E }
            skip(4) { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
        }
        guard index < scalars.count, scalars[index] == 0x5D else { return nil }
        return PIIFinding(kind: PIIKind.all[Int(label.mark.rawValue) - 1], range: start..<index + 1)
    }
}
