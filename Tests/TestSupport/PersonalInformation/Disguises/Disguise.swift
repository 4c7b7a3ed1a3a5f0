/// A way to write a value so that a person still reads it and a simple search does not find it.
package enum Disguise: String, CaseIterable, Sendable {
    /// As people usually write it.
    case plain
    /// ASCII as full-width forms: ０９０.
    case fullWidth
    /// Katakana as half-width forms: ﾔﾏﾀﾞ.
    case halfWidthKana
    /// Digits as kanji: 〇九〇.
    case kanjiDigits
    /// Digits in circles: ⓪⑨⓪.
    case circledDigits
    /// Invisible scalars between the characters: U+200B, U+200C, U+200D, U+2060, U+FEFF.
    case zeroWidth
    /// Direction marks and embeddings between the characters.
    case bidi
    /// U+00AD between the characters.
    case softHyphen
    /// Letters taken apart (NFD), and marks that combine with digits and letters.
    case combining
    case spacesBetweenDigits
    case dotsBetweenDigits
    /// Other dashes in place of the hyphen.
    case hyphenVariants
    /// Cyrillic and Greek letters that look like Latin ones.
    case lookAlikes
    /// A line feed within the value.
    case lineSplit
    /// An e-mail address in words: taro at example dot com.
    case speltEmail
    /// Digits in words: ゼロキューゼロ, oh nine oh.
    case spokenDigits

    /// The value in disguise; the value itself where it holds nothing that the disguise changes.
    ///
    /// What is added stands within the value, never before its first character.
    package func applied(to value: String, in language: GeneratedLanguage, using random: inout SeededGenerator)
        -> String
    {
        switch self {
        case .plain: value
        case .fullWidth: Letterforms.fullWidth(value)
        case .halfWidthKana: KanaForms.halfWidth(value)
        case .kanjiDigits: Digits.replaced(in: value, by: "〇一二三四五六七八九")
        case .circledDigits: Digits.replaced(in: value, by: random.pick(["⓪①②③④⑤⑥⑦⑧⑨", "⓪①②③④⑤⑥⑦⑧⑨", "⓿❶❷❸❹❺❻❼❽❾"]))
        case .zeroWidth: InvisibleScalars.zeroWidth(value, &random)
        case .bidi: InvisibleScalars.bidi(value, &random)
        case .softHyphen: InvisibleScalars.between(value, of: ["\u{AD}"], &random)
        case .combining: CombiningMarks.marked(value, &random)
        case .spacesBetweenDigits:
            Digits.spaced(value, by: random.pick([" ", " ", " ", "　", "\u{A0}", "\u{2009}"]), &random)
        case .dotsBetweenDigits: Digits.dotted(value, by: random.pick([".", ".", "・", "．", "·"]), &random)
        case .hyphenVariants: Digits.dashed(value, &random)
        case .lookAlikes: Letterforms.lookAlikes(value, &random)
        case .lineSplit: LineSplit.split(value, &random)
        case .speltEmail: SpokenForms.email(value, in: language, &random)
        case .spokenDigits: SpokenForms.digits(value, in: language, &random)
        }
    }
}
