/// What a character is in the script it was written in, which folding hides: case, width and the two kana.
enum CharacterClass: UInt8 {
    /// A value that was taken out, or the placeholder of one; nothing is read across it.
    case barrier
    case space
    /// White space with a line break in it.
    case lineBreak
    case digit
    /// A Latin letter.
    case lower
    /// A Latin letter written as a capital.
    case upper
    /// A letter of another alphabet.
    case letter
    case hiragana
    case katakana
    /// A Chinese character, the iteration marks included.
    case kanji
    case punctuation

    /// The class of a folded scalar that comes from a scalar of the original text.
    init(of scalar: UInt32, from original: UInt32) {
        switch scalar {
        case 0x20: self = .space
        case 0x30...0x39: self = .digit
        case 0x61...0x7A: self = Self.isCapital(original) ? .upper : .lower
        case 0x00..<0x80: self = .punctuation
        case 0x3041...0x3096, 0x309D, 0x309E, 0x30FC:
            self = Self.isKatakana(original) ? .katakana : .hiragana
        case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: self = .kanji
        case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF:
            self = Self.isCapital(original) ? .upper : .lower
        case 0x250...0x2AF, 0x370...0x1DFF, 0x1F00...0x1FFF, 0x2C00...0x2DFF, 0xA640...0xABFF, 0xAC00...0xD7A3:
            self = .letter
        default: self = .punctuation
        }
    }

    /// Whether it is a letter of a script that writes words apart.
    var isLetter: Bool { self == .lower || self == .upper || self == .letter }

    /// Whether it is part of a word or number of a script that writes words apart.
    var isWord: Bool { isLetter || self == .digit }

    /// Whether it is kana or a Chinese character.
    var isJapanese: Bool { self == .hiragana || self == .katakana || self == .kanji }

    private static func isKatakana(_ scalar: UInt32) -> Bool {
        (0x30A1...0x30FF).contains(scalar) || (0xFF66...0xFF9F).contains(scalar) || (0x31F0...0x31FF).contains(scalar)
            || (0x32D0...0x3357).contains(scalar)
    }

    private static func isCapital(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x41...0x5A, 0xFF21...0xFF3A: true
        case 0x61...0x7A, 0xFF41...0xFF5A: false
        default: Unicode.Scalar(scalar)?.properties.isUppercase ?? false
        }
    }
}
