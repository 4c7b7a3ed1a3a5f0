import Foundation
import TestSupport
import Testing
import TextAnalysis
import Training

struct SimilarTextsTests {
    private func features(_ text: String) -> [Feature] { FeatureExtractor().features(of: NormalizedText(text)) }

    @Test func `an ending that many texts have says little`() throws {
        let endings = ["です", "ます", "ください", "たい"]
        let texts = (0..<40).map {
            "\(["山", "川", "海", "空", "森"][$0 % 5])\(["東", "西", "南", "北"][$0 % 4])\($0)\(endings[$0 % 4])"
        }
        let similar = SimilarTexts((texts + ["領収書の発行", "領収書の発行です", "配達の日数です"]).map(features))
        let pairs = similar.pairs(from: 0.7) { first, _ in first >= 40 }
        #expect(pairs.map { [$0.first, $0.second] } == [[40, 41]])
    }

    @Test func `only pairs that are wanted are found, each once and in order`() {
        let similar = SimilarTexts(["lost my card", "lost my card", "Lost my card!", "", ""].map(features))
        #expect(
            similar.pairs(from: 0.9) { _, _ in true }.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [1, 2]])
        #expect(similar.pairs(from: 0.9) { $1 == 2 && $0 == 0 }.map(\.similarity) == [1])
    }

    /// Of texts that share words at random, against comparing all with all.
    @Test(arguments: [UInt64](1...20)) func `no pair is missed`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let words = (0..<12).map { "w\($0)\($0 * 31 % 7)" }
        let texts = (0..<120).map { _ in
            (0..<Int.random(in: 1...6, using: &random)).map { _ in words.randomElement(using: &random)! }
                .joined(separator: " ")
        }
        let similar = SimilarTexts(texts.map(features))
        let all = similar.pairs(from: 0.000_001) { _, _ in true }
        for least in [0.3, 0.5, 0.7, 0.9] {
            let found = similar.pairs(from: least) { _, _ in true }
            let expected = all.filter { $0.similarity >= least }
            #expect(found == expected, "seed \(seed), \(least)")
            #expect(least > 0.5 || !found.isEmpty, "seed \(seed)")
        }
    }
}
