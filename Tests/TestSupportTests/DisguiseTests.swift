import Foundation
import TestSupport
import Testing

struct DisguiseTests {
    /// A value, and what a disguise without chance makes of it.
    struct Example: Sendable {
        let disguise: Disguise
        let value: String
        let written: String
    }

    @Test(arguments: [
        Example(disguise: .plain, value: "090-1234", written: "090-1234"),
        Example(disguise: .fullWidth, value: "a.b@c 1", written: "ａ．ｂ＠ｃ\u{3000}１"),
        Example(disguise: .halfWidthKana, value: "ヤマダ・ポール 山", written: "ﾔﾏﾀﾞ･ﾎﾟｰﾙ 山"),
        Example(disguise: .kanjiDigits, value: "03-1245", written: "〇三-一二四五"),
        Example(disguise: .combining, value: "がパé", written: "か\u{3099}ハ\u{309A}e\u{301}"),
    ])
    func `a disguise without chance writes what it says`(example: Example) {
        #expect(scalars(written(example.value, as: example.disguise)) == scalars(example.written))
    }

    @Test func `taking apart agrees with the Unicode standard for every kana`() {
        let kana = (0x3041...0x30FA).compactMap(Unicode.Scalar.init).filter(\.properties.isAlphabetic)
        for scalar in kana where !["ヷ", "ヸ", "ヹ", "ヺ", "ゞ", "ヾ", "ゟ"].contains(scalar) {
            let decomposed = String(scalar).decomposedStringWithCanonicalMapping
            guard decomposed.unicodeScalars.count == 2 else { continue }
            #expect(scalars(written(String(scalar), as: .combining)) == scalars(decomposed))
        }
    }

    @Test(arguments: [Disguise.zeroWidth, .bidi, .softHyphen])
    func `what is invisible stands within the value, and without it the value is as it was`(disguise: Disguise) {
        for seed in UInt64(1)...100 {
            let value = "taro.yamada@example.com"
            let written = Array(written(value, as: disguise, seed: seed).unicodeScalars)
            #expect(written.first == "t" && written.last == "m", "seed \(seed)")
            #expect(written.count > value.unicodeScalars.count, "seed \(seed)")
            #expect(written.filter { !$0.properties.isDefaultIgnorableCodePoint } == scalars(value), "seed \(seed)")
        }
    }

    @Test(arguments: [Disguise.spacesBetweenDigits, .dotsBetweenDigits, .hyphenVariants, .circledDigits, .lineSplit])
    func `the digits of a number stay the same in the same order`(disguise: Disguise) {
        for seed in UInt64(1)...100 {
            let written = written("090-1234-5678", as: disguise, seed: seed)
            let digits = written.unicodeScalars.compactMap { $0.properties.numericValue.map(Int.init) }
            #expect(digits == [0, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8], "seed \(seed)")
            #expect(written != "090-1234-5678", "seed \(seed)")
        }
    }

    @Test func `look-alikes change the host of a URL and nothing else`() {
        for seed in UInt64(1)...100 {
            let written = written("https://example.com/reset?token=abcdef", as: .lookAlikes, seed: seed)
            #expect(written.hasPrefix("https://") && written.hasSuffix("/reset?token=abcdef"), "seed \(seed)")
            #expect(!written.contains("example.com"), "seed \(seed)")
        }
    }

    @Test func `an address that is spelt has no at sign left`() {
        for seed in UInt64(1)...50 {
            for language in GeneratedLanguage.allCases {
                #expect(!written("taro@example.com", as: .speltEmail, in: language, seed: seed).contains("@"))
            }
        }
    }

    @Test func `a number that is said has no digit left`() {
        for seed in UInt64(1)...50 {
            for language in GeneratedLanguage.allCases {
                let said = written("+81 (0)90-1234-5678", as: .spokenDigits, in: language, seed: seed)
                #expect(!said.contains { ("0"..."9").contains($0) }, "seed \(seed)")
                #expect(said.hasPrefix(language == .japanese ? "プラスハチイチ" : "plus eight one"), "seed \(seed)")
            }
        }
    }

    @Test func `every disguise serves a kind, and a kind of numbers has at least nine`() {
        let used = PersonalInformationGenerator.kinds.flatMap { Disguise.all(for: $0, in: .japanese) }
        #expect(Set(used) == Set(Disguise.allCases))
        for kind in ["phone", "card", "my_number", "postal_code", "bank_account", "passport"] {
            #expect(Disguise.all(for: kind, in: .japanese).count > 9 && Disguise.all(for: kind, in: .english).count > 9)
        }
    }

    private func written(
        _ value: String, as disguise: Disguise, in language: GeneratedLanguage = .japanese, seed: UInt64 = 1
    ) -> String {
        var random = SeededGenerator(seed: seed)
        return disguise.applied(to: value, in: language, using: &random)
    }

    private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
