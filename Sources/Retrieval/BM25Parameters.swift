/// The two parameters of BM25 (Robertson and Zaragoza 2009, section 3.4).
package struct BM25Parameters: Sendable, Equatable {
    /// How soon repetitions of a feature stop counting.
    package let k1: Float
    /// How far a document's length counts against it, 0 to 1.
    package let b: Float

    /// Features in more than this share of the documents are left out: they are most of the work and say the least.
    package let commonest: Float

    /// For questions: all are short, so length says little.
    package static let questions = BM25Parameters(k1: 1.2, b: 0.3, commonest: 0.2)

    /// What a feature's weight is multiplied by in a document that has it a number of times; 1 for once at mean length.
    func saturation(ofCount count: Float, length: Float, mean: Float) -> Float {
        count * (k1 + 1) / (count + k1 * (1 - b + b * length / mean))
    }
}
