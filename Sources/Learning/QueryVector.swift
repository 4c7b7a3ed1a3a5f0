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
        package fileprivate(set) var count: UInt32
        /// Its inverse document frequency.
        package let weight: Float
        /// Its sublinear TF-IDF; all values' squares add up to one.
        package fileprivate(set) var value: Float
    }

    /// Each feature once, in the order in which they stand first in the text.
    package private(set) var entries: [Entry] = []
    /// The sum of all features' weights, known or not, each known one once.
    package private(set) var totalMass: Float = 0
    /// The share of the text's weight that lies on features never seen in training; 0 to 1, and 1 for an empty text.
    package private(set) var unseenShare: Float = 1
    /// The same among the n-grams of whole words and characters alone: parts of words are found in many others (`weather`
    /// has all but one of the n-grams of `death`).
    package private(set) var unseenUnitShare: Float = 1
    /// The number of features, known or not, with repetitions.
    package private(set) var length = 0
    /// An open-addressing table of the entries by feature number, while the vector is made: a place plus one, 0 if free.
    private var places: [UInt32] = []
    /// For each feature what stands in the slot that is looked at first.
    private var contents: [UInt64] = []

    /// The vector of an empty text.
    package init() {}

    /// The same in memory of its own, without what it was made with.
    package var withoutBuffers: QueryVector {
        var copy = QueryVector()
        copy.entries = entries.withUnsafeBufferPointer { Array($0) }
        copy.totalMass = totalMass
        copy.unseenShare = unseenShare
        copy.unseenUnitShare = unseenUnitShare
        copy.length = length
        return copy
    }

    mutating func fill(
        with features: Span<Feature>, slots: Span<UInt64>, weights: Span<Float>, unseenWeight: Float
    ) {
        let size = clearPlaces(for: features.count)
        entries.removeAll(keepingCapacity: true)
        entries.reserveCapacity(features.count)
        readSlots(of: features, in: slots)
        let masses = Self.count(
            features, contents: contents, slots: slots, weights: weights, in: &places, size: size, entries: &entries)
        let unseen = Float(masses.unseenCount) * unseenWeight
        let unseenUnits = Float(masses.unseenUnitCount) * unseenWeight
        var squares: Float = 0
        var known: Float = 0
        for index in entries.indices {
            let entry = entries[index]
            let value = entry.count == 1 ? entry.weight : entry.weight * (1 + Float(log(Double(entry.count))))
            entries[index].value = value
            squares += value * value
            known += entry.weight
        }
        let scale = squares > 0 ? 1 / squares.squareRoot() : 0
        for index in entries.indices { entries[index].value *= scale }
        totalMass = known + unseen
        unseenShare = known + unseen > 0 ? unseen / (known + unseen) : 1
        let units = masses.knownUnitMass + unseenUnits
        unseenUnitShare = units > 0 ? unseenUnits / units : 1
        length = features.count
    }

    /// Reads the first slot of every feature: in a row, before it is known what any of them holds, so that none waits for another.
    private mutating func readSlots(of features: Span<Feature>, in slots: Span<UInt64>) {
        if contents.count < features.count { contents = [UInt64](repeating: 0, count: features.count) }
        let mask = slots.count - 1
        var contents = contents.mutableSpan
        for index in features.indices {
            contents[index] = slots[Int(truncatingIfNeeded: features[index].hash) & mask]
        }
    }

    /// What was counted beside the entries.
    private struct Masses {
        var unseenCount = 0
        var unseenUnitCount = 0
        var knownUnitMass: Float = 0
    }

    /// Empties as much of the table as a number of features fills by half, and says how much; a long text before costs nothing.
    private mutating func clearPlaces(for count: Int) -> Int {
        var size = 256
        while size < 2 * count { size *= 2 }
        if places.count >= size {
            var places = places.mutableSpan
            for index in 0..<size { places[index] = 0 }
        } else {
            places = [UInt32](repeating: 0, count: size)
        }
        return size
    }

    /// Makes an entry of each known feature and counts the others.
    private static func count(
        _ features: Span<Feature>, contents: [UInt64], slots: Span<UInt64>, weights: Span<Float>,
        in places: inout [UInt32], size: Int, entries: inout [Entry]
    ) -> Masses {
        var places = places.mutableSpan
        var masses = Masses()
        for position in features.indices {
            let hash = features[position].hash
            guard let number = FeatureNumbers.number(of: hash, in: slots, startingWith: contents[position]) else {
                masses.unseenCount += 1
                if !features[position].isInner { masses.unseenUnitCount += 1 }
                continue
            }
            let id = UInt32(truncatingIfNeeded: number)
            var place = Int(id &* 0x9E37_79B1) & (size - 1)
            while places[place] != 0 && entries[Int(places[place]) - 1].id != id {
                place = (place + 1) & (size - 1)
            }
            if places[place] == 0 {
                entries.append(Entry(id: id, position: UInt32(position), count: 1, weight: weights[Int(id)], value: 0))
                places[place] = UInt32(entries.count)
                if !features[position].isInner { masses.knownUnitMass += weights[Int(id)] }
            } else {
                entries[Int(places[place]) - 1].count += 1
            }
        }
        return masses
    }
}
