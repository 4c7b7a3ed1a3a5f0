/// One n-gram of a text: what it is, as a hash, and where in the normalised text it stands.
package struct Feature: Sendable, Equatable {
    /// Identifies the n-gram and its kind; the same on every machine.
    package let hash: UInt64
    /// Its bytes in the normalised text.
    package let start: UInt32
    package let end: UInt32

    /// Whether it is an n-gram of characters inside a word, rather than of whole units.
    package var isInner: Bool { hash & Feature.innerMark != 0 }
    /// The bit of the hash that says so.
    static let innerMark: UInt64 = 1 << 63

    /// Its bytes in the normalised text.
    package var range: Range<Int> { Int(start)..<Int(end) }
}
