import Bundles
import Foundation
import Inbox
import Learning
import Training

/// How often the likely fix of a group is right, on bundles from which answers and examples were taken away.
struct FixBenchmark: LoneBenchmark {
    let name = "fix"
    let summary = "groups of unanswered lines: attach or a new answer, and to which"

    private static let seeds: [UInt64] = [1, 2]
    private static let leastRight = 40.0
    private static let leastAttached = 40.0

    /// One group as it was judged.
    private struct Judged {
        let bundle: String
        let size: Int
        let isKnown: Bool
        /// Whether the nearest answer is the one that is asked for.
        let isBestRight: Bool
        let evidence: FixEvidence
    }

    func run() throws {
        let background = try BackgroundCorpus(corpora: "corpora")
        var judged: [Judged] = []
        for directory in try PluginDirectory(path: "Plugins").contents().bundles {
            for seed in Self.seeds {
                let bundle = try ThinnedBundle(directory, background: background, seed: seed)
                for group in bundle.groups {
                    let search = FixSearch(group.lines, with: bundle.pipeline, over: bundle.knowledge)
                    guard let best = search.candidates.first else { continue }
                    judged.append(
                        Judged(
                            bundle: "\(bundle.domain)", size: group.lines.count, isKnown: group.answer != nil,
                            isBestRight: best.answer == group.answer, evidence: best.evidence))
                }
            }
        }
        var figures = Figures(
            of: "groups",
            ["number", "right %", "confidence %", "decided %", "attached", "rightly %", "new", "rightly %"])
        for bundle in Set(judged.map(\.bundle)).sorted() {
            // Each bundle with weights that were fitted to the others.
            let model = Self.fitted(to: judged.filter { $0.bundle != bundle })
            Self.add(judged.filter { $0.bundle == bundle }, model, to: &figures, as: "\(bundle), fitted to others")
        }
        for size in [1, 2, 4, 8] {
            Self.add(judged.filter { $0.size == size }, .standard, to: &figures, as: "all, \(size) lines")
        }
        let (right, attached) = Self.add(judged, .standard, to: &figures, as: "all")
        figures.show()
        let fitted = Self.fitted(to: judged)
        print("fitted to all: \(fitted)")
        try WrongResult.check(right >= Self.leastRight, "right: \(right) %")
        try WrongResult.check(attached >= Self.leastAttached, "attached to the right answer: \(attached) %")
    }

    private static func fitted(to groups: [Judged]) -> FixModel {
        FixModel(
            nearest: odds(groups.map { .init(values: $0.evidence.values, happened: $0.isBestRight, weight: 1) }),
            missing: odds(groups.map { .init(values: $0.evidence.values, happened: !$0.isKnown, weight: 1) }))
    }

    /// A regression in the quantities as they are, rounded.
    private static func odds(_ observations: [LogisticRegression.Observation]) -> FixModel.Odds {
        let zeros = [Double](repeating: 0, count: FixEvidence.Quantity.allCases.count)
        let regression = LogisticRegression(fitting: observations, dimension: zeros.count, penalty: 4)
        let (low, high) = (regression.contributions(of: zeros), regression.contributions(of: zeros.map { _ in 1 }))
        let atZero = regression.probability(of: zeros)
        func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
        return FixModel.Odds(
            weights: zip(low, high).map { rounded($1 - $0) }, bias: rounded(log(atZero / (1 - atZero))))
    }

    @discardableResult
    private static func add(
        _ groups: [Judged], _ model: FixModel, to figures: inout Figures, as name: String
    ) -> (right: Double, attached: Double) {
        var (decided, attached, rightlyAttached, added, rightlyAdded, confidence) = (0, 0, 0, 0, 0, 0.0)
        for group in groups {
            let (nearest, missing) = (model.nearest(group.evidence), model.missing(group.evidence))
            confidence += max(nearest, missing)
            if nearest >= missing {
                attached += 1
                decided += group.isKnown ? 1 : 0
                rightlyAttached += group.isBestRight ? 1 : 0
            } else {
                added += 1
                rightlyAdded += group.isKnown ? 0 : 1
            }
        }
        func percent(_ part: Int, of whole: Int) -> Double { Double(part) / Double(max(whole, 1)) * 100 }
        let right = percent(rightlyAttached + rightlyAdded, of: groups.count)
        figures.add(
            name,
            [
                Double(groups.count), right, confidence / Double(max(groups.count, 1)) * 100,
                percent(decided + rightlyAdded, of: groups.count), Double(attached),
                percent(rightlyAttached, of: attached), Double(added), percent(rightlyAdded, of: added),
            ])
        return (right, percent(rightlyAttached, of: attached))
    }
}
