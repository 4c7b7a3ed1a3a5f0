import Dialogue
import Privacy
import TextAnalysis

/// A text of a sheet as the engine learns it, and as it may be shown.
struct SheetText: Sendable {
    /// Masked by the bundle's policy: what is learnt.
    let learnt: MaskedUtterance
    /// With every kind masked: what may be printed.
    let shown: MaskedText
    /// The n-grams of the text before masking, in order: the same for texts of the same words; empty for one without words.
    let words: [UInt64]
    /// Its length in characters before masking.
    let length: Int

    init(_ text: Utterance, masking: SheetMasking) {
        learnt = MaskedUtterance(masking.learning.redact(text))
        shown = masking.isOne ? learnt.text : masking.showing.redact(text)
        words =
            shown.placeholders.isEmpty
            ? learnt.features.map(\.hash)
            : FeatureExtractor().features(of: NormalizedText(text.text)).map(\.hash)
        length = text.text.count
    }

    /// Whether two texts are the same to the engine, though perhaps not before masking.
    func isLearntAlike(_ other: SheetText) -> Bool {
        learnt.features.map(\.hash) == other.learnt.features.map(\.hash)
    }
}

/// How the texts of a bundle's sheets are masked.
struct SheetMasking: Sendable {
    /// By the bundle's policy, as in training.
    let learning: Redactor
    /// Every kind, and the bundle's own patterns.
    let showing: Redactor
    /// Whether the two are known to make the same of every text.
    let isOne: Bool

    init(learning: Redactor, policy: MaskingPolicy) {
        self.learning = learning
        showing = Redactor(policy: .masking(customOf: [policy]))
        isOne = learning.isEquivalent(to: showing)
    }
}
