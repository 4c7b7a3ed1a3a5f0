/// A confidence in a prediction, and whether the prediction was right.
package struct GradedConfidence: Sendable, Equatable {
    /// 0 to 1.
    package let confidence: Double
    package let isRight: Bool

    package init(confidence: Double, isRight: Bool) {
        self.confidence = confidence
        self.isRight = isRight
    }
}
