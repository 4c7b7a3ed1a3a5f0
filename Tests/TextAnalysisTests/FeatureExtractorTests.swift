import TestSupport
import Testing
import TextAnalysis

struct FeatureExtractorTests {
    private static func features(_ text: String) -> [Feature] { FeatureExtractor().features(of: NormalizedText(text)) }

    private static func hashes(_ text: String) -> [UInt64] { features(text).map(\.hash) }

    /// The features as the parts of the text they stand for.
    private static func grams(_ text: String) -> [String] {
        let normalized = NormalizedText(text)
        return FeatureExtractor().features(of: normalized).map { normalized.string(in: $0.range) }
    }

    /// The n-grams inside a word of up to forty letters: two to four characters with a mark at either end.
    private static func inner(_ word: String) -> [String] {
        let marked = ["^"] + word.map(String.init) + ["$"]
        return marked.indices.flatMap { first in
            (2...4).filter { first + $0 <= marked.count }.map { count in
                marked[first..<first + count].filter { $0 != "^" && $0 != "$" }.joined()
            }
        }
    }

    @Test(arguments: [
        ("引越し", ["引", "引越", "越", "越し", "し"]), ("", []), ("、。！", []), ("鍵", ["鍵"]),
        ("住所、変更", ["住", "住所", "所", "変", "変更", "更"]), ("住所 変更", ["住", "住所", "所", "変", "変更", "更"]),
        ("々ー", ["々", "々ー", "ー"]), ("再発行中", ["再", "再発", "発", "発行", "行", "行中", "中"]),
    ])
    func `Japanese gives characters and pairs of them, none across punctuation or space`(text: String, grams: [String])
    {
        #expect(Self.grams(text) == grams)
    }

    @Test func `English gives words, pairs of words and n-grams inside words`() {
        #expect(
            Self.grams("pin") == ["pin", "p", "pi", "pin", "pi", "pin", "pin", "in", "in", "n"])
        #expect(
            Self.grams("Reset my PIN")
                == ["reset", "reset my"] + Self.inner("reset") + ["my", "my pin"] + Self.inner("my") + ["pin"]
                + Self.inner("pin"))
        #expect(Self.grams("yes, no") == ["yes"] + Self.inner("yes") + ["no"] + Self.inner("no"))
    }

    @Test func `a mixed text gives both, over the seam too`() {
        #expect(
            Self.grams("MFAの変更")
                == ["mfa", "mfaの"] + Self.inner("mfa") + ["の", "の変", "変", "変更", "更"])
        #expect(
            Self.grams("ID 紛失 now")
                == ["id", "id 紛"] + Self.inner("id") + ["紛", "紛失", "失", "失 now", "now"]
                + Self.inner("now"))
    }

    @Test func `positions lie within the normalised text and begin where the gram does`() {
        let features = Self.features("鍵 ab")
        #expect(
            features.map(\.range) == [
                0..<3, 0..<6, 4..<6,
                4..<5, 4..<6, 4..<6, 4..<6, 4..<6, 5..<6,
            ])
    }

    @Test(arguments: 0..<100)
    func `every position is a range of whole characters, in order of the units`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array("aé'Zß漢字かカー々ｶﾞ 　、.-/_9😀한привет")
        let text = NormalizedText(
            String((0..<Int.random(in: 0...80, using: &random)).map { _ in alphabet.randomElement(using: &random)! }))
        for feature in FeatureExtractor().features(of: text) {
            #expect(!feature.range.isEmpty && feature.range.upperBound <= text.bytes.count, "seed \(seed)")
            #expect(String(validating: text.bytes[feature.range], as: UTF8.self) != nil, "seed \(seed)")
        }
    }

    @Test(arguments: [
        ("can't", "cant"), ("can’t", "cant"), ("sign-in", "sign in"), ("sign_in", "sign in"), ("Sign/In", "sign in"),
        ("ｻｰﾊﾞｰ", "サーバー"), ("さーばー", "サーバー"), ("か\u{3099}", "が"), ("naïve", "NAIVE"),
    ])
    func `ways of writing the same have the same features`(one: String, other: String) {
        #expect(Self.hashes(one) == Self.hashes(other))
    }

    @Test func `one n-gram has one hash, wherever it stands`() throws {
        for (text, longer) in [("引越", "明日は引越です"), ("reset", "please reset it"), ("mfaの", "新しいmfaの変更")] {
            let hash = try #require(Self.features(text).first { $0.range == 0..<text.utf8.count }).hash
            let normalized = NormalizedText(longer)
            let found = try #require(FeatureExtractor().features(of: normalized).first { $0.hash == hash })
            #expect(normalized.string(in: found.range) == text)
        }
    }

    @Test(arguments: [("close card", "card close"), ("住所", "所住"), ("abc 鍵", "鍵 abc")])
    func `another order keeps the units and changes the n-grams of them`(text: String, turned: String) {
        let one = Set(Self.hashes(text))
        let other = Set(Self.hashes(turned))
        #expect(one.subtracting(other).count == 1)
        #expect(other.subtracting(one).count == 1)
        #expect(!one.isDisjoint(with: other))
    }

    @Test func `a word and the same letters inside a word differ`() throws {
        let inside = Set(Self.hashes("cats"))
        let word = try #require(Self.hashes("at").first)
        #expect(!inside.contains(word))
        #expect(!inside.isDisjoint(with: Self.hashes("at").dropFirst()))
    }

    @Test func `hashes are the same on every machine`() {
        #expect(Self.hashes("引") == [0x216D_30F7_7987_FEDA])
        #expect(Self.hashes("at").first == 0x51A1_84A7_E5E1_2E13)
        #expect(Self.hashes("at").contains(0xA400_C6DC_6D6E_2E77))
    }

    @Test func `a hash tells parts of words from whole ones`() {
        let features = FeatureExtractor().features(of: NormalizedText("at 引"))
        #expect(features.filter { !$0.isInner }.map(\.range) == [0..<2, 0..<6, 3..<6])
        #expect(features.count { $0.isInner } == 6)
    }

    @Test func `no two of many words share a hash`() {
        let words = (0..<2_000).map { "w\(String($0 * 7_919, radix: 36))" }
        #expect(Set(words.compactMap { Self.hashes($0).first }).count == words.count)
    }

    @Test func `four kibibytes of one letter cost no more than a word of forty`() {
        let long = Self.features(String(repeating: "a", count: 4_096))
        let forty = Self.features(String(repeating: "a", count: 40))
        #expect(long.count == forty.count)
        #expect(long.allSatisfy { $0.end <= 4_096 })
    }

    @Test(arguments: ["あ", "a ", "a'", "あ a", "'", "-", "a,"])
    func `the number of features is at most linear in the length`(piece: String) {
        let once = Self.features(String(repeating: piece, count: 100)).count
        let twice = Self.features(String(repeating: piece, count: 200)).count
        let thrice = Self.features(String(repeating: piece, count: 300)).count
        #expect(thrice - twice == twice - once)
        #expect(twice <= 200 * 10)
    }
}
