/// Where personal information stands in a text, and of which kind; never the value itself.
public struct PIIFinding: Sendable, Hashable {
    public let kind: PIIKind
    /// UTF-8 bytes of the text that was searched.
    public let range: Range<Int>

    /// A finding in a range of UTF-8 bytes, which is widened to whole scalars when it is cut out.
    public init(kind: PIIKind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
