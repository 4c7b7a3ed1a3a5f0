import Foundation

/// What speaks for or against answering: the quantities that the sufficiency decision is trained on.
package struct Evidence: Sendable, Equatable {
    /// One quantity; its raw value is how traces name it.
    package enum Quantity: String, CaseIterable, Sendable {
        /// How well the classifier knows this region: the logarithm of the summed exponentials of its logits.
        case energy
        /// The logarithm of the best answer's share of the fused ranking.
        case share
        /// The logarithm of the best answer's odds against the second.
        case margin
        /// The similarity of the best answer's nearest example.
        case exampleSimilarity = "example_similarity"
        /// The mean similarity of the best answer's three nearest examples.
        case neighbourhood
        /// The similarity of the best answer's text and title.
        case passageSimilarity = "passage_similarity"
        /// The share of the question's weight found anywhere in the best answer's examples, titles and text.
        case coverage
        /// How much nearer the nearest example of any other answer is.
        case rivalSimilarity = "rival_similarity"
        /// The share of the question's weight on features never seen in training.
        case unseenShare = "unseen_share"
        /// The logarithm of the number of features.
        case length
        /// Whether the question is written in Japanese, 1 or 0: in a bundle of two languages the other quantities have
        /// another scale in each.
        case japanese
        /// Whether classifier and retrieval agree on the best answer: 1 or 0.
        case agreement
    }

    /// By the order of `Quantity.allCases`.
    package let values: [Double]

    package init(_ value: (Quantity) -> Double) { values = Quantity.allCases.map(value) }

    /// One quantity's value.
    package subscript(quantity: Quantity) -> Double { values[Self.places[quantity] ?? 0] }

    private static let places = Dictionary(
        uniqueKeysWithValues: Quantity.allCases.enumerated().map { ($0.element, $0.offset) })
}
