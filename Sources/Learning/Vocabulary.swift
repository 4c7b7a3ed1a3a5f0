import Foundation
package import ModelFiles
package import SystemCalls
package import TextAnalysis

/// The features a bundle knows, numbered from 0, each with its inverse document frequency.
package struct Vocabulary: Sendable {
    private let numbers: FeatureNumbers
    /// The inverse document frequency by feature number.
    package let weights: Column<Float>
    /// What a feature never seen weighs: as much as one seen in a single document.
    package let unseenWeight: Float

    /// The number of features.
    package var count: Int { weights.count }

    /// The slots of the features, as ``FeatureNumbers`` keeps them: what the features are, apart from where they stand.
    package var slots: Column<UInt64> { numbers.slots }

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
        numbers = FeatureNumbers(features.map(\.hash))
        weights = Column(features.map { Self.inverseFrequency($0.count, of: total) })
        unseenWeight = Self.inverseFrequency(1, of: total)
    }

    /// Reads the sections `vocab.slots`, `vocab.weights` and `vocab.unseen`.
    package init(in file: SectionFile) throws(SectionFileError) {
        weights = try file.column("vocab.weights")
        numbers = try FeatureNumbers("vocab.slots", in: file, count: weights.count)
        let unseen: Column<Float> = try file.column("vocab.unseen")
        guard unseen.count == 1 else { throw .malformedSection("vocab.unseen", reason: "not one number") }
        unseenWeight = unseen[0]
    }

    /// Writes the sections.
    package func add(to file: inout SectionFileWriter) {
        file.add("vocab.slots", numbers.slots)
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
            numbers.slots.withSpan { slots in
                vector.fill(with: features.span, slots: slots, weights: weights, unseenWeight: unseenWeight)
            }
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
