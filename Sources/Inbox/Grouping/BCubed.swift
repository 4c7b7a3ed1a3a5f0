/// How well groups agree with what is known to belong together: the B-cubed measure (Bagga and Baldwin 1998), each item
/// counting the same.
package struct BCubed: Sendable, Equatable {
    /// The mean share of an item's group that has the item's label, itself included.
    package let precision: Double
    /// The mean share of those with an item's label that are in its group.
    package let recall: Double

    /// The harmonic mean of both; 0 without items.
    package var f1: Double {
        precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }

    /// - Parameters:
    ///   - groups: the group of each item.
    ///   - labels: the label of each, as many.
    package init(groups: [Int], labels: [String]) {
        precondition(groups.count == labels.count)
        var together: [Pair: Int] = [:]
        var groupSizes: [Int: Int] = [:]
        var labelSizes: [String: Int] = [:]
        for (group, label) in zip(groups, labels) {
            together[Pair(group: group, label: label), default: 0] += 1
            groupSizes[group, default: 0] += 1
            labelSizes[label, default: 0] += 1
        }
        var (precisions, recalls) = (0.0, 0.0)
        for (group, label) in zip(groups, labels) {
            let count = Double(together[Pair(group: group, label: label), default: 0])
            precisions += count / Double(groupSizes[group, default: 1])
            recalls += count / Double(labelSizes[label, default: 1])
        }
        let count = Double(max(groups.count, 1))
        precision = precisions / count
        recall = recalls / count
    }

    private struct Pair: Hashable {
        let group: Int
        let label: String
    }
}
