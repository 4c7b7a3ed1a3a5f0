package import Privacy

/// Who has a bundle trained and why.
package struct TrainingOccasion: Sendable {
    package var by: String?
    package var reason: MaskedText?
    /// What the run is found by in `taiwa runs`.
    package var tags: [String]

    package init(by: String? = nil, reason: MaskedText? = nil, tags: [String] = []) {
        self.by = by
        self.reason = reason
        self.tags = tags
    }
}
