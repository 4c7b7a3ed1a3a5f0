/// How the linear classifier's margins and the network's logits make one probability: a softmax over their weighted sum.
///
/// With weights fitted on held-out examples this is temperature scaling (Guo, Pleiss, Sun and Weinberger 2017) of two
/// classifiers at once.
package struct IntentBlend: Sendable, Codable, Equatable {
    package let marginScale: Float
    package let logitScale: Float

    package init(marginScale: Float, logitScale: Float) {
        self.marginScale = marginScale
        self.logitScale = logitScale
    }

    /// Where there is nothing to fit to: what the public data sets and the shipped bundles come near.
    package static let unfitted = IntentBlend(marginScale: 3, logitScale: 0.8)

    /// Neither classifier: where there were no examples to learn from.
    package static let none = IntentBlend(marginScale: 0, logitScale: 0)

    /// Fits the weights that make held-out labels most likely.
    ///
    /// - Parameters:
    ///   - choices: for each text, a row a class, its margin and its logit; and the right class.
    ///   - prior: what to stay near where there is little to fit to.
    package init(fitting choices: [ConditionalLogit.Choice], prior: IntentBlend = .unfitted) {
        let fitted = ConditionalLogit(
            fitting: choices, prior: [Double(prior.marginScale), Double(prior.logitScale)])
        // A classifier that would count against itself is left out.
        marginScale = Float(max(fitted.weights[0], 0))
        logitScale = Float(max(fitted.weights[1], 0))
    }
}
