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
        "no", "nope", "it's", "its", "it", "is", "but", "i", "mean", "the", "please", "sorry", "oh", "well", "that's", "and",
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

    /// A scan for the letters that every contrast has: `not`, `n't`, `rather`, `instead`, なく, ない, なし, あり(ま), ません, のう.
    private static func mayDeny(_ bytes: [UInt8]) -> Bool {
        let bytes = bytes.span
        var index = 0
        while index + 2 < bytes.count {
            switch bytes[index] {
            case 0x6E where bytes[index + 1] == 0x6F && bytes[index + 2] == 0x74: return true
            case 0x6E where bytes[index + 1] == 0x27 || bytes[index + 1] == 0x74: return true
            case 0x72 where bytes[index + 1] == 0x61 && bytes[index + 2] == 0x74: return true
            case 0xE3 where bytes[index + 1] == 0x81 && index + 5 < bytes.count:
                // な, せ and の, and what follows them.
                switch (bytes[index + 2], bytes[index + 5]) {
                case (0xAA, 0x8F), (0xAA, 0x84), (0xAA, 0x97), (0x9B, 0x93), (0xAE, 0x86): return true
                default: break
                }
            default: break
            }
            index += 1
        }
        return false
    }
}
