import Privacy
import TextAnalysis

/// What a line is compared by: the n-grams that say most of it, each once.
struct LineFeatures: Sendable, Equatable {
    /// Identifies the same line, whatever its width, case and the numbers of its placeholders.
    let fingerprint: UInt64
    /// The features in ascending order, as ``BackgroundFrequencies`` knows them.
    let features: [UInt32]
    /// 1 / √(the sum of the squares of their weights); 0 for a line without any.
    let norm: Float
    /// Those with the largest weights, by which the line is found.
    var rarest: [UInt32] {
        let background = BackgroundFrequencies.standard
        let weighed = features.map { (weight: background.weight(of: $0), feature: $0) }
        return weighed.sorted { ($1.weight, $0.feature) < ($0.weight, $1.feature) }.prefix(Self.mostIndexed).map(
            \.feature)
    }
    /// Where the line lies among what is asked in English, see ``TopicVectors``; empty where that is not known.
    let place: [Int8]

    /// Most features of a line: those with the largest weights are taken.
    static let mostFeatures = 120
    /// By how many of them at most it is found.
    static let mostIndexed = 48

    /// - Parameters:
    ///   - masked: a line that was masked before.
    init(_ masked: String) {
        let line = MaskedLine(masked)
        let normalized = NormalizedText(line.text)
        var fingerprint = Self.seed
        for byte in normalized.bytes { fingerprint = (fingerprint ^ UInt64(byte)) &* Self.prime }
        var seen: Set<UInt32> = []
        var found: [UInt32] = []
        for feature in FeatureExtractor().features(of: normalized) {
            let key = BackgroundFrequencies.key(of: feature)
            if seen.insert(key).inserted { found.append(key) }
        }
        for kind in line.kinds {
            let key = BackgroundFrequencies.key(of: kind)
            fingerprint = (fingerprint ^ UInt64(key)) &* Self.prime
            if seen.insert(key).inserted { found.append(key) }
        }
        let background = BackgroundFrequencies.standard
        if found.count > Self.mostFeatures {
            found.sort { (background.weight(of: $1), $0) < (background.weight(of: $0), $1) }
            found.removeSubrange(Self.mostFeatures...)
        }
        found.sort()
        var squares: Float = 0
        for feature in found {
            let weight = background.weight(of: feature)
            squares += weight * weight
        }
        self.fingerprint = fingerprint
        features = found
        norm = squares > 0 ? 1 / squares.squareRoot() : 0
        place = TopicVectors.standard.place(of: found, norm: norm)
    }

    /// FNV-1a (Fowler, Noll and Vo).
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3
}
