package import TextAnalysis

/// What two lines have in common that differ in nothing but case, width, kana form, white space and punctuation.
///
/// The hash of their words and characters in order: two lines are taken for the same by mistake with probability 2⁻⁶⁴.
package struct LineKey: Hashable, Sendable {
    private let value: UInt64

    /// The key of a line; `nil` where it has neither words nor characters.
    package init?(_ line: MaskedUtterance) { self.init(of: line.features) }

    /// The key of a normalised line; `nil` where it has neither words nor characters.
    package init?(_ line: NormalizedText) { self.init(of: FeatureExtractor().features(of: line)) }

    private init?(of features: [Feature]) {
        var value: UInt64 = 0
        var start: UInt32?
        // Of the features that are no parts of words, the first at each place is the word or character there.
        for feature in features where !feature.isInner && feature.start != start {
            start = feature.start
            value = (value ^ feature.hash) &* 0x9E37_79B9_7F4A_7C15
            value ^= value >> 32
        }
        guard start != nil else { return nil }
        self.value = value
    }
}
