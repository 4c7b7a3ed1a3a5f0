package import Learning

/// The trained decision whether what was found is enough: two probabilities from the same evidence.
package struct SufficiencyModel: Sendable, Codable, Equatable {
    /// Whether the best answer is right.
    package let best: LogisticRegression
    /// Whether one of the offered answers is right.
    package let offered: LogisticRegression

    package init(best: LogisticRegression, offered: LogisticRegression) {
        self.best = best
        self.offered = offered
    }

    /// Fits to judged questions: their evidence, whether the best answer was right, whether one of the offered was.
    package init(fitting outcomes: [Outcome]) {
        let dimension = Evidence.Quantity.allCases.count
        best = LogisticRegression(
            fitting: outcomes.map { .init(values: $0.evidence.values, happened: $0.isBestRight, weight: $0.weight) },
            dimension: dimension)
        offered = LogisticRegression(
            fitting: outcomes.map { .init(values: $0.evidence.values, happened: $0.isOfferRight, weight: $0.weight) },
            dimension: dimension)
    }

    /// A judged question.
    package struct Outcome: Sendable {
        package let evidence: Evidence
        package let isBestRight: Bool
        package let isOfferRight: Bool
        package let weight: Double

        package init(evidence: Evidence, isBestRight: Bool, isOfferRight: Bool, weight: Double) {
            self.evidence = evidence
            self.isBestRight = isBestRight
            self.isOfferRight = isOfferRight
            self.weight = weight
        }
    }
}
