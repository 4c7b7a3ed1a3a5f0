package import Privacy

/// A piece of personal information in a text: where it stands and of which kind it is, not the value.
package struct LabelledSpan: Sendable, Hashable {
    package let kind: PIIKind
    /// Unicode scalars of the text; not empty.
    package let range: Range<Int>

    package init(kind: PIIKind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
