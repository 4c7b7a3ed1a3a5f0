/// Maps each Unicode scalar to the form under which text is compared: compatibility width, case, accents and kana folded.
///
/// It follows NFKC and full case folding (Unicode Standard, chapter 3; UAX #15) with deliberate differences: accents are
/// removed, katakana becomes hiragana, all dashes become `-`, wave dashes `~`, curved quotes `'`, and Hangul and Arabic
/// presentation forms stay as they are.
struct FoldingTable: Sendable {
    /// What becomes of a scalar.
    enum Folding: Equatable {
        case unchanged
        case scalar(UInt32)
        /// Several scalars: an index into `sequences`.
        case sequence(Int)
        case space
        case removed
    }

    static let standard = FoldingTable(parsing: mappings)

    /// Targets of more than one scalar.
    private(set) var sequences: [[UInt32]] = []
    /// For each block of 256 scalars the page that describes it; page 0 changes nothing.
    private var pageOfBlock = [UInt16](repeating: 0, count: 0x1100)
    /// A page has 256 entries: 0 unchanged, otherwise a target scalar or one of the marked values below.
    private var pages: [[UInt32]] = [[UInt32](repeating: 0, count: 256)]

    private static let sequenceMark: UInt32 = 0x8000_0000
    private static let spaceMark: UInt32 = 0x4000_0000
    private static let removedMark: UInt32 = 0x2000_0000

    /// White space (Unicode property White_Space) and control characters: a gap between words.
    private static let spaces: [ClosedRange<UInt32>] = [
        0x00...0x20, 0x7F...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F, 0x205F...0x205F,
        0x3000...0x3000,
    ]

    /// Default-ignorable scalars, bidirectional controls and the combining accents: they leave nothing behind.
    private static let removals: [ClosedRange<UInt32>] = [
        0xAD...0xAD, 0x300...0x36F, 0x61C...0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F,
        0x202A...0x202E, 0x2060...0x206F, 0x3164...0x3164, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB,
        0xE0000...0xE0FFF,
    ]

    private init(parsing mappings: StaticString) {
        mappings.withUTF8Buffer { buffer in
            for entry in buffer.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: ";") }) {
                add(entry)
            }
        }
        for scalar in UInt32(UInt8(ascii: "A"))...UInt32(UInt8(ascii: "Z")) { set(scalar, to: scalar + 32) }
        for range in Self.spaces { for scalar in range { set(scalar, to: Self.spaceMark) } }
        for range in Self.removals { for scalar in range { set(scalar, to: Self.removedMark) } }
    }

    /// What becomes of one scalar.
    func folding(of scalar: UInt32) -> Folding {
        let entry = pages[Int(pageOfBlock[Int(scalar >> 8)])][Int(scalar & 0xFF)]
        switch entry {
        case 0: return .unchanged
        case Self.spaceMark: return .space
        case Self.removedMark: return .removed
        case _ where entry & Self.sequenceMark != 0: return .sequence(Int(entry & ~Self.sequenceMark))
        default: return .scalar(entry)
        }
    }

    private mutating func set(_ scalar: UInt32, to entry: UInt32) {
        let block = Int(scalar >> 8)
        if pageOfBlock[block] == 0 {
            pageOfBlock[block] = UInt16(pages.count)
            pages.append([UInt32](repeating: 0, count: 256))
        }
        pages[Int(pageOfBlock[block])][Int(scalar & 0xFF)] = entry
    }

    private mutating func add(_ entry: Slice<UnsafeBufferPointer<UInt8>>) {
        let fields = entry.split(separator: UInt8(ascii: " "))
        guard let head = fields.first else { return }
        if head.last == UInt8(ascii: ":") {
            var scalar = Self.hexadecimal(head.dropLast())
            for field in fields.dropFirst() {
                let target = field.split(separator: UInt8(ascii: "+")).map(Self.hexadecimal)
                if target.count == 1 {
                    set(scalar, to: target[0])
                } else {
                    set(scalar, to: Self.sequenceMark | UInt32(sequences.count))
                    sequences.append(target)
                }
                scalar += 1
            }
        } else {
            let halves = head.split(separator: UInt8(ascii: "/"))
            let bounds = halves[0].split(separator: UInt8(ascii: "-")).map(Self.hexadecimal)
            let target = Self.hexadecimal(fields[1])
            for scalar in stride(from: bounds[0], through: bounds[1], by: halves.count == 2 ? 2 : 1) {
                set(scalar, to: target + scalar - bounds[0])
            }
        }
    }

    private static func hexadecimal(_ digits: some Sequence<UInt8>) -> UInt32 {
        digits.reduce(0) { value, digit in
            value << 4 | UInt32(digit < UInt8(ascii: "a") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10)
        }
    }
}
