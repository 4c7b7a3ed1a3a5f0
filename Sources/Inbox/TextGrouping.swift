import Bundles
package import Dialogue
import Privacy
import SystemCalls
import TextAnalysis

/// Alerts are of one group when they ask the same in the same letters, whatever their case and width.
package final class TextGrouping: AlertGrouping {
    private struct Key: Hashable {
        let domain: DomainName
        let text: String
    }

    private struct Known {
        var groups: [Key: GroupID] = [:]
        var keys: [AlertID: Key] = [:]
        var counts: [Key: Int] = [:]
    }

    private let known = Lock(Known())

    package init() {}

    package func group(of alert: NewAlert) -> GroupID? {
        let key = Key(domain: alert.domain, text: NormalizedText(alert.question.string).string)
        return known.withLock { $0.groups[key] }
    }

    package func add(_ text: String, as alert: AlertID, to group: GroupID, of domain: DomainName) {
        let key = Key(domain: domain, text: NormalizedText(text).string)
        known.withLock { known in
            if known.keys.updateValue(key, forKey: alert) == nil { known.counts[key, default: 0] += 1 }
            known.groups[key] = group
        }
    }

    package func move(_ alerts: [AlertID], to group: GroupID, of domain: DomainName) {
        known.withLock { known in
            for alert in alerts {
                if let key = known.keys[alert] { known.groups[key] = group }
            }
        }
    }

    package func remove(_ alerts: [AlertID], of domain: DomainName) {
        known.withLock { known in
            for alert in alerts {
                guard let key = known.keys.removeValue(forKey: alert) else { continue }
                known.counts[key, default: 1] -= 1
                if known.counts[key] == 0 {
                    known.counts[key] = nil
                    known.groups[key] = nil
                }
            }
        }
    }
}
