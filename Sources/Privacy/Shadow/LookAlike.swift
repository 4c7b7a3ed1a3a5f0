/// Cyrillic and Greek letters that are drawn like Latin ones, by which a word is disguised (Unicode Technical Standard #39,
/// confusables; those that a reader takes for the Latin letter in running text).
enum LookAlike {
    /// The Latin letter that a folded scalar is drawn like; itself where there is none.
    ///
    /// Capitals are drawn like other letters than their small forms: `В` is a `B`, `в` is none.
    static func latin(for scalar: UInt32, isCapital: Bool) -> UInt32 {
        guard (0x370...0x52F).contains(scalar) else { return scalar }
        let pairs = isCapital ? capitals : small
        return pairs[Int(scalar - 0x370)] ?? scalar
    }

    /// The digit in a black circle, or a circle without serifs, which compatibility folding leaves; none for other scalars.
    static func digit(for scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x24FF, 0x1F10B, 0x1F10C: 0x30
        case 0x24F5...0x24FD: scalar - 0x24F5 + 0x31
        case 0x2776...0x277E: scalar - 0x2776 + 0x31
        case 0x2780...0x2788: scalar - 0x2780 + 0x31
        case 0x278A...0x2792: scalar - 0x278A + 0x31
        default: nil
        }
    }

    private static let small = table(
        "аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw ӏl αa οo νv ρp υu ιi κk γy χx ϲc ϳj ηn ωw")
    private static let capitals = table(
        "аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs һh ԁd ԛq ԝw ӏi αa βb εe ζz ηh ιi κk μm νn οo ρp τt υy χx")

    private static func table(_ pairs: String) -> [UInt32?] {
        var table = [UInt32?](repeating: nil, count: 0x530 - 0x370)
        for pair in pairs.unicodeScalars.split(separator: " ") {
            let (from, to) = (pair.first!.value, pair.last!.value)
            table[Int(from - 0x370)] = to
        }
        return table
    }
}
