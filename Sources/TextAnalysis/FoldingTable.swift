/// Maps each Unicode scalar to the form under which text is compared: compatibility width, case, accents and kana folded.
///
/// It follows NFKC and full case folding (Unicode Standard, chapter 3; UAX #15), so that the composed and decomposed forms
/// of a text (NFC, NFD), and its compatibility forms (NFKC, NFKD), come out alike. It differs from them on purpose:
/// - The accents U+0300-036F are removed, alone and from their letters, before case is folded: `é` is `e`, `ᾳ` is `α`, and
///   `≠`, which is an accented `=`, is `=`.
/// - Katakana becomes hiragana. A sound mark, the spacing ones `゛` and `゜` too, joins the kana before it, or goes.
/// - The other 58 letters that NFC joins from two (Arabic with hamza, Indic two-part vowels) stay apart.
/// - All dashes become `-`, wave dashes `~`, single curved quotes and primes `'`.
/// - White space and control characters become a space, default-ignorable scalars and bidirectional controls nothing.
/// - What came after Unicode 14, from which the table was made, stays as it is.
struct FoldingTable: Sendable {
    /// What becomes of a scalar.
    enum Folding: Equatable {
        case unchanged
        case scalar(UInt32)
        /// Several scalars: an index into `sequences`.
        case sequence(Int)
        case space
        case removed
        /// Unchanged, but it may join the scalar before it or change places with it: a mark, or a Hangul vowel or final.
        case combining
    }

    static let standard = FoldingTable(parsing: mappings)

    /// Targets of more than one scalar.
    private(set) var sequences: [[UInt32]] = []
    /// For each block of 256 scalars the page that describes it; page 0 changes nothing.
    private var pageOfBlock = [UInt16](repeating: 0, count: 0x1100)
    /// Pages of 256 entries, one after the other: 0 unchanged, otherwise a target scalar or one of the marked values below.
    private var pages = [UInt32](repeating: 0, count: 256)

    private static let sequenceMark: UInt32 = 0x8000_0000
    private static let spaceMark: UInt32 = 0x4000_0000
    private static let removedMark: UInt32 = 0x2000_0000
    private static let combiningMark: UInt32 = 0x1000_0000

    /// White space (Unicode property White_Space) and control characters: a gap between words.
    private static let spaces: [ClosedRange<UInt32>] = [
        0x00...0x20, 0x7F...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F, 0x205F...0x205F,
        0x3000...0x3000,
    ]

    /// Default-ignorable scalars, bidirectional controls and the combining accents: they leave nothing behind.
    private static let removals: [ClosedRange<UInt32>] = [
        0xAD...0xAD, 0x300...0x36F, 0x61C...0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F,
        0x202A...0x202E, 0x2060...0x206F, 0x3164...0x3164, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0,
        0xFFF9...0xFFFB, 0xE0000...0xE0FFF,
    ]

    private init(parsing mappings: StaticString) {
        mappings.withUTF8Buffer { buffer in
            var entry = MappingEntry()
            for byte in buffer { entry.read(byte, into: &self) }
            entry.end(in: &self)
        }
        for scalar in UInt32(UInt8(ascii: "A"))...UInt32(UInt8(ascii: "Z")) { set(scalar, to: scalar + 32) }
        for range in Self.spaces { for scalar in range { set(scalar, to: Self.spaceMark) } }
        for range in Self.removals { for scalar in range { set(scalar, to: Self.removedMark) } }
    }

    /// What becomes of one scalar.
    func folding(of scalar: UInt32) -> Folding {
        let entry = pages[Int(pageOfBlock[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)]
        switch entry {
        case 0: return .unchanged
        case Self.spaceMark: return .space
        case Self.removedMark: return .removed
        case Self.combiningMark: return .combining
        case _ where entry & Self.sequenceMark != 0: return .sequence(Int(entry & ~Self.sequenceMark))
        default: return .scalar(entry)
        }
    }

    private mutating func set(_ scalar: UInt32, to entry: UInt32) {
        let block = Int(scalar >> 8)
        if pageOfBlock[block] == 0 {
            pageOfBlock[block] = UInt16(pages.count >> 8)
            pages.append(contentsOf: repeatElement(0, count: 256))
        }
        pages[Int(pageOfBlock[block]) << 8 | Int(scalar & 0xFF)] = entry
    }

    /// Says that a scalar stays, but may join the one before it or change places with it.
    mutating func setCombining(_ scalar: UInt32) { set(scalar, to: Self.combiningMark) }

    /// Maps a scalar to one other; the entry says beforehand whether that one is a space or joins what is before it.
    mutating func map(_ scalar: UInt32, to target: UInt32) {
        if target == 0x20 {
            set(scalar, to: Self.spaceMark)
        } else if folding(of: target) == .combining {
            map(scalar, to: [target])
        } else {
            set(scalar, to: target)
        }
    }

    /// Maps a scalar to several.
    mutating func map(_ scalar: UInt32, to targets: [UInt32]) {
        set(scalar, to: Self.sequenceMark | UInt32(sequences.count))
        sequences.append(targets)
    }
}
