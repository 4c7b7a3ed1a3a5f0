package import Dialogue
import Foundation
package import Learning
import SystemCalls

/// The features by which a bundle is found among many: which it has, and how typical of it each is.
///
/// Drawn from the vocabulary alone, so that a bundle need not be opened whole for it.
package struct RoutingTerms: Sendable, Equatable {
    /// The most features of a bundle; those that fewest of its texts have are left out.
    package static let most = 8192

    /// The upper 32 bits of the features' hashes, ascending.
    package private(set) var fingerprints: [UInt32] = []
    /// For each feature how typical it is; see ``RoutingLevel``.
    package private(set) var levels: [UInt8] = []

    /// The number of features.
    package var count: Int { fingerprints.count }

    package init(of knowledge: Knowledge) { self.init(of: knowledge.vocabulary) }

    package init(of vocabulary: Vocabulary) {
        let levels = Self.levels(of: vocabulary)
        guard let rarest = levels.last else { return }
        var terms: [UInt64] = []
        terms.reserveCapacity(levels.count)
        vocabulary.slots.withSpan { slots in
            for place in slots.indices where slots[place] != 0 {
                let fingerprint = UInt32(truncatingIfNeeded: slots[place] >> 32)
                let level = levels[Int(slots[place] & 0xFFFF_FFFF) - 1]
                // Parts of words that a single text has are half of all features, and found nothing that words did not.
                if RoutingLevel.isInner(fingerprint) && level == rarest { continue }
                terms.append(UInt64(fingerprint) << 8 | UInt64(level))
            }
        }
        terms.sort()
        keepMostTypical(of: terms)
    }

    /// - Parameters:
    ///   - shares: by the hash of a feature the share of the texts that have it, above 0 and at most 1.
    package init(shares: [UInt64: Double]) {
        var distinct: [UInt64: UInt8] = [:]
        for (hash, share) in shares {
            let level = RoutingLevel.level(ofShare: share)
            distinct[hash >> 32] = min(distinct[hash >> 32] ?? .max, level)
        }
        keepMostTypical(of: distinct.map { $0.key << 8 | UInt64($0.value) }.sorted())
    }

    /// The level of each feature by its number: the numbers go by falling frequency.
    private static func levels(of vocabulary: Vocabulary) -> [UInt8] {
        // The weight is 1 + ln((1 + n) / (1 + df)), and the unseen one that of df = 1.
        let texts = 2 * exp(Double(vocabulary.unseenWeight) - 1) - 1
        guard texts >= 1 else { return [] }
        var last: (weight: Float, level: UInt8)?
        return vocabulary.weights.withSpan { weights in
            weights.indices.map { number in
                if let last, last.weight == weights[number] { return last.level }
                let frequency = max((texts + 1) / exp(Double(weights[number]) - 1) - 1, 1)
                let level = RoutingLevel.level(ofShare: min(frequency / texts, 1))
                last = (weights[number], level)
                return level
            }
        }
    }

    /// - Parameters:
    ///   - terms: fingerprints and levels, ascending.
    private mutating func keepMostTypical(of terms: [UInt64]) {
        var counts = [Int](repeating: 0, count: 512)
        for term in terms { counts[Self.rank(of: term)] += 1 }
        var cut = 0
        var room = Self.most
        while cut < counts.count - 1, counts[cut] <= room {
            room -= counts[cut]
            cut += 1
        }
        for term in terms {
            let rank = Self.rank(of: term)
            if rank > cut { continue }
            if rank == cut {
                if room == 0 { continue }
                room -= 1
            }
            fingerprints.append(UInt32(truncatingIfNeeded: term >> 8))
            levels.append(UInt8(truncatingIfNeeded: term))
        }
    }

    /// The order in which features are kept: a part of a word must be in four times as many texts as a word.
    private static func rank(of term: UInt64) -> Int {
        let isInner = RoutingLevel.isInner(UInt32(truncatingIfNeeded: term >> 8))
        return Int(term & 0xFF) + (isInner ? RoutingLevel.perUnit * 3 / 2 : 0)
    }
}
