import TextAnalysis

/// A text letter by letter: each folded for comparison, with the script it was written in.
///
/// Folding turns katakana into hiragana, but only hiragana can be a particle: the で of データ is none.
struct Letters: Sendable {
    /// What a letter was written in.
    enum Kind: Sendable {
        case hiragana, katakana, han, word, space
        /// Ends a clause: a comma, a stop, a dash between spaces.
        case stop
    }

    /// Normalised scalars.
    private(set) var scalars: [UInt32] = []
    private(set) var kinds: [Kind] = []
    /// Where each letter begins in the normalised text, in bytes, and the end.
    private var offsets: [Int] = []
    private let normalized: NormalizedText
    private let source: String

    /// - Parameter source: the text that was normalised.
    init(_ normalized: NormalizedText, of source: String) {
        self.normalized = normalized
        self.source = source
        let original = Array(source.utf8)
        scalars.reserveCapacity(normalized.bytes.count)
        kinds.reserveCapacity(normalized.bytes.count)
        offsets.reserveCapacity(normalized.bytes.count + 1)
        var offset = 0
        while offset < normalized.bytes.count {
            offsets.append(offset)
            var origin = Int(normalized.origins[offset])
            let scalar = UTF8Decoding.scalar(in: normalized.bytes.span, at: &offset)
            scalars.append(scalar)
            kinds.append(Self.kind(of: scalar, writtenAs: UTF8Decoding.scalar(in: original.span, at: &origin)))
        }
        offsets.append(offset)
        for index in scalars.indices { settleStop(at: index) }
    }

    init(_ text: String) { self.init(NormalizedText(text), of: text) }

    var count: Int { scalars.count }

    /// Letters' bytes in the normalised text.
    func bytes(of range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<offsets[range.upperBound] }

    /// Letters as they were written, without white space around them.
    func text(in range: Range<Int>) -> String {
        let trimmed = self.trimmed(range)
        guard !trimmed.isEmpty else { return "" }
        let bytes = normalized.originalRange(of: bytes(of: trimmed))
        return String(decoding: Array(source.utf8)[bytes], as: UTF8.self)
    }

    /// A range without the spaces at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, kinds[start] == .space { start += 1 }
        while end > start, kinds[end - 1] == .space { end -= 1 }
        return start..<end
    }

    /// The number of letters that are neither space nor stop.
    func weight(of range: Range<Int>) -> Int {
        range.reduce(0) { $0 + (kinds[$1] == .space || kinds[$1] == .stop ? 0 : 1) }
    }

    /// Whether a position is between words, or no word of spaced letters stands on both sides.
    func isWordBoundary(_ index: Int) -> Bool {
        index <= 0 || index >= count || kinds[index - 1] != .word || kinds[index] != .word
    }

    /// The start of the clause that a position lies in.
    func clauseStart(before index: Int) -> Int {
        var start = index
        while start > 0, kinds[start - 1] != .stop { start -= 1 }
        return start
    }

    /// The end of the clause that begins at a position: its stop, or the end.
    func clauseEnd(after index: Int) -> Int {
        var end = index
        while end < count, kinds[end] != .stop { end += 1 }
        return end
    }

    private static func kind(of scalar: UInt32, writtenAs original: UInt32) -> Kind {
        switch Script(of: scalar) {
        case .han: .han
        case .kana: (0x3041...0x309F).contains(original) ? .hiragana : .katakana
        case .word, .joiner: .word
        case .space: .space
        case .punctuation: .stop
        }
    }

    /// Takes back the stops that end nothing: those in `1,000`, `example.com` and 「」; makes one of ` - `.
    private mutating func settleStop(at index: Int) {
        switch scalars[index] {
        case 0x2E, 0x2C, 0x3A:
            if index > 0, index + 1 < count, kinds[index - 1] == .word, kinds[index + 1] == .word {
                kinds[index] = .word
            }
        case 0x2D:
            if index > 0, index + 1 < count, kinds[index - 1] == .space, kinds[index + 1] == .space {
                kinds[index] = .stop
            }
        case 0x22, 0x28, 0x29, 0x5B, 0x5D, 0x300C...0x300F, 0x30FB, 0x26, 0xA3, 0x24, 0x25, 0x23: kinds[index] = .space
        default: break
        }
    }
}
