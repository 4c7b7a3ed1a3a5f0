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
    /// What the text denies by contrast, as it was written; nothing of it is in `normalized` any more.
    public let setAside: [String]

    /// Analyses a masked text.
    public init(_ text: MaskedText) {
        self.text = text
        normalized = NormalizedText(text.withoutPlaceholders)
        language = Language.written(in: normalized)
        features = FeatureExtractor().features(of: normalized)
        setAside = []
    }

    /// Without what `contrast` denies: the text stays whole, what is judged does not.
    private init(_ whole: MaskedUtterance, settingAside contrast: Contrast) {
        let written = Array(whole.text.withoutPlaceholders.utf8)
        setAside = contrast.denied.map { range in
            String(decoding: written[whole.normalized.originalRange(of: range)], as: UTF8.self)
        }
        text = whole.text
        language = whole.language
        normalized = whole.normalized.blanking(contrast.denied)
        features = FeatureExtractor().features(of: normalized)
    }

    /// The same utterance as it should be judged: what it denies by contrast is set aside.
    package var withoutDenied: MaskedUtterance {
        guard setAside.isEmpty else { return self }
        let contrast = Contrast(in: normalized, of: text.withoutPlaceholders)
        return contrast.denied.isEmpty ? self : MaskedUtterance(self, settingAside: contrast)
    }
}
