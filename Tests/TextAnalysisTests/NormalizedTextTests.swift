import Foundation
import TestSupport
import Testing
import TextAnalysis

struct NormalizedTextTests {
    private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    @Test(arguments: [
        ("ｻｰﾊﾞｰが　Ｄｏｗｎ", "さーばーが down"), ("ＡＢＣ１２３", "abc123"), ("①㍿㌔ﬁⅨ", "1株式会社きろfiix"), ("½", "1\u{2044}2"),
        ("Straße ΣΑΣ ſ", "strasse σασ s"), ("Café Ångström naïve Đ", "cafe angstrom naive đ"), ("İstanbul", "istanbul"),
        ("サーバー ヴァ ヶ ヽ", "さーばー ゔぁ ゖ ゝ"), ("漢字々〆", "漢字々〆"), ("ヷ", "わ"), ("", ""),
    ])
    func `width, case, accents and kana are folded`(text: String, normalized: String) {
        #expect(Self.scalars(NormalizedText(text).string) == Self.scalars(normalized))
    }

    @Test(arguments: [
        ("ｶﾞｷﾞｸﾞｹﾞｺﾞ", "がぎぐげご"), ("ﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟ", "ぱぴぷぺぽ"), ("ﾊﾞﾋﾞﾌﾞﾍﾞﾎﾞ", "ばびぶべぼ"), ("ﾀﾞﾁﾞﾂﾞﾃﾞﾄﾞ", "だぢづでど"),
        ("か\u{3099}", "が"), ("ハ\u{309A}", "ぱ"), ("か゛", "が"), ("は゜", "ぱ"), ("ウ\u{3099}", "ゔ"), ("ｳﾞ", "ゔ"),
        ("ゝ\u{3099}", "ゞ"), ("か\u{200B}\u{3099}", "が"), ("っ\u{3099}", "っ"), ("な\u{3099}", "な"), ("か\u{309A}", "か"),
        ("\u{3099}か", "か"), ("a\u{3099}", "a"), ("が\u{3099}", "が"), ("ぱ\u{3099}", "ぱ"), ("漢\u{3099}", "漢"), ("ﾞ", ""),
    ])
    func `sound marks join the kana before them, or go`(text: String, normalized: String) {
        #expect(Self.scalars(NormalizedText(text).string) == Self.scalars(normalized))
    }

    @Test func `every kana with a mark composes as NFC does`() {
        for kana in (0x3041...0x3096).compactMap(Unicode.Scalar.init) {
            for mark in ["\u{3099}", "\u{309A}"] {
                let composed = "\(kana)\(mark)".precomposedStringWithCanonicalMapping
                let expected = composed.unicodeScalars.count == 1 ? composed : String(kana)
                #expect(Self.scalars(NormalizedText("\(kana)\(mark)").string) == Self.scalars(expected))
            }
        }
    }

    @Test(arguments: [
        ("パス\u{200B}ワード", "ぱすわーど"), ("a\u{AD}b\u{2060}c\u{FEFF}", "abc"), ("葛\u{E0100}飾", "葛飾"), ("❤\u{FE0F}", "❤"),
        ("\u{202E}abc\u{202C}", "abc"), ("👨\u{200D}👩", "👨👩"), ("\u{200B}", ""),
    ])
    func `invisible scalars leave nothing behind`(text: String, normalized: String) {
        #expect(Self.scalars(NormalizedText(text).string) == Self.scalars(normalized))
    }

    @Test(arguments: [
        ("  a \t\r\n b　", "a b"), ("a\u{3000}\u{A0}\u{2003}b", "a b"), ("\u{85}\0a\u{1B}b", "a b"),
        ("a \u{200B} b", "a b"), (" \n ", ""), ("一　二", "一 二"),
    ])
    func `runs of white space become one space and none is left at an end`(text: String, normalized: String) {
        #expect(NormalizedText(text).string == normalized)
    }

    @Test(arguments: ["¨", "a ￣ b", "￣ー￣", "a ´"])
    func `a spacing accent is white space like any other`(text: String) {
        let normalized = NormalizedText(text).string
        #expect(!normalized.hasPrefix(" ") && !normalized.hasSuffix(" ") && !normalized.contains("  "))
    }

    @Test(arguments: ["か ゛", "か ﾞ ん"])
    func `a sound mark after a space leaves no second space`(text: String) {
        let normalized = NormalizedText(text).string
        #expect(!normalized.hasSuffix(" ") && !normalized.contains("  "))
    }

    @Test(arguments: [
        ("sign‐in", "sign-in"), ("a–b—c―d", "a-b-c-d"), ("−5", "-5"), ("－", "-"), ("9〜17", "9~17"), ("9～17", "9~17"),
        ("∼", "~"), ("can’t", "can't"), ("‘a’", "'a'"), ("can＇t", "can't"), ("“a”", "“a”"), ("データ", "でーた"),
    ])
    func `dashes, wave dashes and single quotes have one form each`(text: String, normalized: String) {
        #expect(NormalizedText(text).string == normalized)
    }

