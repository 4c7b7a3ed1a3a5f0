package import Bundles

/// Where notices and what became of them lie, so that they outlive the program; an inbox's storage is one.
///
/// What is written is on the device when a call returns. Calls may come from any thread.
package protocol NoticeStorage: Sendable {
    /// Keeps notices, with a delivery to each target that takes them unless they are gathered, and how far each tenant's events
    /// were looked at; all or nothing.
    func keep(
        _ drafts: [NoticeDraft], for targets: [NoticeTarget], seen: [TenantName: Int]
    ) throws(InboxError) -> [Notice]
    /// Keeps a digest with its deliveries, and that these notices are in it.
    func keep(
        digest: NoticeDraft, of notices: [NoticeID], for targets: [NoticeTarget]
    ) throws(InboxError) -> Notice
    /// How far each tenant's events were looked at.
    func seenEvents() throws(InboxError) -> [TenantName: Int]
    /// Those that wait for a digest and are due, by number.
    func gathered(until time: Int) throws(InboxError) -> [Notice]
    /// When the next of them is due.
    func nextGathered() throws(InboxError) -> Int?
    /// Not before a time, the latest first; `nil` for all tenants.
    func notices(of tenant: TenantName?, since time: Int, limit: Int) throws(InboxError) -> [Notice]

    /// What waits for a target and is due, by the time it is due.
    func deliveries(to target: String, until time: Int, limit: Int) throws(InboxError) -> [Delivery]
    /// When the next delivery to a target is due.
    func nextDelivery(to target: String) throws(InboxError) -> Int?
    /// Keeps what became of a delivery. The lines of a notice that nobody waits for any more are forgotten with it.
    func update(_ delivery: Delivery) throws(InboxError)
    /// Gives up what waits for targets that there are no more.
    func abandonDeliveries(except targets: [String]) throws(InboxError)
    /// What was given up, the latest first; `nil` for all tenants.
    func deadLetters(of tenant: TenantName?, limit: Int) throws(InboxError) -> [Delivery]
    /// Puts what was given up of a notice back into the queue; how many deliveries that are.
    func resend(_ notice: NoticeID, of tenant: TenantName?, at time: Int) throws(InboxError) -> Int
    /// Forgets notices that nobody waits for, and what was given up, from before a time.
    func forgetNotices(before time: Int) throws(InboxError)
}
