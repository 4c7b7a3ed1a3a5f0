/// Turns normalised text into n-gram features.
///
/// A *unit* is one character of a script without spaces (kanji, kana) or one whole word of a script with them. Features
/// are n-grams of one or two units, and n-grams of 2 to 4 characters inside each word with its boundaries marked, which
/// is what survives a typing error. One rule serves Japanese, English and both in one sentence.
package struct FeatureExtractor: Sendable {
    /// Most units in an n-gram. Three Japanese characters are too rare to meet again where an answer has a dozen examples:
    /// with them the shipped bundles got four in a hundred fewer exam questions right at once, and 8,721 Japanese training
    /// texts gained a tenth of a point.
    static let longestUnitGram = 2
    /// Characters in an n-gram inside a word, boundary marks included.
    static let innerGram = 2...4
    /// Characters of a word that inner n-grams are taken from: a paste of 4 KiB without a space costs no more than this.
    static let longestWord = 40

    package init() {}

    /// The features of a text in the order of their place, with repetitions.
    package func features(of text: NormalizedText) -> [Feature] {
        var buffer = FeatureBuffer()
        buffer.extract(from: text)
        return buffer.features
    }
}
