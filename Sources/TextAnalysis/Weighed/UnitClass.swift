/// What a unit of text is written in, which in Japanese tells much of what it says: nouns stand in kanji and katakana,
/// grammar stands in hiragana.
///
/// The weights were chosen on the queries of `corpora/faq`, keeping what helped both halves of them. By `taiwa evaluate --faq`
/// on all of `corpora/faq/ja`, nDCG@10 was 61.3 with them, 57.0 with 1 for every weight, 57.6 when katakana is taken for
/// hiragana, 52.6 without single kanji.
enum UnitClass {
    case kanji
    case hiragana
    case katakana
    /// A word of a script with spaces, or a number.
    case word

    /// What a unit alone counts. A kanji is often shared by words of one meaning (届く, 届出, 届け); a hiragana says nothing.
    var weight: Float {
        switch self {
        case .kanji, .word: 1
        case .katakana: 0.2
        case .hiragana: 0
        }
    }

    /// What two neighbouring units count as one feature.
    func weight(before next: UnitClass) -> Float {
        switch (self, next) {
        case (.katakana, .katakana): 1
        case (.kanji, .kanji): 0.8
        case (.kanji, .hiragana), (.kanji, .katakana), (.katakana, .kanji), (.word, .word): 0.5
        case (.kanji, .word), (.word, .kanji): 0.3
        case (.hiragana, .hiragana): 0.25
        case (.hiragana, .kanji), (.hiragana, .katakana), (.katakana, .hiragana): 0.2
        case (.word, .hiragana), (.hiragana, .word), (.word, .katakana), (.katakana, .word): 0
        }
    }

    /// What three neighbouring units of katakana count as one feature; no other three make one.
    static let katakanaTriple: Float = 0.5
    /// What characters in a row inside a word count as one feature.
    static let innerGram: Float = 0.5
}
