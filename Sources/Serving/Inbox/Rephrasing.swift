package import Privacy
package import TextAnalysis

/// Whether somebody asks again what was just answered: a sign that the answer was not the right one.
package enum Rephrasing {
    /// How soon it must be asked again, in milliseconds: two minutes.
    package static let window = 120_000
    /// From which similarity two questions are about the same, 0 to 1: of the shipped bundles' lines to different answers, not one pair in a
    /// hundred is as near (`RephrasingTests`).
    package static let bound = 0.4

    /// Whether a question asks what the one before asked in other words: words are much the same, or the very answer would be.
    ///
    /// - Parameters:
    ///   - isSameAnswer: whether it is answered as the one before was.
    package static func isMade(by question: MaskedText, of former: MaskedText, isSameAnswer: Bool) -> Bool {
        let (question, former) = (NormalizedText(question.string), NormalizedText(former.string))
        guard question.bytes != former.bytes else { return false }
        return isSameAnswer || similarity(of: question, to: former) >= bound
    }

    /// The cosine of the two texts' features, each counted by the root of how often it occurs.
    package static func similarity(of question: NormalizedText, to former: NormalizedText) -> Double {
        let (left, right) = (weights(of: question), weights(of: former))
        let product = left.reduce(0.0) { $0 + $1.value * (right[$1.key] ?? 0) }
        let length = (square(left) * square(right)).squareRoot()
        return length > 0 ? product / length : 0
    }

    private static func weights(of text: NormalizedText) -> [UInt64: Double] {
        var counts: [UInt64: Double] = [:]
        for feature in FeatureExtractor().features(of: text) { counts[feature.hash, default: 0] += 1 }
        return counts.mapValues { $0.squareRoot() }
    }

    private static func square(_ weights: [UInt64: Double]) -> Double { weights.values.reduce(0) { $0 + $1 * $1 } }
}
