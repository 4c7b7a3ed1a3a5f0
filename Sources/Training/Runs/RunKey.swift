import Bundles
import Dialogue

/// What runs can be ordered by.
package enum RunKey: Sendable, Equatable {
    /// The latest first.
    case trainedAt
    /// By name, and the newest version of a bundle first.
    case bundle
    case run
    /// Numbers fall: the longest, the largest, the best.
    case seconds
    case modelBytes
    case metric(String)

    /// The keys that every run has, by name.
    private static let fixed: [(String, RunKey)] = [
        ("trained_at", .trainedAt), ("bundle", .bundle), ("run", .run), ("seconds", .seconds),
        ("model_bytes", .modelBytes),
    ]

    /// - Returns: `nil` for a name that is neither one of the fixed ones nor a metric of these.
    package init?(_ name: String, metrics: [String]) {
        if let key = Self.fixed.first(where: { $0.0 == name })?.1 {
            self = key
        } else if metrics.contains(name) {
            self = .metric(name)
        } else {
            return nil
        }
    }

    /// The names there are.
    package static func names(metrics: [String]) -> [String] { fixed.map(\.0) + metrics }

    func isAhead(_ left: Run, of right: Run) -> Bool {
        switch self {
        case .trainedAt: left.lineage.trainedAt > right.lineage.trainedAt
        case .bundle: (left.domain.rawValue, -left.lineage.version) < (right.domain.rawValue, -right.lineage.version)
        case .run: left.lineage.run < right.lineage.run
        case .seconds: left.lineage.seconds > right.lineage.seconds
        case .modelBytes: left.lineage.modelBytes ?? 0 > right.lineage.modelBytes ?? 0
        // A run without the metric is last.
        case .metric(let name):
            left.lineage.metrics[name] ?? -.infinity > right.lineage.metrics[name] ?? -.infinity
        }
    }
}
