import Foundation
import TextAnalysis

/// A text's known features, weighed, and how much of it is not known.
package struct QueryVector: Sendable {
    /// One feature of the vector.
    package struct Entry: Sendable {
        /// The feature's number in the vocabulary.
        package let id: UInt32
        /// Where it stands first: an index into the features that the vector was made of.
        package let position: UInt32
        /// How often it occurs.
        package let count: UInt32
        /// Its inverse document frequency.
        package let weight: Float
        /// Its sublinear TF-IDF; all values' squares add up to one.
        package var value: Float
    }

    /// By ascending feature number, each once: the most frequent features first.
    package private(set) var entries: [Entry] = []
    /// The sum of all features' weights, known or not, each known one once.
    package private(set) var totalMass: Float = 0
    /// The share of the text's weight that lies on features never seen in training; 0 to 1, and 1 for an empty text.
    package private(set) var unseenShare: Float = 1
    /// The number of features, known or not, with repetitions.
    package private(set) var length = 0
    /// The known features' numbers and places, while the vector is made.
    private var keys: [UInt64] = []

    /// The vector of an empty text.
    package init() {}

    mutating func fill(
        with features: Span<Feature>, slots: Span<UInt64>, weights: Span<Float>, unseenWeight: Float
    ) {
        let unseen = look(up: features, in: slots, unseenWeight: unseenWeight)
        sortKeys()
        entries.removeAll(keepingCapacity: true)
        var squares: Float = 0
        var known: Float = 0
        var index = 0
        while index < keys.count {
            let id = keys[index] >> 32
            let first = index
            while index < keys.count && keys[index] >> 32 == id { index += 1 }
            let weight = weights[Int(id)]
            let count = index - first
            let value = count == 1 ? weight : weight * (1 + Float(log(Double(count))))
            entries.append(
                Entry(
                    id: UInt32(id), position: UInt32(truncatingIfNeeded: keys[first]), count: UInt32(count),
                    weight: weight, value: value))
            squares += value * value
            known += weight
        }
        let scale = squares > 0 ? 1 / squares.squareRoot() : 0
        for index in entries.indices { entries[index].value *= scale }
        totalMass = known + unseen
        unseenShare = known + unseen > 0 ? unseen / (known + unseen) : 1
        length = features.count
    }

    /// Puts the known features into `keys` and returns the weight of the others.
    private mutating func look(up features: Span<Feature>, in slots: Span<UInt64>, unseenWeight: Float) -> Float {
        let mask = UInt64(slots.count - 1)
        keys.removeAll(keepingCapacity: true)
        var unseen: Float = 0
        for position in features.indices {
            let hash = features[position].hash
            let fingerprint = hash >> 32
            var slot = hash & mask
            while true {
                let content = slots[Int(slot)]
                if content == 0 {
                    unseen += unseenWeight
                    break
                }
                if content >> 32 == fingerprint {
                    keys.append(((content & 0xFFFF_FFFF) - 1) << 32 | UInt64(position))
                    break
                }
                slot = (slot + 1) & mask
            }
        }
        return unseen
    }

    /// Shell's sort: the library's own allocates.
    private mutating func sortKeys() {
        var gap = keys.count
        while gap > 1 {
            // About the gaps of Gonnet and Baeza-Yates (1991).
            gap = gap < 5 ? 1 : (gap * 5 - 1) / 11
            for index in gap..<max(keys.count, gap) {
                let key = keys[index]
                var place = index
                while place >= gap && keys[place - gap] > key {
                    keys[place] = keys[place - gap]
                    place -= gap
                }
                keys[place] = key
            }
        }
    }
}
