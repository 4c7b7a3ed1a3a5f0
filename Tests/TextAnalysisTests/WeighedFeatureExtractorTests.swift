import Testing
import TextAnalysis

struct WeighedFeatureExtractorTests {
    private func features(_ text: String) -> [WeighedFeature] {
        WeighedFeatureExtractor().features(of: NormalizedText(text), from: text)
    }

    /// The sum of the weights of the features that two texts share, by the first one's weights.
    private func shared(_ text: String, with other: String) -> Float {
        let hashes = Set(features(other).map(\.hash))
        return features(text).filter { hashes.contains($0.hash) }.reduce(0) { $0 + $1.weight }
    }

    @Test(arguments: [
        ("犬", [1]), ("の", []), ("ア", [0.2]), ("犬猫", [1, 0.8, 1]), ("犬の", [1, 0.5]), ("の犬", [0.2, 1]),
        ("です", [0.25]), ("バス", [0.2, 1, 0.2]), ("ﾊﾞｽ", [0.2, 1, 0.2]), ("テレビ", [0.2, 1, 0.5, 0.2, 1, 0.2]),
        ("犬。猫", [1, 1]), ("犬 猫", [1, 1]), ("to do", [1, 0.5, 0.5, 1, 0.5]), ("", []), ("！？", []),
    ])
    func `what a feature counts follows from the script`(text: String, weights: [Float]) {
        #expect(features(text).map(\.weight) == weights)
    }

    @Test func `hiragana and katakana are the same feature, katakana counts more`() {
        #expect(shared("ゴミ", with: "ごみ") > 3 * shared("ごみ", with: "ゴミ"))
        #expect(shared("ごみ", with: "ゴミ") > 0)
    }

    @Test func `words share the characters inside them`() {
        #expect(shared("payment", with: "payments") > 0)
        #expect(shared("payment", with: "birth") == 0)
        #expect(shared("don't", with: "dont") == shared("dont", with: "dont"))
    }

    @Test func `a paste without spaces costs no more than a long word`() {
        let paste = String(repeating: "x", count: 4096)
        #expect(features(paste).count < 100)
    }
}
