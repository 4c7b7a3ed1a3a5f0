/// The pairs of scalars that become one, as in NFC: hiragana with a sound mark, and the letters of a Hangul syllable.
///
/// The accents need no pairs, since they are removed, nor do the few other composed letters, since they are taken apart.
enum Composition {
    /// Whether a scalar is the combining voiced or semi-voiced sound mark.
    static func isSoundMark(_ scalar: UInt32) -> Bool { scalar == 0x3099 || scalar == 0x309A }

    /// What two scalars become together, or nothing.
    static func composed(_ base: UInt32, _ next: UInt32) -> UInt32? {
        switch (base, next) {
        case (0x3046, 0x3099): 0x3094
        case (0x309D, 0x3099): 0x309E
        case (0x304B...0x3061, 0x3099) where base % 2 == 1: base + 1
        case (0x3064...0x3068, 0x3099) where base % 2 == 0: base + 1
        case (0x306F...0x307B, 0x3099) where base % 3 == 0: base + 1
        case (0x306F...0x307B, 0x309A) where base % 3 == 0: base + 2
        case (0x1100...0x1112, 0x1161...0x1175): 0xAC00 + ((base - 0x1100) * 21 + next - 0x1161) * 28
        case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (base - 0xAC00) % 28 == 0: base + next - 0x11A7
        default: nil
        }
    }
}
