/// The kinds of character whose unbroken runs count as words when a line is edited.
///
/// Japanese has no spaces, so its scripts part its words: `引越しの手続き` falls into `引越`, `しの`, `手続`, `き`.
enum WordClass: Equatable {
    case space
    case punctuation
    case ideographs
    case hiragana
    case katakana
    case letters

    /// The class of a character, judged by its first scalar.
    init(of character: Character) {
        guard let scalar = character.unicodeScalars.first else {
            self = .punctuation
            return
        }
        switch scalar.value {
        case 0x3041...0x309F: self = .hiragana
        // The prolonged sound mark `ー` counts as katakana, and so do the half-width forms.
        case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .katakana
        case 0x3005...0x3007: self = .ideographs
        default:
            if character.isWhitespace {
                self = .space
            } else if scalar.properties.isIdeographic {
                self = .ideographs
            } else if character.isLetter || character.isNumber {
                self = .letters
            } else {
                self = .punctuation
            }
        }
    }

    /// Whether a run of the class is a word rather than what stands between words.
    var isWord: Bool {
        self != .space && self != .punctuation
    }
}
