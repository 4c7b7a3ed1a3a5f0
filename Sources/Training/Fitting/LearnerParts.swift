import Dialogue
import Learning

/// The parts of the learner that can be left out to see what each adds.
package struct LearnerParts: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// The one-vs-rest linear classifier.
    package static let linear = LearnerParts(rawValue: 1)
    /// The network with one hidden layer.
    package static let network = LearnerParts(rawValue: 2)
    /// Retrieval of the nearest examples.
    package static let neighbours = LearnerParts(rawValue: 4)
    /// The labels as training rows; for labelled texts alone.
    package static let titles = LearnerParts(rawValue: 8)

    package static let all: LearnerParts = [.linear, .network, .neighbours, .titles]

    /// How the classifiers that are there are joined before anything is fitted.
    var unfittedBlend: IntentBlend {
        IntentBlend(
            marginScale: contains(.linear) ? IntentBlend.unfitted.marginScale : 0,
            logitScale: contains(.network) ? IntentBlend.unfitted.logitScale : 0)
    }

    /// What the fusion weighs; the titles and texts always.
    var quantities: Set<AnswerRanking.Quantity> {
        var quantities: Set<AnswerRanking.Quantity> = [.text]
        if !isDisjoint(with: [.linear, .network]) { quantities.formUnion([.logProbability, .coverage]) }
        if contains(.neighbours) { quantities.formUnion([.nearestExample, .neighbourhood]) }
        return quantities
    }

    /// What the fusion weighs what by, before anything is fitted.
    var unfittedFusion: [Double] {
        AnswerRanking.Quantity.allCases.map { quantity in
            quantities.contains(quantity) ? AnswerRanking.unfittedWeights[quantity.rawValue] : 0
        }
    }

    /// The parts by name.
    package static let names: [(name: String, part: LearnerParts)] = [
        ("linear", .linear), ("network", .network), ("neighbours", .neighbours), ("titles", .titles),
    ]
}
