package import Bundles
package import Dialogue

/// One look at what has happened since the last: reads it, asks the desk, and keeps what it says with how far it has read.
///
/// Since both are kept at once, a crash at any instant neither loses a notice nor makes a second one of the same alert.
package struct NoticeRound: Sendable {
    private var desk: NoticeDesk
    private let targets: [NoticeTarget]
    private let inbox: any InboxStorage
    private let storage: any NoticeStorage
    /// What would probably put a group right.
    private let fix: @Sendable (AlertGroup) -> NoticeFix?
    private var seen: [TenantName: Int] = [:]
    /// What of it is kept; that nothing came of some events need not be kept at once.
    private var kept: [TenantName: Int] = [:]
    /// When figures were looked at last.
    private var looked = Int.min / 2

    /// How many events are read at a time.
    private static let page = 500
    /// How many events of which nothing came are read again after a crash: each time that it is kept how far they were read
    /// costs a sync of the device, which the inbox's own writing waits for.
    private static let mostReadAgain = 5_000
    /// How many groups and notices are read at the start; others are known again from their next alert.
    private static let mostRecalled = 2_000
    /// Milliseconds between two looks at the bundles' figures.
    package static let pause = 300_000
    /// For how long notices are kept, in milliseconds.
    private static let retention = 90 * CalendarDay.milliseconds

    package init(
        _ configuration: NoticeConfiguration, inbox: any InboxStorage, storage: any NoticeStorage,
        fix: @escaping @Sendable (AlertGroup) -> NoticeFix?
    ) {
        desk = NoticeDesk(configuration.rules)
        targets = configuration.targets
        self.inbox = inbox
        self.storage = storage
        self.fix = fix
    }

    /// Reads what is to be known from before; to be called before the first look, and again after one that failed.
    package mutating func recall(at time: Int) throws(InboxError) {
        desk = NoticeDesk(desk.rules)
        seen = try storage.seenEvents()
        kept = seen
        desk.recall(try storage.notices(of: nil, since: time - CalendarDay.milliseconds, limit: Self.mostRecalled))
        var query = GroupQuery(tenant: nil)
        query.limit = Self.mostRecalled
        query.since = time - 7 * CalendarDay.milliseconds
        query.lines = 0
        query.days = 1
        desk.recall(try inbox.groups(query))
    }

    /// All tenants of which something is known.
    package func tenants() throws(InboxError) -> [TenantName] {
        Set(try inbox.openAlerts().keys).union(seen.keys).sorted()
    }

    /// Looks at what has happened to the alerts of some tenants.
    ///
    /// - Returns: whether there is something to deliver.
    package mutating func look(at tenants: [TenantName], time: Int) throws(InboxError) -> Bool {
        var isNew = false
        for tenant in tenants {
            while true {
                let events = try inbox.events(of: tenant, after: seen[tenant] ?? 0, limit: Self.page)
                guard let last = events.last else { break }
                var drafts: [NoticeDraft] = []
                for event in events where Self.isOpening(event) {
                    drafts += desk.opened(event.alert, count: event.count, at: time)
                }
                if !drafts.isEmpty || last.number - (kept[tenant] ?? 0) >= Self.mostReadAgain {
                    try keep(drafts, seen: [tenant: last.number])
                    kept[tenant] = last.number
                }
                seen[tenant] = last.number
                isNew = isNew || !drafts.isEmpty
            }
        }
        return isNew
    }

    /// Looks at the figures of bundles, when it is time to, and makes lists of what was gathered and is due.
    ///
    /// - Returns: whether there is something to deliver.
    package mutating func tend(_ bundles: () -> [DomainName], time: Int) throws(InboxError) -> Bool {
        var isNew = false
        if time - looked >= Self.pause || time < looked {
            looked = time
            var drafts: [NoticeDraft] = []
            if let drift = desk.rules.drift {
                let day = CalendarDay.of(time) - drift.days
                for domain in bundles() {
                    drafts += desk.figures(try inbox.days(of: domain, since: day), of: domain, at: time)
                }
            }
            if !drafts.isEmpty || kept != seen { try keep(drafts, seen: seen) }
            kept = seen
            isNew = !drafts.isEmpty
            try storage.forgetNotices(before: time - Self.retention)
        }
        let gathered = try storage.gathered(until: time)
        for (_, notices) in Dictionary(grouping: gathered, by: \.draft.tenant).sorted(by: { $0.key < $1.key }) {
            _ = try storage.keep(
                digest: NoticeDesk.digest(of: notices, at: time), of: notices.map(\.id), for: targets)
            isNew = true
        }
        return isNew
    }

    /// Milliseconds until there is something to tend.
    package func rest(at time: Int) throws(InboxError) -> Int {
        let look = looked + Self.pause - time
        guard let due = try storage.nextGathered() else { return max(0, look) }
        return max(0, min(look, due - time))
    }

    private func keep(_ drafts: [NoticeDraft], seen: [TenantName: Int]) throws(InboxError) {
        var detailed: [NoticeDraft] = []
        for draft in drafts {
            guard let id = draft.group, let group = try inbox.group(id, of: draft.tenant) else {
                detailed.append(draft)
                continue
            }
            detailed.append(draft.detailed(by: group, fix: fix(group)))
        }
        _ = try storage.keep(detailed, for: targets, seen: seen)
    }

    /// Whether an event is the beginning of an alert, rather than something that was done about it.
    private static func isOpening(_ event: InboxEvent) -> Bool {
        event.alert.state == .new && event.alert.changed == event.alert.time
    }
}
