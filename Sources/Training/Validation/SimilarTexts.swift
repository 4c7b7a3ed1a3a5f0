import Foundation
package import TextAnalysis

/// Finds the pairs of many texts that share most of what they are made of, without comparing all with all.
///
/// Similarity is the Jaccard coefficient of two texts' n-grams, each counted by its inverse document frequency, so that an
/// ending that every third text has says little. Texts that reach a similarity share one of the rarest n-grams of each; only
/// such texts are compared (Bayardo, Ma and Srikant 2007, "Scaling up all pairs similarity search").
package struct SimilarTexts {
    /// Two texts by their places.
    package struct Pair: Sendable, Equatable {
        package let first: Int
        package let second: Int
        /// 0 to 1.
        package let similarity: Double
    }

    /// What n-grams inside a word count: one wrong letter changes nine of them.
    private static let innerShare: Float = 0.25

    /// Each text's n-grams, each once, by their numbers: the rarest have the lowest.
    let grams: [[UInt32]]
    private let weights: [Float]

    /// - Parameters:
    ///   - texts: the n-grams of each text, with repetitions.
    package init(_ texts: [[Feature]]) {
        var documents: [UInt64: Int] = [:]
        let distinct = texts.map { features in
            var seen: Set<UInt64> = []
            return features.filter { seen.insert($0.hash).inserted }
        }
        var isInner: [UInt64: Bool] = [:]
        for features in distinct {
            for feature in features {
                documents[feature.hash, default: 0] += 1
                isInner[feature.hash] = feature.isInner
            }
        }
        let order = documents.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.key, UInt32($0)) })
        weights = order.map { hash, count in
            let frequency = Float(log(Double(texts.count + 1) / Double(count)))
            return isInner[hash] == true ? Self.innerShare * frequency : frequency
        }
        grams = distinct.map { features in features.compactMap { numbers[$0.hash] }.sorted() }
    }

    /// The pairs that are wanted and at least so similar, by place.
    ///
    /// - Parameters:
    ///   - similarity: above 0, at most 1.
    package func pairs(from similarity: Double, where isWanted: (Int, Int) -> Bool) -> [Pair] {
        let least = Float(similarity)
        var holders = [[Int32]](repeating: [], count: weights.count)
        var lastSeen = [Int32](repeating: -1, count: grams.count)
        let masses = grams.map(mass)
        var pairs: [Pair] = []
        for (place, own) in grams.enumerated() {
            let prefix = own.prefix(prefixLength(of: own, mass: masses[place], least: least))
            for gram in prefix {
                for other in holders[Int(gram)] where lastSeen[Int(other)] != place {
                    lastSeen[Int(other)] = Int32(place)
                    let (small, large) = (
                        min(masses[Int(other)], masses[place]), max(masses[Int(other)], masses[place])
                    )
                    guard small >= least * large, isWanted(Int(other), place) else { continue }
                    let shared = sharedMass(grams[Int(other)], own)
                    let found = shared / (masses[Int(other)] + masses[place] - shared)
                    if found >= least {
                        pairs.append(Pair(first: Int(other), second: place, similarity: Double(found)))
                    }
                }
                holders[Int(gram)].append(Int32(place))
            }
        }
        return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    private func mass(_ grams: [UInt32]) -> Float { grams.reduce(0) { $0 + weights[Int($1)] } }

    /// How many of the rarest n-grams a text as similar must have one of: what the others weigh together is too little.
    private func prefixLength(of grams: [UInt32], mass: Float, least: Float) -> Int {
        var rest = mass
        for (index, gram) in grams.enumerated() {
            // A little more than needed, against rounding.
            if rest < 0.999 * least * mass { return index }
            rest -= weights[Int(gram)]
        }
        return grams.count
    }

    private func sharedMass(_ left: [UInt32], _ right: [UInt32]) -> Float {
        var (i, j) = (0, 0)
        var sum: Float = 0
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                sum += weights[Int(left[i])]
                i += 1
                j += 1
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return sum
    }
}
