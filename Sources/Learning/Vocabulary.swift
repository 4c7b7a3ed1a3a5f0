import Foundation
package import ModelFiles
package import SystemCalls
package import TextAnalysis

/// The features a bundle knows, numbered from 0, each with its inverse document frequency.
///
/// An open-addressing hash table that can lie in a mapped file: 8 bytes a slot, the upper 32 bits of the feature's hash
/// as fingerprint and its number plus one. Two features are taken for one with probability 2⁻³² a look-up.
package struct Vocabulary: Sendable {
    /// A power of two, at most two thirds full; 0 is an empty slot.
    private let slots: Column<UInt64>
    /// The inverse document frequency by feature number.
    package let weights: Column<Float>
    /// What a feature never seen weighs: as much as one seen in a single document.
    package let unseenWeight: Float

    /// The number of features.
    package var count: Int { weights.count }

    /// Collects the features of documents, each given by its features' hashes.
    ///
    /// The weight is the smoothed inverse document frequency `1 + ln((1 + n) / (1 + df))`: a word that every document has
    /// still counts. Features are numbered by falling document frequency, so that a matrix can treat the frequent ones
    /// apart, and by hash among equals, so that the order of documents does not matter.
    package init(documents: some Sequence<[UInt64]>) {
        var occurrences: [UInt64] = []
        var total = 0
        for document in documents {
            total += 1
            occurrences += Self.distinct(document).map(\.hash)
        }
        let features = Self.distinct(occurrences).sorted { ($1.count, $0.hash) < ($0.count, $1.hash) }
        var size = 16
        while size * 2 < features.count * 3 { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        for (id, feature) in features.enumerated() {
            var slot = Int(truncatingIfNeeded: feature.hash) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = (feature.hash >> 32) << 32 | UInt64(id + 1)
        }
        self.slots = Column(slots)
        weights = Column(features.map { Self.inverseFrequency($0.count, of: total) })
        unseenWeight = Self.inverseFrequency(1, of: total)
    }

    /// Reads the sections `vocab.slots`, `vocab.weights` and `vocab.unseen`.
    package init(in file: SectionFile) throws(SectionFileError) {
        slots = try file.column("vocab.slots")
        weights = try file.column("vocab.weights")
        let size = slots.count
        guard size > 0, size & (size - 1) == 0, size >= weights.count else {
            throw .malformedSection("vocab.slots", reason: "\(size) slots for \(weights.count) features")
        }
        let known = weights.count
        let sound = slots.withSpan { span in
            var filled = 0
            for index in span.indices where span[index] != 0 {
                filled += 1
                let number = span[index] & 0xFFFF_FFFF
                if number == 0 || number > UInt64(known) { return false }
            }
            return filled == known && filled < size
        }
        guard sound else { throw .malformedSection("vocab.slots", reason: "a slot names a feature there is not") }
        let unseen: Column<Float> = try file.column("vocab.unseen")
        guard unseen.count == 1 else { throw .malformedSection("vocab.unseen", reason: "not one number") }
        unseenWeight = unseen[0]
    }

    /// Writes the sections.
    package func add(to file: inout SectionFileWriter) {
        file.add("vocab.slots", slots)
        file.add("vocab.weights", weights)
        file.add("vocab.unseen", Column([unseenWeight]))
    }

    /// Weighs the features of a text: sublinear TF-IDF, scaled to unit length.
    package func vector(of features: [Feature]) -> QueryVector {
        var vector = QueryVector()
        weigh(features, into: &vector)
        return vector
    }

    /// Weighs the features of a text into a vector that is used again, without allocating once it has grown.
    package func weigh(_ features: [Feature], into vector: inout QueryVector) {
        weights.withSpan { weights in
            slots.withSpan { slots in
                vector.fill(with: features.span, slots: slots, weights: weights, unseenWeight: unseenWeight)
            }
        }
    }

    /// The number of the feature with a hash.
    static func number(of hash: UInt64, in slots: Span<UInt64>) -> UInt32? {
        let mask = UInt64(slots.count - 1)
        let fingerprint = hash >> 32
        var slot = hash & mask
        while true {
            let content = slots[Int(slot)]
            if content == 0 { return nil }
            if content >> 32 == fingerprint { return UInt32(truncatingIfNeeded: content) - 1 }
            slot = (slot + 1) & mask
        }
    }

    /// The distinct hashes, ascending, with how often each occurs.
    private static func distinct(_ hashes: [UInt64]) -> [(hash: UInt64, count: Int)] {
        hashes.sorted().reduce(into: []) { distinct, hash in
            if let last = distinct.last, last.hash == hash {
                distinct[distinct.count - 1].count += 1
            } else {
                distinct.append((hash, 1))
            }
        }
    }

    private static func inverseFrequency(_ documents: Int, of total: Int) -> Float {
        Float(1 + log(Double(1 + total) / Double(1 + documents)))
    }
}
