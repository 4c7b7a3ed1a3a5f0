import TestSupport
import Testing
import TextAnalysis

struct FeatureBufferTests {
    private static let alphabet = Array("aé'Zß漢字かカー々ｶﾞ 　、.-/_9😀한привет")

    private static func randomText(_ random: inout SeededGenerator) -> String {
        let length = [0, 1, 5, 30, 300][Int.random(in: 0..<5, using: &random)]
        return String((0..<length).map { _ in alphabet.randomElement(using: &random)! })
    }

    @Test(arguments: 0..<50)
    func `used again it has the features that a fresh one has`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var buffer = FeatureBuffer()
        var text = NormalizedText("")
        for _ in 0..<20 {
            let original = Self.randomText(&random)
            text.normalize(original)
            buffer.extract(from: text)
            #expect(text == NormalizedText(original), "seed \(seed)")
            #expect(buffer.features == FeatureExtractor().features(of: NormalizedText(original)), "seed \(seed)")
        }
    }

    @Test func `an empty text leaves nothing of the one before`() {
        var buffer = FeatureBuffer()
        buffer.extract(from: NormalizedText("reset my password"))
        #expect(!buffer.features.isEmpty)
        buffer.extract(from: NormalizedText(""))
        #expect(buffer.features.isEmpty)
    }

    @Test func `a word without end costs no more than its first forty letters`() {
        var buffer = FeatureBuffer()
        buffer.extract(from: NormalizedText(String(repeating: "x", count: 4_096)))
        let count = buffer.features.count
        buffer.extract(from: NormalizedText(String(repeating: "x", count: 40)))
        #expect(abs(buffer.features.count - count) <= 3)
        #expect(count < 150)
    }
}
