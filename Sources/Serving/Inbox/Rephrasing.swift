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
        let (left, right) = (hashes(of: question), hashes(of: former))
        if left.isEmpty || right.isEmpty { return 0 }
        // The roots' squares are the numbers themselves.
        return product(left.span, right.span) / (Double(left.count) * Double(right.count)).squareRoot()
    }

    /// Of all features, ascending, so that those that are the same stand together.
    private static func hashes(of text: NormalizedText) -> [UInt64] {
        FeatureExtractor().features(of: text).map(\.hash).sorted()
    }

    private static func product(_ left: Span<UInt64>, _ right: Span<UInt64>) -> Double {
        var sum = 0.0
        var (index, other) = (0, 0)
        while index < left.count && other < right.count {
            let hash = left[index]
            if hash < right[other] {
                index += 1
            } else if right[other] < hash {
                other += 1
            } else {
                let here = occurrences(of: hash, in: left, from: index)
                let there = occurrences(of: hash, in: right, from: other)
                sum += (Double(here) * Double(there)).squareRoot()
                index += here
                other += there
            }
        }
        return sum
    }

    private static func occurrences(of hash: UInt64, in hashes: Span<UInt64>, from start: Int) -> Int {
        var end = start
        while end < hashes.count && hashes[end] == hash { end += 1 }
        return end - start
    }
}
