/// The second stage: tells what the person wants.
public protocol IntentClassifier: Sendable {
    /// Ranks the intents that an utterance may express.
    func interpret(_ utterance: MaskedUtterance) -> Interpretation
}
