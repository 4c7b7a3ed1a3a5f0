/// A masked text together with where its values stood in the original.
public struct Redaction: Sendable, Hashable {
    /// A value that was cut out of a text; never the value itself.
    public struct Span: Sendable, Hashable {
        public let kind: PIIKind
        /// Its UTF-8 bytes in the original text.
        public let utf8: Range<Int>
        /// Its Unicode scalars in the original text.
        public let scalars: Range<Int>
        /// What stands in its place; empty where nothing does.
        public let replacement: String
    }

    public let text: MaskedText
    /// In order; placeholders that the text came with are not among them.
    public let spans: [Span]
}
