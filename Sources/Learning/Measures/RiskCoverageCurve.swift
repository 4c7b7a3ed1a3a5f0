/// How much is wrong among the surest rows, by how many of them are taken.
///
/// The selective risk at coverage k/n is the share of wrong ones among the k surest rows (Geifman and El-Yaniv 2017). Of
/// rows with equal confidence any could come first, so each gets their mean: the order of the rows does not matter.
package struct RiskCoverageCurve: Sendable, Equatable {
    /// The selective risk at coverage 1/n, 2/n, …, 1; each 0 to 1.
    package let risks: [Double]

    /// The curve of some rows.
    package init(_ rows: [GradedConfidence]) {
        let falling = rows.sorted { $0.confidence > $1.confidence }
        var risks: [Double] = []
        risks.reserveCapacity(falling.count)
        var errors = 0
        while risks.count < falling.count {
            let tied = falling[risks.count...].prefix { $0.confidence == falling[risks.count].confidence }
            let tiedErrors = tied.count { !$0.isRight }
            for place in 1...tied.count {
                let expected = Double(errors) + Double(tiedErrors * place) / Double(tied.count)
                risks.append(expected / Double(risks.count + 1))
            }
            errors += tiedErrors
        }
        self.risks = risks
    }

    /// The area under the curve: the mean of the risks; 0 to 1, lower is better; `nil` without rows.
    package var area: Double? { risks.isEmpty ? nil : risks.reduce(0, +) / Double(risks.count) }
}
