package import Bundles
import TextAnalysis

/// The runs of some bundles: every version that is still there.
package struct RunList: Sendable {
    /// The latest first.
    package private(set) var runs: [Run] = []
    /// What could not be read.
    package private(set) var problems: [BundleError] = []

    package init(of bundles: [BundleDirectory]) {
        for bundle in bundles {
            do throws(BundleError) {
                for record in try VersionShelf(bundle).records() where record.isHere {
                    guard let lineage = record.lineage else {
                        problems.append(BundleError(path: bundle.lineagePath(record.number), .badLineage))
                        continue
                    }
                    runs.append(Run(bundle: bundle, lineage: lineage, state: record.state))
                }
            } catch {
                problems.append(error)
            }
        }
        runs.sort(by: RunKey.trainedAt)
    }

    /// The run of this name: its id, or `BUNDLE@VERSION`.
    package func run(named name: String) -> Run? {
        runs.first { $0.lineage.run == name && !name.isEmpty || $0.place == name }
    }

    /// Every name that ``run(named:)`` takes.
    package var names: [String] { runs.flatMap { [$0.lineage.run, $0.place] }.filter { !$0.isEmpty } }

    /// Leaves the runs of one tag.
    package mutating func keep(tag: String) { runs.removeAll { !$0.lineage.tags.contains(tag) } }

    /// Orders the runs.
    package mutating func sort(by key: RunKey) { runs.sort(by: key) }

    /// The metrics that some run has, by name.
    package var metricNames: [String] { Set(runs.flatMap(\.lineage.metrics.keys)).sorted() }
}

extension [Run] {
    fileprivate mutating func sort(by key: RunKey) {
        // Equal ones stay as they were: the latest first.
        let ranked = enumerated().sorted { left, right in
            if key.isAhead(left.element, of: right.element) { return true }
            return !key.isAhead(right.element, of: left.element) && left.offset < right.offset
        }
        self = ranked.map(\.element)
    }
}
