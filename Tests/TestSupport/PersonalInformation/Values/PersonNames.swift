/// Names of persons in the forms that messages show.
enum PersonNames {
    /// A Japanese person's surname and given name.
    struct Japanese: Sendable {
        let surname: JapaneseName
        let given: JapaneseName

        init(_ random: inout SeededGenerator) {
            surname = random.pick(JapaneseSurnames.all)
            given = random.pick(JapaneseGivenNames.all)
        }

        func kanji(space: String) -> String { surname.kanji + space + given.kanji }

        func hiragana(space: String) -> String { surname.kana + space + given.kana }

        func katakana(space: String) -> String { surname.katakana + space + given.katakana }

        func romaji(_ random: inout SeededGenerator) -> String {
            let surname = Romaji.spelling(of: self.surname.kana)
            let given = Romaji.spelling(of: self.given.kana)
            return switch random.number(1...5) {
            case 1, 2: "\(given.capitalizedOnce) \(surname.capitalizedOnce)"
            case 3: "\(surname.capitalizedOnce) \(given.capitalizedOnce)"
            case 4: "\(surname.uppercased()) \(given.capitalizedOnce)"
            default: "\(surname.uppercased()) \(given.uppercased())"
            }
        }
    }

    /// A foreigner's name in katakana.
    static func foreign(_ random: inout SeededGenerator) -> String {
        random.pick(KatakanaNames.given) + random.pick(["・", "・", "＝", " "]) + random.pick(KatakanaNames.surnames)
    }

    static func english(_ random: inout SeededGenerator) -> String {
        let given = random.pick(EnglishNames.given)
        let surname = random.pick(EnglishNames.surnames)
        return switch random.number(1...8) {
        case 1: "\(given) \(random.letters(1)). \(surname)"
        case 2: "\(given) \(random.pick(EnglishNames.given)) \(surname)"
        default: "\(given) \(surname)"
        }
    }
}

extension String {
    /// The text with its first letter as a capital.
    fileprivate var capitalizedOnce: String { prefix(1).uppercased() + dropFirst() }
}
