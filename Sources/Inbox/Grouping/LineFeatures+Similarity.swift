extension LineFeatures {
    /// How much of a similarity comes from where lines lie, and not from the features that they have in common.
    static let placeShare: Float = 0.3

    /// The squares of the features' weights: made once where a line is compared with many.
    var squares: [Float] {
        let background = BackgroundFrequencies.standard
        return features.map { feature in
            let weight = background.weight(of: feature)
            return weight * weight
        }
    }

    /// How alike two lines are: a mean of two cosines, of which the second may be below 0; at most 1, and at most
    /// 1 - ``placeShare`` where it is not known where they lie.
    ///
    /// - Parameters:
    ///   - squares: this line's ``squares``.
    func similarity(to other: LineFeatures, squares: [Float]) -> Float {
        (1 - Self.placeShare) * cosine(to: other, squares: squares)
            + Self.placeShare * TopicVectors.similarity(place, other.place)
    }

    /// The cosine of two lines' weighed features, 0 to 1.
    func cosine(to other: LineFeatures, squares: [Float]) -> Float {
        let (a, b) = (features.span, other.features.span)
        let squares = squares.span
        var (i, j) = (0, 0)
        var sum: Float = 0
        while i < a.count, j < b.count {
            let (left, right) = (a[i], b[j])
            // Without a branch: which of two hashes is the smaller cannot be predicted.
            sum += left == right ? squares[i] : 0
            i += left <= right ? 1 : 0
            j += right <= left ? 1 : 0
        }
        return sum * norm * other.norm
    }
}
