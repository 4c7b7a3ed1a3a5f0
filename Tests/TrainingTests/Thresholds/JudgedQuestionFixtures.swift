import Dialogue
import Training

extension JudgedQuestion {
    /// A question of one letter's answer each; `second` is how likely the second answer is against the best.
    init(
        wants expected: String?, gets best: String?, _ confidence: Double, offer: Double = 0, second: Double? = 0,
        weight: Double = 1
    ) {
        self.init(
            expected: expected.map(AnswerID.init(rawValue:)), best: best.map(AnswerID.init(rawValue:)),
            confidence: confidence, offerConfidence: offer, secondRatio: second, weight: weight)
    }
}

extension Thresholds {
    static let plain = Thresholds(answer: 0.6, offer: 0.3, closeness: 0.8)
}
