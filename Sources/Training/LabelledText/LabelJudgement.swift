/// What a trained model says of one text.
package struct LabelJudgement: Sendable, Equatable {
    /// The best label, whether or not the text is taken to be in scope.
    package let label: String
    /// The probability that the best label is right, given that the text is in scope; 0 to 1.
    package let confidence: Double
    /// Higher means more surely in scope; comparable within one model, on no particular scale, never NaN.
    package let inScopeScore: Double
    /// The probability that the best label is right, whether in scope or not; 0 to 1.
    package let overallConfidence: Double

    package init(label: String, confidence: Double, inScopeScore: Double, overallConfidence: Double) {
        self.label = label
        self.confidence = confidence
        self.inScopeScore = inScopeScore
        self.overallConfidence = overallConfidence
    }
}
