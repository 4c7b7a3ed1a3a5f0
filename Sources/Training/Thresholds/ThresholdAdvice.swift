package import Bundles
package import Dialogue

/// Which threshold a bundle should answer from, so that a wanted share of its answers is right.
package struct ThresholdAdvice: Sendable {
    /// The share of answers that should be right.
    package let precision: Double
    package let curve: ThresholdCurve
    /// The share of all weight that questions without an answer have.
    package let unanswerableShare: Double

    /// - Parameters:
    ///   - questions: as the bundle's version judged them, or the models that it was fitted with.
    package init(_ questions: [JudgedQuestion], of bundle: LoadedBundle, precision: Double) {
        self.init(
            questions, thresholds: bundle.knowledge.thresholds, own: bundle.ownThresholds, precision: precision)
    }

    package init(
        _ questions: [JudgedQuestion], thresholds: Thresholds, own: [AnswerID: Double], precision: Double
    ) {
        self.precision = precision
        curve = ThresholdCurve(questions, thresholds: thresholds, own: own)
        let total = questions.reduce(0) { $0 + $1.weight }
        let without = questions.reduce(0) { $0 + ($1.expected == nil ? $1.weight : 0) }
        unanswerableShare = total == 0 ? 0 : without / total
    }

    /// The lowest threshold that gives the precision on these questions; `nil` when none does.
    package var advised: ThresholdCurve.Point? { curve.lowest(precision: precision) }
    /// The lowest threshold at which the lower end of the interval gives it; `nil` when none does.
    package var sure: ThresholdCurve.Point? { curve.lowestSure(precision: precision) }
}

extension LoadedBundle {
    /// The thresholds of the answers that have their own.
    package var ownThresholds: [AnswerID: Double] {
        Dictionary(knowledge.answers.compactMap { answer in answer.threshold.map { (answer.id, $0) } }) { first, _ in
            first
        }
    }
}
