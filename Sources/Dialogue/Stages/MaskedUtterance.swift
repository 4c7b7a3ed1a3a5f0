public import Privacy
public import TextAnalysis

/// What the masking stage hands on: the masked text, the language it is written in, and its features.
public struct MaskedUtterance: Sendable {
    /// The text without personal information.
    public var text: MaskedText { analysis.text }
    /// The language it is written in, if its letters tell.
    public var language: Language? { analysis.language }
    /// The normalised text that features refer to; placeholders have left nothing in it.
    public var normalized: NormalizedText { analysis.normalized }
    package var features: [Feature] { analysis.features }
    /// What the text denies by contrast, as it was written; nothing of it is in `normalized` any more.
    public var setAside: [String] { analysis.setAside }

    /// Everything in one place, so that what hands an utterance on copies a reference.
    private final class Analysis: Sendable {
        let text: MaskedText
        let language: Language?
        let normalized: NormalizedText
        let features: [Feature]
        let setAside: [String]

        init(
            _ text: MaskedText, language: Language?, normalized: NormalizedText, setAside: [String]
        ) {
            self.text = text
            self.language = language
            self.normalized = normalized
            features = FeatureExtractor().features(of: normalized)
            self.setAside = setAside
        }
    }

    private let analysis: Analysis

    /// Analyses a masked text.
    public init(_ text: MaskedText) {
        let normalized = NormalizedText(text.withoutPlaceholders)
        analysis = Analysis(
            text, language: Language.written(in: normalized), normalized: normalized, setAside: [])
    }

    /// Without what `contrast` denies: the text stays whole, what is judged does not.
    private init(_ whole: MaskedUtterance, settingAside contrast: Contrast) {
        let written = Array(whole.text.withoutPlaceholders.utf8)
        let setAside = contrast.denied.map { range in
            String(decoding: written[whole.normalized.originalRange(of: range)], as: UTF8.self)
        }
        analysis = Analysis(
            whole.text, language: whole.language, normalized: whole.normalized.blanking(contrast.denied),
            setAside: setAside)
    }

    /// The same utterance as it should be judged: what it denies by contrast is set aside.
    package var withoutDenied: MaskedUtterance {
        guard setAside.isEmpty else { return self }
        let contrast = Contrast(in: normalized, of: text.withoutPlaceholders)
        return contrast.denied.isEmpty ? self : MaskedUtterance(self, settingAside: contrast)
    }
}
