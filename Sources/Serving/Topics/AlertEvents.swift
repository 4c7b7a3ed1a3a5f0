package import Bundles
package import Inbox
import StrictJSON
import SystemCalls

/// What becomes of alerts, as subscribers are told: read from the inbox, which keeps all of it, so that nobody misses any.
package final class AlertEvents: Sendable {
    private let storage: any InboxStorage
    private let logs = Lock<[TenantName: TopicLog]>([:])

    /// How many events of a tenant are kept in memory, for those who hear them as they come.
    private static let keeping = 256
    /// How many older ones are read at once.
    private static let mostRead = 256

    package init(_ storage: any InboxStorage) { self.storage = storage }

    /// The events of a tenant.
    func log(of tenant: TenantName) -> TopicLog {
        if let log = logs.withLock({ $0[tenant] }) { return log }
        let last = (try? storage.lastEvent(of: tenant)) ?? 0
        let log = TopicLog(keeping: Self.keeping, last: last) { [storage] first, end, most in
            let limit = min(most, Self.mostRead)
            let events = (try? storage.events(of: tenant, after: first - 1, limit: limit)) ?? []
            return events.prefix { $0.number < end }.map(TopicEvent.init)
        }
        return logs.withLock { logs in
            if let other = logs[tenant] { return other }
            logs[tenant] = log
            return log
        }
    }

    /// Takes up what was written for a tenant, and rings for it.
    package func takeUp(_ tenant: TenantName) {
        guard let log = logs.withLock({ $0[tenant] }) else { return }
        while let events = try? storage.events(of: tenant, after: log.last, limit: Self.mostRead), !events.isEmpty {
            log.append(events.map(TopicEvent.init))
        }
    }

    /// Takes up what was written for all tenants whose events somebody has asked for.
    package func takeUpAll() { for tenant in logs.withLock({ Array($0.keys) }) { takeUp(tenant) } }
}

extension TopicEvent {
    /// An event of an alert with its number.
    init(_ event: InboxEvent) {
        self.init { writer in
            writer.name("alert")
            writer.alert(event.alert, count: event.count)
        }
        number = event.number
    }
}
