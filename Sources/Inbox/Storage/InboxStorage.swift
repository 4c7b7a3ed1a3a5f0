package import Bundles
package import Dialogue

/// Where an inbox lies; small, so that another data base can take the place of the embedded one.
///
/// Reads and writes may come from any thread; writes from one at a time.
package protocol InboxStorage: Sendable {
    /// Does all of this or nothing; on the device when it returns.
    ///
    /// - Parameters:
    ///   - group: finds the group of a new alert, or none.
    ///   - once: a key under which the reply is kept that `reply` makes of the outcomes, in the same transaction.
    func commit(_ batches: [InboxBatch], grouping: any AlertGrouping) throws(InboxError) -> [Result<
        [InboxOutcome], InboxError
    >]

    func alerts(_ query: AlertQuery) throws(InboxError) -> [Alert]
    func groups(_ query: GroupQuery) throws(InboxError) -> [AlertGroup]
    func group(_ id: GroupID, of tenant: TenantName?) throws(InboxError) -> AlertGroup?
    /// What was taught, by identifier.
    func examples(of tenant: TenantName?, domain: DomainName?) throws(InboxError) -> [TaughtExample]
    /// What happened to a tenant's alerts behind a number, in order.
    func events(of tenant: TenantName, after number: Int, limit: Int) throws(InboxError) -> [InboxEvent]
    /// The number of a tenant's last event; 0 before the first.
    func lastEvent(of tenant: TenantName) throws(InboxError) -> Int
    /// How many alerts of each tenant are open.
    func openAlerts() throws(InboxError) -> [TenantName: Int]
    func days(of domain: DomainName, since day: Int) throws(InboxError) -> [DayFigures]
    /// The latest first.
    func turns(of domain: DomainName, since time: Int, limit: Int) throws(InboxError) -> [ReportedTurn]
    /// The reply that was kept under a key not longer than a day ago; empty where an erasure took it, for it may have shown what
    /// was erased.
    func reply(under key: String) throws(InboxError) -> [UInt8]?
    /// A number that changes whenever anybody, this process or another, has written.
    func generation() throws(InboxError) -> Int
}

/// Changes that are kept all or none; one that cannot be made does not hinder other batches.
package struct InboxBatch: Sendable {
    package let changes: [InboxChange]
    /// A key under which a repeated request finds the reply, and what makes it.
    package let once: Once?

    package struct Once: Sendable {
        package let key: String
        package let reply: @Sendable ([InboxOutcome]) -> [UInt8]

        package init(key: String, reply: @escaping @Sendable ([InboxOutcome]) -> [UInt8]) {
            self.key = key
            self.reply = reply
        }
    }

    package init(_ changes: [InboxChange], once: Once? = nil) {
        self.changes = changes
        self.once = once
    }
}

/// Finds the group of an alert as it comes in.
package protocol AlertGrouping: Sendable {
    /// The group that a question belongs to; `nil` where it asks something new.
    func group(of alert: NewAlert) -> GroupID?
    /// Takes note of an alert that was kept, or read at the start, in the order of their identifiers.
    func add(_ text: String, as alert: AlertID, to group: GroupID, of domain: DomainName)
    /// Takes note that alerts are in another group now.
    func move(_ alerts: [AlertID], to group: GroupID, of domain: DomainName)
    /// Forgets alerts that were erased.
    func remove(_ alerts: [AlertID], of domain: DomainName)
}
