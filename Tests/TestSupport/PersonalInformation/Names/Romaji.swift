/// The Hepburn spelling of names as passports write it: without long vowels.
enum Romaji {
    /// The spelling of a hiragana reading, in small letters.
    static func spelling(of kana: String) -> String {
        var letters = ""
        var isDoubled = false
        for character in kana {
            if character == "っ" {
                isDoubled = true
                continue
            }
            if let glide = glides[character] {
                letters.removeLast()
                if !["sh", "ch", "j"].contains(where: letters.hasSuffix) { letters += "y" }
                letters += glide
                continue
            }
            let syllable = syllables[character] ?? ""
            if isDoubled { letters += syllable.prefix(1) }
            isDoubled = false
            letters += syllable
        }
        return shortened(letters)
    }

    private static func shortened(_ letters: String) -> String {
        var result = letters.replacing("oue", with: "o-ue").replacing("takeu", with: "take-u")
        for (long, short) in [("ou", "o"), ("oo", "o"), ("yuu", "yu"), ("juu", "ju"), ("shuu", "shu"), ("chuu", "chu")]
        {
            result = result.replacing(long, with: short)
        }
        return result.replacing("-", with: "")
    }

    private static let glides: [Character: String] = ["ゃ": "a", "ゅ": "u", "ょ": "o"]

    private static let syllables: [Character: String] = {
        let kana = """
            あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんがぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ
            """
        let latin = """
            a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu
            yo ra ri ru re ro wa o n ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu pe po
            """
        return Dictionary(uniqueKeysWithValues: zip(kana, latin.words))
    }()
}
