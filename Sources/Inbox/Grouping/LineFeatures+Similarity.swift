extension LineFeatures {
    /// How much of a similarity comes from where lines lie, and not from the features that they have in common.
    static let placeShare: Float = 0.3

    /// How alike two lines are: a mean of two cosines, 0 to 1; at most 1 - ``placeShare`` where it is not known where they lie.
    func similarity(to other: LineFeatures) -> Float {
        let near = max(TopicVectors.similarity(place, other.place), 0)
        return (1 - Self.placeShare) * cosine(to: other) + Self.placeShare * near
    }

    /// The cosine of two lines' weighed features, 0 to 1.
    func cosine(to other: LineFeatures) -> Float {
        let background = BackgroundFrequencies.standard
        let (a, b) = (features.span, other.features.span)
        var (i, j) = (0, 0)
        var sum: Float = 0
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                let weight = background.weight(of: a[i])
                sum += weight * weight
                i += 1
                j += 1
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return sum * norm * other.norm
    }
}
