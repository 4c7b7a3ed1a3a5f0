/// Text in the form under which it is compared, as UTF-8, with a map back to where each byte came from.
///
/// ```swift
/// let text = NormalizedText("ｻｰﾊﾞｰが　Ｄｏｗｎ")
/// text.string  // "さーばーが down"
/// ```
/// Width, case, accents and kana are folded as `FoldingTable` says, runs of white space become one space, and nothing
/// is left at either end. Texts that are canonically equivalent, such as the NFC and NFD forms of one, have the same bytes, and
/// to normalise twice changes nothing. Linear in the length of the text.
public struct NormalizedText: Sendable, Equatable {
    /// The normalised text, UTF-8.
    public private(set) var bytes: [UInt8] = []
    /// For each byte of `bytes` the offset, in bytes, of the scalar in the original text that it came from, or of the first
    /// of several that were joined or put in order. They never descend.
    package private(set) var origins: [UInt32] = []
    /// The length of the original text in UTF-8 bytes.
    package private(set) var originalCount = 0

    /// Normalises a text.
    public init(_ text: String) { normalize(text) }

    /// Puts another text in this one's place, in the same memory.
    package mutating func normalize(_ text: String) {
        var text = text
        text.withUTF8 { normalize(utf8: $0.span) }
    }

    /// Puts another text, given by its valid UTF-8, in this one's place, in the same memory.
    package mutating func normalize(utf8 source: Span<UInt8>) {
        var folder = TextFolder(borrowing: &bytes, &origins, capacity: source.count)
        folder.fold(source)
        swap(&bytes, &folder.bytes)
        swap(&origins, &folder.origins)
        originalCount = source.count
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
