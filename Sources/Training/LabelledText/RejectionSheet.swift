import Learning
package import Privacy

/// Validation rows in scope and out of it, to choose a rejection threshold on.
package struct RejectionSheet: Sendable {
    private let inScope: [LabelledTextSheet.Row]
    private let outOfScope: [MaskedText]

    package init(inScope: [LabelledTextSheet.Row], outOfScope: [MaskedText]) {
        self.inScope = inScope
        self.outOfScope = outOfScope
    }

    /// The threshold on a model's in-scope score, see ``RejectionThreshold``.
    func threshold(of model: LabelledTextModel) -> Double? {
        let inside = inScope.map { row in
            let judgement = model.judge(row.text)
            return RejectionThreshold.Row(
                score: judgement.inScopeScore, kind: judgement.label == row.label ? .right : .wrong)
        }
        let outside = outOfScope.map {
            RejectionThreshold.Row(score: model.judge($0).inScopeScore, kind: .outOfScope)
        }
        return RejectionThreshold(choosingOn: inside + outside)?.value
    }
}
