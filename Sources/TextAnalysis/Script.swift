/// How a normalised scalar takes part in features: on its own, as part of a spaced word, or as a break.
package enum Script {
    /// Chinese characters, the iteration mark included: each carries meaning alone.
    case han
    /// Kana and the prolonged sound mark.
    case kana
    /// Letters and digits of scripts that put spaces between words.
    case word
    /// An apostrophe: it joins what stands on its two sides (`can't`, `cant`).
    case joiner
    /// White space and the dashes and slashes that people write or leave out at will (`sign-in`, `sign in`).
    case space
    /// Punctuation and symbols: nothing is read across them.
    case punctuation

    package init(of scalar: UInt32) {
        switch scalar {
        case 0x20, 0x2D, 0x2F, 0x5F: self = .space
        case 0x27: self = .joiner
        case 0x30...0x39, 0x61...0x7A: self = .word
        case 0x00..<0x80: self = .punctuation
        case 0x3041...0x3096, 0x309D...0x309F, 0x30FC, 0x30A1...0x30FA: self = .kana
        case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: self = .han
        case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x370...0x1FFF, 0x2C00...0x2DFF,
            0xA640...0xABFF, 0xAC00...0xD7A3:
            self = .word
        default: self = .punctuation
        }
    }
}
