/// Signs of an address that are written as words: "at", "(dot)", アットマーク, アンダーバー.
struct SpelledSign {
    /// The sign.
    enum Sign: UInt32 {
        case at = 1
        case dot = 2
        case hyphen = 4
        case underscore = 8
        case plus = 16
    }

    let sign: Sign
    /// The index after the word and its brackets.
    let end: Int
    /// Whether it stands in brackets or is a Japanese word, so that it is no word of a sentence.
    let isMarked: Bool

    private struct Mark: OptionSet, Sendable {
        let rawValue: UInt32
    }

    private static let words = PhraseTable<Mark>(
        [
            (Sign.at, "at アットマーク アット アトマーク あとまーく"), (.dot, "dot period ドット ピリオド 点 てん どっと"),
            (.hyphen, "hyphen dash ハイフン マイナス ダッシュ"),
            (.underscore, "underscore underbar アンダーバー アンダースコア アンダーライン アンダバー"), (.plus, "plus プラス"),
        ].flatMap { sign, words in words.split(separator: " ").map { (String($0), Mark(rawValue: sign.rawValue)) } }
            + [
                ("under score", Mark(rawValue: Sign.underscore.rawValue)),
                ("at mark", Mark(rawValue: Sign.at.rawValue)),
            ])

    /// The spelt sign at an index, where a bracket may open; spaces before it are not skipped.
    static func at(_ start: Int, in shadow: Shadow) -> SpelledSign? {
        var index = start
        let close = closing(shadow.scalar(at: index))
        if close != nil {
            index += 1
            if shadow.scalar(at: index) == 0x20 { index += 1 }
        }
        guard index < shadow.count else { return nil }
        let isLatin = shadow.classes[index].isLetter
        guard isLatin || shadow.classes[index].isJapanese || close != nil else { return nil }
        var sign: Sign?
        var isJapanese = false
        if close != nil, let plain = plainSign(shadow.scalars[index]) {
            sign = plain
            index += 1
        } else if let word = words.longestWord(in: shadow.scalars, from: index) {
            if isLatin && (shadow.kind(at: index - 1).isWord || shadow.kind(at: word.end).isWord) { return nil }
            sign = Sign(rawValue: word.mark.rawValue)
            isJapanese = !isLatin
            index = word.end
        }
        guard let sign else { return nil }
        if let close {
            if shadow.scalar(at: index) == 0x20 { index += 1 }
            guard shadow.scalar(at: index) == close else { return nil }
            index += 1
        }
        return SpelledSign(sign: sign, end: index, isMarked: close != nil || isJapanese)
    }

    private static func plainSign(_ scalar: UInt32) -> Sign? {
        switch scalar {
        case 0x40: .at
        case 0x2E: .dot
        default: nil
        }
    }

    private static func closing(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x28: 0x29
        case 0x5B: 0x5D
        case 0x7B: 0x7D
        case 0x3C: 0x3E
        case 0x3010: 0x3011
        case 0x300C: 0x300D
        default: nil
        }
    }
}
