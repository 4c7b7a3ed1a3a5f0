package import Privacy

/// A question whose reply differs.
package struct ChangedReply: Sendable, Equatable, Codable {
    package let question: MaskedText
    package let old: VersionReply
    package let new: VersionReply
    /// Whether the answers are the same and only what they say differs.
    package let isReworded: Bool

    private enum CodingKeys: String, CodingKey {
        case question, old, new
        case isReworded = "reworded"
    }
}
