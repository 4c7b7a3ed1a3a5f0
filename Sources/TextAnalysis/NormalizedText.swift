/// Text in the form under which it is compared, as UTF-8, with a map back to where each byte came from.
///
/// ```swift
/// let text = NormalizedText("ｻｰﾊﾞｰが　Ｄｏｗｎ")
/// text.string  // "さーばーが down"
/// ```
/// Width, case, accents and kana are folded as `FoldingTable` says, runs of white space become one space, and nothing
/// is left at either end. Linear in the length of the text.
public struct NormalizedText: Sendable, Equatable {
    /// The normalised text, UTF-8.
    public private(set) var bytes: [UInt8] = []
    /// For each byte of `bytes` the offset, in bytes, of the scalar in the original text that it came from.
    package private(set) var origins: [UInt32] = []
    /// The length of the original text in UTF-8 bytes.
    package let originalCount: Int

    /// Normalises a text.
    public init(_ text: String) {
        var text = text
        self = text.withUTF8 { NormalizedText(folding: $0.span) }
    }

    private init(folding source: Span<UInt8>) {
        originalCount = source.count
        bytes.reserveCapacity(source.count)
        origins.reserveCapacity(source.count)
        fold(source)
    }

    /// The normalised text as a string.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// The part of the normalised text in a range of its bytes.
    package func string(in range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The same text with some ranges of its bytes replaced by commas, which nothing is read across.
    package func blanking(_ ranges: some Sequence<Range<Int>>) -> NormalizedText {
        var blanked = self
        for range in ranges { for index in range { blanked.bytes[index] = 0x2C } }
        return blanked
    }

    /// The bytes of the original text that a range of normalised bytes came from; whole scalars on both sides.
    package func originalRange(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        let start = Int(origins[range.lowerBound])
        let last = origins[range.upperBound - 1]
        var next = range.upperBound
        while next < origins.count, origins[next] == last { next += 1 }
        return start..<(next < origins.count ? Int(origins[next]) : originalCount)
    }
}

extension NormalizedText {
    private mutating func fold(_ source: Span<UInt8>) {
        let table = FoldingTable.standard
        var offset = 0
        /// Where the white space began that has not been written yet.
        var gap: UInt32?
        while offset < source.count {
            let origin = UInt32(offset)
            let scalar = UTF8Decoding.scalar(in: source, at: &offset)
            switch table.folding(of: scalar) {
            case .removed: break
            case .space: gap = gap ?? (bytes.isEmpty ? nil : origin)
            case .unchanged: append(scalar, from: origin, after: &gap)
            case .scalar(let target): append(target, from: origin, after: &gap)
            case .sequence(let index):
                for target in table.sequences[index] { append(target, from: origin, after: &gap) }
            }
        }
    }

    /// Appends a scalar, and before it the space for the white space that came first.
    private mutating func append(_ scalar: UInt32, from origin: UInt32, after gap: inout UInt32?) {
        if scalar == 0x20 {
            gap = gap ?? (bytes.isEmpty ? nil : origin)
            return
        }
        if scalar == 0x3099 || scalar == 0x309A {
            if gap == nil { compose(mark: scalar) }
            return
        }
        if let start = gap { write(0x20, from: start) }
        gap = nil
        write(scalar, from: origin)
    }

    private mutating func write(_ scalar: UInt32, from origin: UInt32) {
        let before = bytes.count
        UTF8Decoding.append(scalar, to: &bytes)
        for _ in before..<bytes.count { origins.append(origin) }
    }

    /// Joins a (semi-)voiced sound mark with the hiragana before it, as NFC does; the mark alone is dropped.
    private mutating func compose(mark: UInt32) {
        let count = bytes.count
        guard count >= 3, bytes[count - 3] == 0xE3 else { return }
        let previous = UInt32(bytes[count - 2] & 0x3F) << 6 | UInt32(bytes[count - 1] & 0x3F) | 0x3000
        let composed: UInt32
        switch (previous, mark) {
        case (0x3046, 0x3099): composed = 0x3094
        case (0x309D, 0x3099): composed = 0x309E
        case (0x304B...0x3061, 0x3099) where previous % 2 == 1: composed = previous + 1
        case (0x3064...0x3068, 0x3099) where previous % 2 == 0: composed = previous + 1
        case (0x306F...0x307B, 0x3099) where previous % 3 == 0: composed = previous + 1
        case (0x306F...0x307B, 0x309A) where previous % 3 == 0: composed = previous + 2
        default: return
        }
        bytes[count - 2] = UInt8(0x80 | composed >> 6 & 0x3F)
        bytes[count - 1] = UInt8(0x80 | composed & 0x3F)
    }
}
