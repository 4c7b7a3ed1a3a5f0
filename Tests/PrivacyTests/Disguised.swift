extension String {
    /// This value as people and their tools disguise it, each once: widths, digits of other scripts, invisible scalars, and
    /// what stands between digits.
    var disguised: [String] {
        let wide = mapScalars { (0x21...0x7E).contains($0) ? $0 + 0xFEE0 : $0 == 0x20 ? 0x3000 : $0 }
        let circled = mapScalars { $0 == 0x30 ? 0x24EA : (0x31...0x39).contains($0) ? $0 - 0x31 + 0x2460 : $0 }
        let black = mapScalars { $0 == 0x30 ? 0x24FF : (0x31...0x39).contains($0) ? $0 - 0x31 + 0x2776 : $0 }
        let dashed = ["\u{2010}", "\u{2013}", "\u{2212}", "ー", "〜"].map { replacing("-", with: $0) }
        let parts = ["\u{200B}", "\u{AD}", "\u{2060}"].map { part in map(String.init).joined(separator: part) }
        return [self, wide, circled, black, betweenDigits(" "), betweenDigits("."), betweenDigits("・")] + dashed + parts
    }

    /// This value with its digits as kanji.
    var inKanjiDigits: String {
        let kanji = Array("〇一二三四五六七八九".unicodeScalars)
        return mapScalars { (0x30...0x39).contains($0) ? kanji[Int($0) - 0x30].value : $0 }
    }

    private func betweenDigits(_ separator: String) -> String {
        var result = ""
        for character in self {
            if character.isNumber, result.last?.isNumber == true { result += separator }
            result.append(character)
        }
        return result
    }

    private func mapScalars(_ change: (UInt32) -> UInt32) -> String {
        String(String.UnicodeScalarView(unicodeScalars.map { Unicode.Scalar(change($0.value)) ?? $0 }))
    }
}
