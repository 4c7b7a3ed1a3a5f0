/// An n-gram of a text with how much what it is written in lets it say.
package struct WeighedFeature: Sendable, Equatable {
    /// Identifies the n-gram; the same on every machine, and the same for hiragana and katakana.
    package let hash: UInt64
    /// What it counts, above 0 and at most 1, before anything is known of how frequent it is.
    package let weight: Float

    package init(hash: UInt64, weight: Float) {
        self.hash = hash
        self.weight = weight
    }
}
