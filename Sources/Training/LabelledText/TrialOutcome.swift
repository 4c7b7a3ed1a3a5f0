package import Privacy

/// A text that training had not seen, and what the model said of it.
package struct TrialOutcome: Sendable {
    package let text: MaskedText
    /// Its label; `nil` when it is out of scope.
    package let gold: String?
    package let judgement: LabelJudgement

    package init(text: MaskedText, gold: String?, judgement: LabelJudgement) {
        self.text = text
        self.gold = gold
        self.judgement = judgement
    }

    /// Whether the best label is right; never for a text out of scope.
    package var isRight: Bool { judgement.label == gold }
}
