import Privacy
import TextAnalysis

/// A masked line as its features are read: placeholders are set apart, and count as their kinds.
struct MaskedLine {
    /// The line with a comma in the place of each placeholder.
    let text: String
    /// The kinds that were masked, each once, in order of their first place.
    let kinds: [PIIKind]

    /// In bytes; the longest placeholder of a built-in kind is shorter.
    private static let longestPlaceholder = 48

    /// Kinds by the labels of their placeholders, in both languages.
    private static let labels: [String: PIIKind] = {
        let pairs = PIIKind.all.flatMap { kind in
            [Language.japanese, .english].map { (kind.label(in: $0), kind) }
        }
        return Dictionary(pairs) { first, _ in first }
    }()

    /// Reads a line that was masked before.
    init(_ masked: String) {
        guard masked.utf8.contains(UInt8(ascii: "[")) else {
            (text, kinds) = (masked, [])
            return
        }
        var bytes: [UInt8] = []
        var kinds: [PIIKind] = []
        var rest = Array(masked.utf8)[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "["), let found = Self.placeholder(at: rest) {
                if !kinds.contains(found.kind) { kinds.append(found.kind) }
                bytes.append(UInt8(ascii: ","))
                rest = rest[found.end...]
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
        self.kinds = kinds
    }

    /// The placeholder that text begins with: a label, perhaps a number, perhaps `…` and the last characters.
    private static func placeholder(at text: ArraySlice<UInt8>) -> (kind: PIIKind, end: Int)? {
        guard let close = text.prefix(longestPlaceholder).firstIndex(of: UInt8(ascii: "]")) else { return nil }
        var label = String(decoding: text[text.startIndex + 1..<close], as: UTF8.self)
        if let ellipsis = label.firstIndex(of: "…") { label.removeSubrange(ellipsis...) }
        while let last = label.utf8.last, (0x30...0x39).contains(last) { label.removeLast() }
        return labels[label].map { ($0, close + 1) }
    }
}
