import TextAnalysis

/// An answer's title and text as features, to be indexed.
package struct AnswerText: Sendable {
    /// A part of an answer.
    struct Field: Sendable {
        let features: [WeighedFeature]
        /// In bytes of the normalised text.
        let length: Int
    }

    let title: Field
    let text: Field

    /// An answer that is found by its title and its text.
    ///
    /// - Parameters:
    ///   - title: the question the answer is to; all of them, a line each, where there are several.
    package init(title: String, text: String) {
        self.title = Self.field(title)
        self.text = Self.field(text)
    }

    private static func field(_ text: String) -> Field {
        let normalized = NormalizedText(text)
        return Field(
            features: WeighedFeatureExtractor().features(of: normalized, from: text), length: normalized.bytes.count)
    }
}
