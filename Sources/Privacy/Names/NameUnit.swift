/// A unit of text that names are made of: a word, a run of digits or katakana, or one other character.
struct NameUnit {
    /// What a unit looks like.
    enum Shape: UInt8 {
        case barrier
        case digits
        /// A word in small letters.
        case lower
        /// A word with a capital first.
        case title
        /// A word in capitals; more than one.
        case capitals
        /// A word with a capital inside.
        case mixed
        /// A word of another alphabet.
        case letters
        case hiragana
        case katakana
        case kanji
        /// A full stop, question or exclamation mark, or the end of a line or text.
        case sentenceEnd
        /// A full stop right after a Latin letter: `J. Smith`, but also the end of a sentence.
        case point
        case hyphen
        /// A middle dot or `=` as between the parts of a foreign name.
        case nameDot
        case punctuation

        /// Whether it is a word in Latin letters.
        var isLatin: Bool {
            switch self {
            case .lower, .title, .capitals, .mixed, .letters, .point, .hyphen: true
            default: false
            }
        }

        /// Whether it can be part of a name.
        var canBeName: Bool {
            switch self {
            case .lower, .title, .capitals, .mixed, .letters, .katakana, .kanji, .hiragana, .nameDot, .point, .hyphen:
                true
            default: false
            }
        }
    }

    /// Its place in the shadow.
    let range: Range<Int>
    let shape: Shape
    /// Tells the same word or character again, however it is written.
    let hash: UInt32
    /// Tell its last three and two characters, and its first three; 0 for a single character.
    let ending: UInt32
    let ending2: UInt32
    let beginning: UInt32
    /// Whether a space or line break stands before it.
    let followsSpace: Bool
    /// What the tables of names say of it.
    var marks: NameMarks = []
    /// The units of the longest word of a table of names that covers it; it alone where none does.
    var word: Range<Int> = 0..<0
    /// Whether it is a kanji digit or unit beside another: part of a number.
    var isCounted = false
    /// How many units back the text, line or sentence began: at most 3.
    var place: UInt8 = 3

    /// Whether it is worth a look: kana only where a table knows it, small words unless they are frequent and no names.
    var isCandidate: Bool {
        switch shape {
        case .kanji: !isCounted || !marks.isDisjoint(with: [.surnameStart, .surnameInside, .surnameEnd])
        case .hiragana: !marks.isDisjoint(with: [.surnameReading, .givenReading])
        case .lower: !marks.contains(.commonWord) || marks.contains(.latinGiven)
        default: shape.canBeName
        }
    }

    /// The same unit, without what the tables of names say of it; what may be looked at stays the same.
    var withoutTables: NameUnit {
        var unit = self
        unit.marks.subtract([
            .surnameStart, .surnameInside, .surnameEnd, .commonSurname, .surnameReading, .latinGiven, .latinSurname,
            .romaji,
        ])
        unit.word = 0..<0
        return unit
    }
}
