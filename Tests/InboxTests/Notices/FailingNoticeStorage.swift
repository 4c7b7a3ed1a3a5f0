import Bundles
import Inbox
import SystemCalls

/// A storage of notices whose disk is full whenever a test says so.
final class FailingNoticeStorage: NoticeStorage {
    let fails = Lock(false)
    private let storage: any NoticeStorage

    init(_ storage: any NoticeStorage) { self.storage = storage }

    private func checkRoom() throws(InboxError) {
        if fails.withLock({ $0 }) { throw .diskFull }
    }

    func keep(
        _ drafts: [NoticeDraft], for targets: [NoticeTarget], seen: [TenantName: Int]
    ) throws(InboxError) -> [Notice] {
        try checkRoom()
        return try storage.keep(drafts, for: targets, seen: seen)
    }

    func keep(digest: NoticeDraft, of notices: [NoticeID], for targets: [NoticeTarget]) throws(InboxError) -> Notice {
        try checkRoom()
        return try storage.keep(digest: digest, of: notices, for: targets)
    }

    func update(_ delivery: Delivery) throws(InboxError) {
        try checkRoom()
        try storage.update(delivery)
    }

    func seenEvents() throws(InboxError) -> [TenantName: Int] { try storage.seenEvents() }
    func gathered(until time: Int) throws(InboxError) -> [Notice] { try storage.gathered(until: time) }
    func nextGathered() throws(InboxError) -> Int? { try storage.nextGathered() }
    func notices(of tenant: TenantName?, since time: Int, limit: Int) throws(InboxError) -> [Notice] {
        try storage.notices(of: tenant, since: time, limit: limit)
    }
    func deliveries(to target: String, until time: Int, limit: Int) throws(InboxError) -> [Delivery] {
        try storage.deliveries(to: target, until: time, limit: limit)
    }
    func nextDelivery(to target: String) throws(InboxError) -> Int? { try storage.nextDelivery(to: target) }
    func abandonDeliveries(except targets: [String]) throws(InboxError) {
        try storage.abandonDeliveries(except: targets)
    }
    func deadLetters(of tenant: TenantName?, limit: Int) throws(InboxError) -> [Delivery] {
        try storage.deadLetters(of: tenant, limit: limit)
    }
    func resend(_ notice: NoticeID, of tenant: TenantName?, at time: Int) throws(InboxError) -> Int {
        try storage.resend(notice, of: tenant, at: time)
    }
    func forgetNotices(before time: Int) throws(InboxError) { try storage.forgetNotices(before: time) }
}
