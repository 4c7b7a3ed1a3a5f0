/// The ways in which a reading in hiragana is written in Latin letters (Hepburn, without marks for long vowels).
enum Romanization {
    /// Each way once: `さとう` is `satou`, `sato` and `satoh`.
    static func forms(of reading: String) -> [String] {
        let plain = spelled(reading)
        let short = plain.replacing("ou", with: "o").replacing("oo", with: "o").replacing("uu", with: "u")
        if short == plain { return [plain] }
        return plain.hasSuffix("ou") || plain.hasSuffix("oo") ? [plain, short, short + "h"] : [plain, short]
    }

    private static func spelled(_ reading: String) -> String {
        let kana = Array(reading.unicodeScalars)
        var result = ""
        var index = 0
        var doubles = false
        while index < kana.count {
            var syllable = syllables[kana[index]] ?? ""
            if kana[index] == "っ" {
                doubles = true
                index += 1
                continue
            }
            if index + 1 < kana.count, let vowel = small[kana[index + 1]], syllable.hasSuffix("i") {
                syllable.removeLast()
                let isHissing = syllable.hasSuffix("sh") || syllable.hasSuffix("ch") || syllable.hasSuffix("j")
                syllable += isHissing ? vowel : "y" + vowel
                index += 1
            }
            if doubles {
                result += syllable.hasPrefix("ch") ? "t" : String(syllable.prefix(1))
                doubles = false
            }
            result += syllable
            index += 1
        }
        return result
    }

    private static let small: [Unicode.Scalar: String] = ["ゃ": "a", "ゅ": "u", "ょ": "o"]

    private static let syllables: [Unicode.Scalar: String] = {
        let rows: [(String, String)] = [
            ("あいうえお", "a i u e o"), ("かきくけこ", "ka ki ku ke ko"), ("さしすせそ", "sa shi su se so"),
            ("たちつてと", "ta chi tsu te to"), ("なにぬねの", "na ni nu ne no"), ("はひふへほ", "ha hi fu he ho"),
            ("まみむめも", "ma mi mu me mo"), ("やゆよ", "ya yu yo"), ("らりるれろ", "ra ri ru re ro"),
            ("わゐゑをん", "wa i e o n"), ("がぎぐげご", "ga gi gu ge go"), ("ざじずぜぞ", "za ji zu ze zo"),
            ("だぢづでど", "da ji zu de do"), ("ばびぶべぼ", "ba bi bu be bo"), ("ぱぴぷぺぽ", "pa pi pu pe po"),
            ("ゔ", "vu"),
        ]
        return rows.reduce(into: [:]) { table, row in
            for (kana, latin) in zip(row.0.unicodeScalars, row.1.split(separator: " ")) { table[kana] = String(latin) }
        }
    }()
}
