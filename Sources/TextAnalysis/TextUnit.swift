/// A unit of meaning in normalised text: one kanji or kana, or one word of a script that writes spaces.
struct TextUnit: Equatable {
    let hash: UInt64
    /// Its bytes in the normalised text.
    let start: UInt32
    let end: UInt32
    let isWord: Bool
    /// Whether n-grams must not reach from the unit before into this one.
    let followsBreak: Bool
}

/// Cuts normalised text into units.
enum UnitScanner {
    /// The units of a text in order.
    ///
    /// Punctuation breaks between units; a space breaks only between two Japanese characters, where it is written for
    /// emphasis or as a comma, and not between words, where it says nothing.
    static func units(of text: NormalizedText) -> [TextUnit] {
        var units: [TextUnit] = []
        scan(text, into: &units)
        return units
    }

    /// Puts the units of a text into an array that is used again.
    static func scan(_ text: NormalizedText, into units: inout [TextUnit]) {
        let bytes = text.bytes.span
        units.removeAll(keepingCapacity: true)
        units.reserveCapacity(bytes.count / 3 + 1)
        var offset = 0
        var afterPunctuation = true
        var afterSpace = false
        while offset < bytes.count {
            let start = offset
            let scalar = UTF8Decoding.scalar(in: bytes, at: &offset)
            let isWord: Bool
            var hash = FeatureHash(kind: .units)
            hash.combine(UInt64(scalar))
            switch Script(of: scalar) {
            case .punctuation, .joiner:
                afterPunctuation = true
                continue
            case .space:
                afterSpace = true
                continue
            case .han, .kana: isWord = false
            case .word:
                isWord = true
                extendWord(in: bytes, to: &offset, hash: &hash)
            }
            let spaceBreaks = afterSpace && !isWord && units.last?.isWord == false
            units.append(
                TextUnit(
                    hash: hash.value, start: UInt32(start), end: UInt32(offset), isWord: isWord,
                    followsBreak: afterPunctuation || spaceBreaks))
            afterPunctuation = false
            afterSpace = false
        }
    }

    private static func extendWord(in bytes: Span<UInt8>, to offset: inout Int, hash: inout FeatureHash) {
        while offset < bytes.count {
            var next = offset
            let scalar = UTF8Decoding.scalar(in: bytes, at: &next)
            switch Script(of: scalar) {
            case .word: hash.combine(UInt64(scalar))
            case .joiner where next < bytes.count && isWord(at: next, in: bytes): break
            default: return
            }
            offset = next
        }
    }

    private static func isWord(at offset: Int, in bytes: Span<UInt8>) -> Bool {
        var offset = offset
        if case .word = Script(of: UTF8Decoding.scalar(in: bytes, at: &offset)) { return true }
        return false
    }
}
