/// The scalars that take two columns on a terminal for their East Asian Width.
///
/// Source: Unicode `EastAsianWidth.txt` 18.0.0 (UAX #11), classes W and F, joined over unassigned code points. The
/// emoji among them are left out, since the standard library knows `Emoji_Presentation` and newer emoji with it.
enum WideScalars {
    /// Whether a scalar is wide; O(log n).
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        var low = 0
        var high = bounds.count
        while low < high {
            let middle = (low + high) / 2
            if bounds[middle] <= scalar.value {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low % 2 == 1
    }

    // Each range as its first scalar and the first one after it.
    private static let bounds: [UInt32] = [
        0x1100, 0x1160,  // Hangul leading consonants
        0x2329, 0x232B,  // angle brackets
        0x2630, 0x2638,  // trigrams
        0x268A, 0x2690,  // monograms and digrams
        0x2E80, 0x303F,  // radicals, ideographic description, CJK punctuation
        0x3041, 0x3248,  // kana, bopomofo, Hangul compatibility, parenthesised and circled ideographs
        0x3250, 0xA4D0,  // circled numbers, squared words, CJK ideographs, Yi
        0xA960, 0xA980,  // Hangul extended leading consonants
        0xAC00, 0xD7A4,  // Hangul syllables
        0xF900, 0xFB00,  // CJK compatibility ideographs
        0xFE10, 0xFE1A,  // vertical forms
        0xFE30, 0xFE70,  // CJK compatibility forms, small forms
        0xFF01, 0xFF61,  // fullwidth forms
        0xFFE0, 0xFFE7,  // fullwidth signs
        0x16FE0, 0x1B300,  // Tangut, Khitan, kana supplements, Nushu
        0x1D300, 0x1D357,  // Tai Xuan Jing symbols
        0x1D360, 0x1D377,  // counting rods
        0x1F200, 0x1F266,  // enclosed ideographs
        0x1FA70, 0x1FB00,  // symbols and pictographs, kept for emoji to come
        0x20000, 0x2FFFE,  // CJK ideographs
        0x30000, 0x3FFFE,  // CJK ideographs
    ]
}
