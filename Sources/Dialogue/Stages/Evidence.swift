import Foundation
package import Learning

/// What speaks for or against answering: the quantities that the sufficiency decision is trained on.
package struct Evidence: Sendable, Equatable {
    /// One quantity; its raw value is how traces name it.
    package enum Quantity: String, CaseIterable, Sendable {
        /// How well the classifiers know this region, see ``IntentScores/energy``.
        case energy
        /// The largest margin of the linear classifier: below 0 when every intent disowns the question.
        case linearMargin = "linear_margin"
        /// The largest logit of the network.
        case networkLogit = "network_logit"
        /// The logarithm of the best answer's share of the fused ranking.
        case share
        /// The logarithm of the best answer's odds against the second.
        case margin
        /// The similarity of the best answer's nearest example.
        case exampleSimilarity = "example_similarity"
        /// The mean similarity of the best answer's three nearest examples.
        case neighbourhood
        /// How well the best answer's title and text fit.
        case textSimilarity = "text_similarity"
        /// The share of the question's weight found anywhere in the best answer's examples, titles and text.
        case coverage
        /// How much nearer the nearest example of any other answer in the shortlist is.
        case rivalSimilarity = "rival_similarity"
        /// The share of the question's weight on features never seen in training.
        case unseenShare = "unseen_share"
        /// The share of the weight of the question's words and characters, parts of words apart, never seen in training.
        case unseenUnitShare = "unseen_unit_share"
        /// The logarithm of the number of features.
        case length
        /// Whether the question is written in Japanese, 1 or 0: in a bundle of two languages the other quantities have
        /// another scale in each.
        case japanese
        /// Whether the two classifiers and retrieval agree on the best answer: the share of them that do.
        case agreement
    }

    /// All quantities, made once.
    private static let quantities = Quantity.allCases

    /// By the order of `Quantity.allCases`.
    package private(set) var values: [Double] = []

    /// No evidence yet.
    package init() {}

    /// One quantity's value.
    package subscript(quantity: Quantity) -> Double {
        guard let place = Quantity.allCases.firstIndex(of: quantity), place < values.count else { return 0 }
        return values[place]
    }

    /// Gathers the quantities of a ranked question; allocates nothing once it has grown.
    ///
    /// - Parameters:
    ///   - scores: what the built-in classifiers said; `nil` when another classifier stands in their place.
    package mutating func gather(
        from ranking: AnswerRanking, vector: QueryVector, intents scores: IntentScores?, isJapanese: Bool
    ) {
        values.removeAll(keepingCapacity: true)
        guard let best = ranking.order.first else {
            for _ in Self.quantities { values.append(0) }
            return
        }
        let share = max(ranking.shares[best], 1e-6)
        let second = ranking.order.count > 1 ? max(ranking.shares[ranking.order[1]], 1e-6) : 1e-6
        var rival = 0.0
        var nearest = best
        for place in ranking.answers.indices {
            let similarity = ranking.value(.nearestExample, of: place)
            if place != best { rival = max(rival, similarity) }
            if similarity > ranking.value(.nearestExample, of: nearest) { nearest = place }
        }
        // A classifier that was left out, or had no examples to learn from, has nothing to say.
        let linear = scores.flatMap { $0.blend.marginScale > 0 ? Self.largest($0.margins) : nil }
        let network = scores.flatMap { $0.blend.logitScale > 0 ? Self.largest($0.logits) : nil }
        let answer = ranking.answers[best]
        let agreeing =
            (linear?.index == answer ? 1 : 0) + (network?.index == answer ? 1 : 0) + (nearest == best ? 1 : 0)
        for quantity in Self.quantities {
            let value =
                switch quantity {
                case .energy: Double(scores?.energy ?? 0)
                case .linearMargin: Double(linear?.value ?? 0)
                case .networkLogit: Double(network?.value ?? 0)
                case .share: log(share)
                case .margin: min(log(share / second), 6)
                case .exampleSimilarity: ranking.value(.nearestExample, of: best)
                case .neighbourhood: ranking.value(.neighbourhood, of: best)
                case .textSimilarity: ranking.value(.text, of: best)
                case .coverage: ranking.value(.coverage, of: best)
                case .rivalSimilarity: rival - ranking.value(.nearestExample, of: best)
                case .unseenShare: Double(vector.unseenShare)
                case .unseenUnitShare: Double(vector.unseenUnitShare)
                case .length: log(Double(1 + vector.length))
                case .japanese: isJapanese ? 1.0 : 0.0
                case .agreement: Double(agreeing) / 3
                }
            values.append(value)
        }
    }

    private static func largest(_ values: [Float]) -> (index: Int, value: Float)? {
        guard var best = values.first else { return nil }
        var place = 0
        for index in values.indices where values[index] > best { (place, best) = (index, values[index]) }
        return (place, best)
    }
}
