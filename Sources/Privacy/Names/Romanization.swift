/// The ways in which a reading in hiragana is written in Latin letters (Hepburn, without marks for long vowels).
enum Romanization {
    /// Each way once: `さとう` is `satou`, `sato` and `satoh`.
    static func forms(of reading: some Sequence<UInt32>) -> [String] {
        let plain = spelled(reading)
        var short: [UInt8] = []
        for letter in plain {
            let isLong = letter == o && short.last == o || letter == u && (short.last == o || short.last == u)
            if !isLong { short.append(letter) }
        }
        if short.count == plain.count { return [text(plain)] }
        let isLong = plain.count > 1 && plain[plain.count - 2] == o && (plain.last == u || plain.last == o)
        return isLong ? [text(plain), text(short), text(short + [UInt8(ascii: "h")])] : [text(plain), text(short)]
    }

    private static let o = UInt8(ascii: "o")
    private static let u = UInt8(ascii: "u")

    private static func text(_ letters: [UInt8]) -> String { String(decoding: letters, as: UTF8.self) }

    private static func spelled(_ reading: some Sequence<UInt32>) -> [UInt8] {
        var result: [UInt8] = []
        var doubles = false
        for kana in reading {
            if kana == 0x3063 {
                doubles = true
                continue
            }
            if let vowel = smallVowel(kana), result.last == UInt8(ascii: "i") {
                result.removeLast()
                // sha, cho, ju, but kya, ryo.
                let isHissing =
                    result.last == UInt8(ascii: "h") && result.count > 1
                    && [UInt8(ascii: "s"), UInt8(ascii: "c")].contains(result[result.count - 2])
                if !isHissing && result.last != UInt8(ascii: "j") { result.append(UInt8(ascii: "y")) }
                result.append(vowel)
                continue
            }
            guard kana >= 0x3041, kana < 0x3041 + UInt32(syllables.count) else { continue }
            let syllable = syllables[Int(kana - 0x3041)]
            if doubles, let first = syllable.first {
                result.append(first == UInt8(ascii: "c") ? UInt8(ascii: "t") : first)
                doubles = false
            }
            result += syllable
        }
        return result
    }

    private static func smallVowel(_ kana: UInt32) -> UInt8? {
        switch kana {
        case 0x3083: UInt8(ascii: "a")
        case 0x3085: u
        case 0x3087: o
        default: nil
        }
    }

    /// The syllables from ぁ (U+3041) to ゔ (U+3094) in the order of their scalars.
    private static let syllables = """
        a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo ta da chi ji tsu tsu zu te de to do \
        na ni nu ne no ha ba pa hi bi pi fu bu pu he be pe ho bo po ma mi mu me mo ya ya yu yu yo yo ra ri ru re ro wa wa i e o n vu
        """
        .split(separator: " ").map { Array($0.utf8) }
}
