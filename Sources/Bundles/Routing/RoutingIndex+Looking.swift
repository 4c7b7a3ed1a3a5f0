import Foundation

extension RoutingIndex {
    /// A feature of a question that some bundle has: where its postings are.
    private struct Hit {
        let first: Int
        let count: Int
        let isInner: Bool
    }

    /// The most postings that are read for a question, the rarest features' first: what most bundles have says least.
    package static let postingBudget = 1 << 15
    /// How many times what a part of a word says is less than what a word says.
    private static let wordFactor: UInt32 = 4

    /// The bundles that a question most likely belongs to, by falling score; among equals by their numbers.
    ///
    /// Bundles that share nothing with the question are left out.
    ///
    /// - Parameters:
    ///   - features: the hashes of the question's features, with repetitions.
    ///   - most: how many are wanted.
    ///   - isAllowed: whether a bundle may be among them.
    package func candidates(
        for features: [UInt64], most: Int, where isAllowed: (Int) -> Bool = { _ in true }
    ) -> [Int] {
        guard most > 0 else { return [] }
        let scores = scores(of: hits(of: features.map { UInt32(truncatingIfNeeded: $0 >> 32) }))
        var best: [(number: Int, score: UInt32)] = []
        best.reserveCapacity(most + 1)
        for number in scores.indices where scores[number] > 0 {
            let score = scores[number]
            if best.count == most, best[most - 1].score >= score { continue }
            guard isAllowed(number) else { continue }
            var place = best.count
            while place > 0, best[place - 1].score < score { place -= 1 }
            best.insert((number, score), at: place)
            if best.count > most { best.removeLast() }
        }
        return best.map(\.number)
    }

    /// The features that some bundle has, each once, those with fewest postings first.
    private func hits(of fingerprints: [UInt32]) -> [Hit] {
        let wanted = fingerprints.sorted()
        var hits: [Hit] = []
        hits.reserveCapacity(wanted.count)
        for index in wanted.indices where index == 0 || wanted[index] != wanted[index - 1] {
            if let hit = hit(of: wanted[index]) { hits.append(hit) }
        }
        return hits.sorted { ($0.count, $0.first) < ($1.count, $1.first) }
    }

    private func hit(of fingerprint: UInt32) -> Hit? {
        let start = directory[Int(fingerprint >> shift)]
        let end = directory[Int(fingerprint >> shift) + 1]
        var posting = Int(start.posting)
        for feature in Int(start.feature)..<Int(end.feature) {
            if fingerprints[feature] == fingerprint {
                return Hit(first: posting, count: Int(counts[feature]), isInner: RoutingLevel.isInner(fingerprint))
            }
            posting += Int(counts[feature])
        }
        return nil
    }

    /// The score of each bundle, a whole number: it does not depend on the order of the features.
    private func scores(of hits: [Hit]) -> [UInt32] {
        var scores = [UInt32](repeating: 0, count: bundleCount)
        var budget = Self.postingBudget
        // A span of a static array may not outlive its access, which ends with the statement in a debug build.
        let (rootTable, gainTable) = (RoutingLevel.roots, RoutingLevel.gains)
        let (roots, gains) = (rootTable.span, gainTable.span)
        let (bundles, levels) = (bundles.span, levels.span)
        for hit in hits {
            // The rarest is read in any case, or a question of nothing but common words would find nobody.
            if hit.count > budget && budget < Self.postingBudget { break }
            budget -= hit.count
            let postings = hit.first..<hit.first + hit.count
            var sum: UInt64 = 0
            for posting in postings { sum += UInt64(roots[Int(levels[posting])]) }
            let mean = Double(sum) / Double(bundleCount) / RoutingLevel.rootUnit
            let offset = RoutingLevel.gainOffset(forMean: mean)
            let factor = hit.isInner ? 1 : Self.wordFactor
            for posting in postings {
                scores[Int(bundles[posting])] += gains[offset - Int(levels[posting])] * factor
            }
        }
        return scores
    }
}
