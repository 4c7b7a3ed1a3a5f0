import Learning
import Privacy
import SystemCalls
import TextAnalysis

/// A line's features with what each weighs in a version: what lessons and examples are compared by.
struct WeighedLine {
    /// The hashes, ascending.
    private let hashes: [UInt64]
    /// The squares of the weights.
    private let squares: [Float]
    private let length: Float

    /// - Parameters:
    ///   - hashes: ascending, each once. A feature that the version has never seen weighs as much as one seen once.
    init(_ hashes: [UInt64], by vocabulary: Vocabulary) {
        self.hashes = hashes
        squares = vocabulary.weights(of: hashes).map { $0 * $0 }
        length = squares.reduce(0, +).squareRoot()
    }

    init(_ line: MaskedUtterance, by vocabulary: Vocabulary) {
        self.init(Set(line.features.map(\.hash)).sorted(), by: vocabulary)
    }

    /// A line as it was kept; with values in it, it is masked anew to know them from words.
    init(_ kept: String, by vocabulary: Vocabulary, masking redactor: Redactor) {
        if kept.utf8.contains(UInt8(ascii: "[")) {
            self.init(MaskedUtterance(redactor.redact(Utterance(kept))), by: vocabulary)
        } else {
            let features = FeatureExtractor().features(of: NormalizedText(kept))
            self.init(Set(features.map(\.hash)).sorted(), by: vocabulary)
        }
    }

    /// The cosine of the angle between two lines, each feature counted once; 0 to 1.
    func similarity(to other: WeighedLine) -> Double {
        var (place, otherPlace) = (0, 0)
        var shared: Float = 0
        while place < hashes.count && otherPlace < other.hashes.count {
            let (hash, otherHash) = (hashes[place], other.hashes[otherPlace])
            if hash == otherHash { shared += squares[place] }
            if hash <= otherHash { place += 1 }
            if hash >= otherHash { otherPlace += 1 }
        }
        let product = length * other.length
        return product > 0 ? Double(min(shared / product, 1)) : 0
    }
}

extension Vocabulary {
    /// What features weigh, known or not.
    fileprivate func weights(of hashes: [UInt64]) -> [Float] {
        slots.withSpan { slots in
            weights.withSpan { weights in
                hashes.map { hash in
                    FeatureNumbers.number(of: hash, in: slots).map { weights[$0] } ?? unseenWeight
                }
            }
        }
    }
}
