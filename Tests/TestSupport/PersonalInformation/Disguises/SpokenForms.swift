/// Values written as they are said.
enum SpokenForms {
    /// An e-mail address with words for its at sign and its dots.
    static func email(_ value: String, in language: GeneratedLanguage, _ random: inout SeededGenerator) -> String {
        let common = [
            (" at ", " dot "), (" [at] ", " [dot] "), ("[at]", "[dot]"), ("(at)", "(dot)"), (" (at) ", "."),
            ("[at]", "."),
        ]
        let japanese = [
            (" アットマーク ", " ドット "), ("アットマーク", "ドット"), (" アット ", " ドット "), ("あっとまーく", "どっと"), ("（アット）", "（ドット）"),
        ]
        let (at, dot) = random.pick(language == .japanese && !random.isOne(in: 4) ? japanese : common)
        return value.replacing(".", with: dot).replacing("@", with: at)
    }

    /// A number with words for its digits.
    static func digits(_ value: String, in language: GeneratedLanguage, _ random: inout SeededGenerator) -> String {
        let isJapanese = language == .japanese
        let zero = random.pick(isJapanese ? ["ゼロ", "ゼロ", "レイ", "マル", "れい"] : ["oh", "zero"])
        let nine = random.pick(["キュー", "キュウ"])
        let words =
            isJapanese
            ? [zero, "イチ", "ニ", "サン", "ヨン", "ゴ", "ロク", "ナナ", "ハチ", nine]
            : [zero, "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        let pause = random.pick(isJapanese ? ["の", "", " ", "、"] : [" ", ", ", " - "])
        let groups = value.unicodeScalars.split { !Digits.isDigit($0) && $0 != "+" }
        return groups.map { group in
            group.map { $0 == "+" ? (isJapanese ? "プラス" : "plus") : words[Int($0.value) - 48] }
                .joined(separator: isJapanese ? "" : " ")
        }
        .joined(separator: pause)
    }
}
