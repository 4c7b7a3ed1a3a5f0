/// A surname or a given name in kanji with its reading in hiragana.
struct JapaneseName: Sendable {
    let kanji: String
    let kana: String

    /// The reading in katakana.
    var katakana: String { Self.katakana(kana) }

    /// Names from a list of `kanji/kana` words.
    static func list(_ text: String) -> [JapaneseName] {
        text.words.map { word in
            let parts = word.split(separator: "/").map(String.init)
            return JapaneseName(kanji: parts[0], kana: parts[1])
        }
    }

    private static func katakana(_ hiragana: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in hiragana.unicodeScalars {
            let isHiragana = (0x3041...0x3096).contains(scalar.value)
            view.append(isHiragana ? Unicode.Scalar(scalar.value + 0x60) ?? scalar : scalar)
        }
        return String(view)
    }
}
