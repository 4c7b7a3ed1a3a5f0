/// The parameters of BM25F, BM25 over a document's fields (Robertson, Zaragoza and Taylor 2004), for an answer's title
/// and text.
///
/// Chosen on the queries of `corpora/faq`, keeping what helped both halves of them.
package struct FieldParameters: Sendable, Equatable {
    /// How often in the text a word in the title counts.
    let titleBoost: Float = 5
    /// How far a title's length counts against it, 0 to 1.
    let titleLengthShare: Float = 0.3
    /// How far a text's length counts against it, 0 to 1.
    let textLengthShare: Float = 0.6
    /// The length, in bytes of normalised text, at which an occurrence in a text counts once; 150 characters of Japanese.
    ///
    /// Fixed rather than the mean length as in BM25: where all texts are long, a word in one of them says less beside
    /// one in a title.
    let textLength: Float = 450
    /// How soon repetitions of a feature stop counting.
    let k1: Float = 1.5
    /// Features in more than this share of the documents are left out: they are most of the work and say the least.
    let commonest: Float = 0.5
    /// In how many documents a feature may always be: in a handful of documents a share means nothing.
    let leastCommon = 20

    package static let standard = FieldParameters()

    /// What one occurrence counts in a field of a length, when it counts once at another length.
    func count(length: Float, unit: Float, share: Float) -> Float { 1 / (1 - share + share * length / unit) }

    /// What a feature's weight is multiplied by in a document; below `k1 + 1`.
    func saturation(ofCount count: Float) -> Float { count * (k1 + 1) / (count + k1) }
}
