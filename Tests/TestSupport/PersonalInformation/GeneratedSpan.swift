/// Where one value of a kind stands in a generated text.
package struct GeneratedSpan: Equatable, Sendable {
    /// The first Unicode scalar of the value.
    package let start: Int
    /// The Unicode scalar after the value's last one.
    package let end: Int
    /// The kind's identifier, such as `phone`.
    package let kind: String

    package init(start: Int, end: Int, kind: String) {
        self.start = start
        self.end = end
        self.kind = kind
    }
}
