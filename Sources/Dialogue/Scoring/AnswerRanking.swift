package import Learning
import Retrieval

/// The likeliest answers with what classification and retrieval say of each, in buffers that are used again.
///
/// All answers are compared by a fixed rule first; the shortlist of the best is then weighed by the fitted fusion, so
/// that its cost does not grow with the number of answers.
package struct AnswerRanking: Sendable {
    /// A quantity that the fusion weighs.
    package enum Quantity: Int, CaseIterable {
        /// The logarithm of the intent's probability.
        case logProbability
        /// The similarity of the nearest example.
        case nearestExample
        /// The mean similarity of the nearest three examples.
        case neighbourhood
        /// How well the answer's title and text fit.
        case text
        /// The share of the question found anywhere in the answer's material.
        case coverage
    }

    /// How many answers are weighed.
    package static let shortlistLength = 16
    /// What similarities count against the logarithm of the probability when the shortlist is drawn up.
    private static let similarityWeight: Float = 4
    /// What the fusion weighs, by `Quantity`, where there are no examples to fit it to.
    package static let unfittedWeights: [Double] = [1, 1, 1, 4, 1]

    /// The shortlisted answers in the order of their numbers.
    package private(set) var answers: [Int] = []
    /// For each shortlisted answer its quantities, a row each.
    package private(set) var quantities = DenseRows(count: 0, width: Quantity.allCases.count)
    /// For each shortlisted answer its probability, given that one of them is right.
    package private(set) var shares: [Double] = []
    /// Places in the shortlist by falling share.
    package private(set) var order: [Int] = []
    private var coverages: [Float] = []
    /// The values of the shortlist's rule, while it is drawn up.
    private var merits: [Float] = []

    package init() {}

    /// Ranks the answers for a text.
    package mutating func rank(
        _ vector: QueryVector, intents logProbabilities: [Float], retrieval: RetrievalScores, by knowledge: Knowledge
    ) {
        shortlist(intents: logProbabilities, retrieval: retrieval)
        knowledge.coverageIndex.addCoverages(of: vector, by: answers, to: &coverages)
        quantities.reset(count: answers.count)
        for (place, answer) in answers.enumerated() {
            set(.logProbability, of: place, to: logProbabilities[answer])
            set(.nearestExample, of: place, to: retrieval.nearestExample(of: answer))
            set(.neighbourhood, of: place, to: retrieval.neighbourhood(of: answer))
            set(.text, of: place, to: retrieval.text(of: answer))
            set(.coverage, of: place, to: coverages[place])
        }
        knowledge.fusion.shares(of: quantities, into: &shares)
        order.removeAll(keepingCapacity: true)
        for place in answers.indices {
            var rank = place
            order.append(place)
            while rank > 0 && shares[place] > shares[order[rank - 1]] {
                order[rank] = order[rank - 1]
                rank -= 1
            }
            order[rank] = place
        }
    }

    /// One quantity of a shortlisted answer.
    package func value(_ quantity: Quantity, of place: Int) -> Double { quantities[place, quantity.rawValue] }

    private mutating func set(_ quantity: Quantity, of place: Int, to value: Float) {
        quantities[place, quantity.rawValue] = Double(value)
    }

    /// Draws up the shortlist: the answers of largest merit, of equal ones the first.
    private mutating func shortlist(intents logProbabilities: [Float], retrieval: RetrievalScores) {
        merits.removeAll(keepingCapacity: true)
        merits.append(contentsOf: logProbabilities)
        retrieval.addSimilarities(times: Self.similarityWeight, to: &merits)
        merits.putIndicesOfLargest(Self.shortlistLength, into: &answers)
        // Sixteen at most: by insertion.
        for place in answers.indices.dropFirst() {
            let answer = answers[place]
            var free = place
            while free > 0 && answers[free - 1] > answer {
                answers[free] = answers[free - 1]
                free -= 1
            }
            answers[free] = answer
        }
    }
}
