import TextAnalysis

/// Finds what an utterance denies by contrast: 「パスワードではなくID」, `not my card, my phone`.
///
/// Only a contrast denies, where something else is asserted beside it. A plain negative predicate (`can't log in`,
/// 「届かない」) is the problem itself and is never found.
struct Contrast: Sendable {
    /// The denied parts, as bytes of the normalised text.
    private(set) var denied: [Range<Int>] = []

    /// - Parameter source: the text that was normalised.
    init(in text: NormalizedText, of source: String) {
        guard Self.mayDeny(text.bytes) else { return }
        let letters = Letters(text, of: source)
        let ranges = JapaneseContrast(letters: letters).denied + EnglishContrast(letters: letters).denied
        let remaining = (0..<letters.count).filter { index in !ranges.contains { $0.contains(index) } }
        guard Self.assertsSomething(remaining, in: letters) else { return }
        denied = ranges.filter { !$0.isEmpty }.map(letters.bytes)
    }

    /// Words that assert nothing beside what is denied.
    private static let hollow: SetPhrases = [
        "no", "nope", "it's", "its", "it", "is", "but", "i", "mean", "the", "please", "sorry", "oh", "well", "that's",
        "and",
        "いや", "いえ", "いいえ", "違います", "違う", "ちがう", "です", "すみません",
    ]

    /// Whether at least two letters are left that are no hollow words.
    private static func assertsSomething(_ remaining: [Int], in letters: Letters) -> Bool {
        var (weight, skipped) = (0, 0)
        for index in remaining where index >= skipped {
            if let length = hollow.length(at: index, in: letters) {
                skipped = index + length
            } else {
                weight += letters.weight(of: index..<index + 1)
            }
        }
        return weight >= 2
    }

    /// A scan for what every contrast has: `not`, `n't`, `rather`, `instead`, なく, ない, なし and ません behind certain letters.
    private static func mayDeny(_ bytes: [UInt8]) -> Bool {
        let bytes = bytes.span
        var index = 0
        while index + 2 < bytes.count {
            switch bytes[index] {
            case 0x6E: if isNegation(at: index, in: bytes) { return true }
            case 0x72: if stands("rather", at: index, in: bytes) { return true }
            case 0x69: if stands("instead", at: index, in: bytes) { return true }
            case 0xE3: if isJapaneseNegation(at: index, in: bytes) { return true }
            default: break
            }
            index += 1
        }
        return false
    }

    /// `not` and `never` as words, `n't`, and `nt` behind what negations are made with: `dont`, `didnt`, `isnt`, `havent`.
    private static func isNegation(at index: Int, in bytes: Span<UInt8>) -> Bool {
        let previous = index > 0 ? bytes[index - 1] : 0x20
        switch bytes[index + 1] {
        case 0x27: return true
        case 0x6F, 0x65:
            return previous == 0x20 && (stands("not", at: index, in: bytes) || stands("never", at: index, in: bytes))
        case 0x74:
            return index > 1
                && (previous == 0x64 || previous == 0x73 || bytes[index - 2] == 0x64 || bytes[index - 2] == 0x76)
        default: return false
        }
    }

    private static func stands(_ word: StaticString, at index: Int, in bytes: Span<UInt8>) -> Bool {
        guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
        return word.withUTF8Buffer { word in word.indices.allSatisfy { word[$0] == bytes[index + $0] } }
    }

    /// な behind は, ゃ, や, で, て or い, and せん behind ま.
    private static func isJapaneseNegation(at index: Int, in bytes: Span<UInt8>) -> Bool {
        guard index >= 3, index + 5 < bytes.count, bytes[index - 3] == 0xE3 else { return false }
        let previous = (bytes[index - 2], bytes[index - 1])
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x81, 0xAA), (0x81, 0xAE):
            return previous == (0x81, 0xAF) || previous == (0x82, 0x83) || previous == (0x82, 0x84)
                || previous == (0x81, 0xA7) || previous == (0x81, 0xA6) || previous == (0x81, 0x84)
        case (0x81, 0x9B): return previous == (0x81, 0xBE)
        default: return false
        }
    }
}
