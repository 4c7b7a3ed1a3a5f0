package import Dialogue
import Privacy
import SystemCalls

/// Puts a question to the group of alerts that asks the same, by what the lines have in common.
///
/// Deterministic: the same alerts in the same order give the same groups, also when they are read again at a start. A group
/// never has lines of two bundles.
package final class LineGrouping: AlertGrouping {
    private let bundles: Lock<[DomainName: GroupedLines]>
    private let settings: GroupingSettings

    package init(_ settings: GroupingSettings = GroupingSettings()) {
        self.settings = settings
        bundles = Lock([:])
    }

    package func group(of alert: NewAlert) -> GroupID? { group(of: alert.question.string, of: alert.domain) }

    /// The group that a masked line of a bundle belongs to; `nil` where it asks something new.
    package func group(of text: String, of domain: DomainName) -> GroupID? {
        let line = LineFeatures(text)
        return bundles.withLock { $0[domain]?.group(of: line) }.map(GroupID.init)
    }

    package func add(_ text: String, as alert: AlertID, to group: GroupID, of domain: DomainName) {
        let line = LineFeatures(text)
        bundles.withLock { $0[domain, default: GroupedLines(settings)].add(line, as: alert.number, to: group.number) }
    }

    package func move(_ alerts: [AlertID], to group: GroupID, of domain: DomainName) {
        bundles.withLock { bundles in
            for alert in alerts { bundles[domain]?.move(alert.number, to: group.number) }
        }
    }

    package func remove(_ alerts: [AlertID], of domain: DomainName) {
        bundles.withLock { bundles in
            for alert in alerts { bundles[domain]?.remove(alert.number) }
        }
    }

    /// The groups that look like a group, the likest first: for somebody to look whether they ask the same.
    package func proposals(for group: GroupID, of domain: DomainName) -> [GroupID] {
        bundles.withLock { $0[domain]?.groups(like: group.number) ?? [] }.map(GroupID.init)
    }
}