    /// Random texts of what people write, and of anything else in the basic plane.
    private static func randomText(_ random: inout SeededGenerator) -> String {
        let parts = [
            "か\u{3099}", "ｶﾞ", "ﾊﾟ", "は\u{309A}", "か\u{200B}\u{3099}", "サーバー", "ｻｰﾊﾞｰ", "漢", "々", "ー", "Ａ", "ß", "É",
            "e\u{301}",
            "ﬃ", "㍿", "㌔", "①", "½", "’", "—", "〜", " ", "　", "\n", "\u{200B}", "\u{FEFF}", "👨‍👩‍👧", "🇯🇵", "𝔸", "abc", "42",
            ",", "。",
        ]
        return (0..<Int.random(in: 0...30, using: &random)).map { _ in
            if Int.random(in: 0..<4, using: &random) > 0 { return parts.randomElement(using: &random)! }
            return Unicode.Scalar(UInt32.random(in: 0...0xFFFF, using: &random)).map(String.init).flatMap(stable) ?? ""
        }.joined()
    }

    /// A character unless it is one of those that the known issues are about.
    private static func stable(_ character: String) -> String? {
        let soundMarks: Set<UInt32> = [0x3099, 0x309A, 0x309B, 0x309C, 0xFF9E, 0xFF9F]
        let isSpacingAccent =
            character.precomposedStringWithCompatibilityMapping.contains(" ") && !character.allSatisfy(\.isWhitespace)
        let isHalfFolded = [
            "\u{2033}", "\u{2034}", "\u{2057}", "\u{207B}", "\u{208B}", "\u{2241}", "\u{FE31}", "\u{FE32}",
        ]
        .contains(character)
        return isSpacingAccent || isHalfFolded || !soundMarks.isDisjoint(with: scalars(character))
            ? nil : character
    }

    @Test(arguments: 0..<300)
    func `normalising a normalised text changes nothing`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let text = Self.randomText(&random)
        let once = NormalizedText(text)
        #expect(NormalizedText(once.string).bytes == once.bytes, "seed \(seed): \(text.debugDescription)")
        #expect(!once.string.hasPrefix(" ") && !once.string.hasSuffix(" ") && !once.string.contains("  "))
    }

    @Test(arguments: 0..<300)
    func `origins ascend and lie where scalars begin`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let text = Self.randomText(&random)
        let bytes = Array(text.utf8)
        let normalized = NormalizedText(text)
        #expect(normalized.originalCount == bytes.count, "seed \(seed)")
        #expect(normalized.origins.count == normalized.bytes.count, "seed \(seed)")
        #expect(zip(normalized.origins, normalized.origins.dropFirst()).allSatisfy(<=), "seed \(seed)")
        #expect(normalized.origins.allSatisfy { bytes[Int($0)] & 0xC0 != 0x80 }, "seed \(seed)")
        #expect(String(validating: normalized.bytes, as: UTF8.self) != nil, "seed \(seed)")
    }

    @Test(arguments: 0..<300)
    func `a range leads back to what it was made of`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let text = Self.randomText(&random)
        let bytes = Array(text.utf8)
        let normalized = NormalizedText(text)
        let starts = normalized.bytes.indices.filter { normalized.bytes[$0] & 0xC0 != 0x80 } + [normalized.bytes.count]
        for _ in 0..<20 {
            let ends = [starts.randomElement(using: &random)!, starts.randomElement(using: &random)!].sorted()
            guard ends[0] < ends[1] else { continue }
            let range = normalized.originalRange(of: ends[0]..<ends[1])
            guard let original = String(validating: bytes[range], as: UTF8.self) else {
                Issue.record("\(range) cuts a scalar, seed \(seed): \(text.debugDescription)")
                continue
            }
            let part = normalized.string(in: ends[0]..<ends[1]).trimmingCharacters(in: .whitespaces)
            guard !part.isEmpty else { continue }
            #expect(NormalizedText(original).string.utf8.contains(part.utf8), "seed \(seed): \(text.debugDescription)")
        }
    }

    @Test(arguments: [
        ("ｶﾞｽを", "がす", "ｶﾞｽ"), ("電話０９０です", "090", "０９０"), ("㍿山", "株式会社", "㍿"), ("㍿山", "式", "㍿"),
        ("xÉ\u{301}y", "e", "É\u{301}"),
        ("あ\u{200B}い", "あ", "あ\u{200B}"), ("a  b", "b", "b"), ("か\u{3099}き", "が", "か\u{3099}"),
        ("か\u{3099}き", "き", "き"),
    ])
    func `a match leads back to the text as it was written`(text: String, match: String, original: String) throws {
        let normalized = NormalizedText(text)
        let found = try #require(normalized.string.utf8.firstRange(of: match.utf8))
        let start = normalized.string.utf8.distance(from: normalized.string.utf8.startIndex, to: found.lowerBound)
        let range = normalized.originalRange(of: start..<start + match.utf8.count)
        #expect(Array(Array(text.utf8)[range]) == Array(original.utf8))
        #expect(normalized.originalRange(of: start..<start) == 0..<0)
    }

    @Test func `the whole leads back to the whole but for what stands before it`() {
        let text = NormalizedText("  Ａ　b \n")
        #expect(text.originalRange(of: 0..<text.bytes.count) == 2..<11)
    }

    @Test func `a word does not reach over the space after it`() {
        let text = NormalizedText("ab cd")
        #expect(text.originalRange(of: 0..<2) == 0..<2)
        #expect(text.originalRange(of: 2..<3) == 2..<3)
        #expect(text.origins == [0, 1, 2, 3, 4])
    }
}
