/// One n-gram of a text: what it is, as a hash, and where in the normalised text it stands.
package struct Feature: Sendable, Equatable {
    /// Identifies the n-gram and its kind; the same on every machine.
    package let hash: UInt64
    /// Its bytes in the normalised text.
    package let start: UInt32
    package let end: UInt32

    /// Its bytes in the normalised text.
    package var range: Range<Int> { Int(start)..<Int(end) }
}
