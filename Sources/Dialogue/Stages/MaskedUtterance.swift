public import Privacy
public import TextAnalysis

/// What the masking stage hands on: the masked text, the language it is written in, and its features.
public struct MaskedUtterance: Sendable {
    /// The text without personal information.
    public let text: MaskedText
    /// The language it is written in, if its letters tell.
    public let language: Language?
    /// The normalised text that features refer to; placeholders have left nothing in it.
    public let normalized: NormalizedText
    package let features: [Feature]

    /// Analyses a masked text.
    public init(_ text: MaskedText) {
        self.text = text
        normalized = NormalizedText(text.withoutPlaceholders)
        language = Language.written(in: normalized)
        features = FeatureExtractor().features(of: normalized)
    }
}
