import Bundles

/// What an ``IdempotencyTable`` knows, without its lock.
struct IdempotencyEntries {
    private struct Entry {
        /// When it was begun.
        let began: UInt64
        /// Tells it from another one of the same key in its tenant's queue.
        let number: Int
        /// `nil` while it is being carried out.
        var reply: [UInt8]?
        /// Whether the inbox keeps the reply too.
        var isKept = false
        /// Who wait for the reply.
        var waiters: [IdempotencyTable.Waiter] = []
    }

    /// So many wait for one reply at most: a repetition comes when a connection was lost, not in crowds.
    private static let mostWaiters = 16

    private struct Tenant {
        var entries: [IdempotencyTable.Key: Entry] = [:]
        /// In the order in which they were begun; those that are no longer entries are passed over.
        var queue: [(key: IdempotencyTable.Key, number: Int)] = []
        var head = 0
    }

    private let limits: IdempotencyTable.Limits
    private var tenants: [TenantName: Tenant] = [:]
    private(set) var count = 0
    private var begun = 0
    /// The latest time seen; clocks read on several threads may come in another order than they were read in.
    private var now: UInt64 = 0

    init(limits: IdempotencyTable.Limits) { self.limits = limits }

    mutating func begin(
        _ key: IdempotencyTable.Key, at time: UInt64, _ waiter: IdempotencyTable.Waiter?
    ) -> IdempotencyTable.Verdict {
        now = max(now, time)
        dropExpired(of: key.tenant)
        if let entry = tenants[key.tenant]?.entries[key], !isExpired(entry) {
            if let reply = entry.reply { return .done(reply) }
            if let waiter {
                guard entry.waiters.count < Self.mostWaiters else { return .full }
                tenants[key.tenant]?.entries[key]?.waiters.append(waiter)
            }
            return .inProgress
        }
        remove(key)
        if tenants[key.tenant]?.entries.count ?? 0 >= limits.mostOfTenant, !dropOldest(of: key.tenant) { return .full }
        if count >= limits.most {
            for tenant in tenants.keys { dropExpired(of: tenant) }
            if count >= limits.most {
                let largest = tenants.max { ($0.value.entries.count, $1.key) < ($1.value.entries.count, $0.key) }
                guard let largest, dropOldest(of: largest.key) else { return .full }
            }
        }
        begun += 1
        tenants[key.tenant, default: Tenant()].entries[key] = Entry(began: now, number: begun, reply: nil)
        tenants[key.tenant]?.queue.append((key, begun))
        count += 1
        return .new
    }

    /// - Returns: who waited for the reply.
    mutating func finish(
        _ key: IdempotencyTable.Key, with reply: [UInt8], isKept: Bool
    ) -> [IdempotencyTable.Waiter] {
        guard let entry = tenants[key.tenant]?.entries[key], entry.reply == nil else { return [] }
        tenants[key.tenant]?.entries[key]?.isKept = isKept
        tenants[key.tenant]?.entries[key]?.reply = reply
        tenants[key.tenant]?.entries[key]?.waiters = []
        return entry.waiters
    }

    /// - Returns: who waited for the reply that does not come.
    mutating func abandon(_ key: IdempotencyTable.Key) -> [IdempotencyTable.Waiter] {
        guard let entry = tenants[key.tenant]?.entries[key], entry.reply == nil else { return [] }
        remove(key)
        return entry.waiters
    }

    mutating func forgetKept(of tenant: TenantName) {
        for (key, entry) in tenants[tenant]?.entries ?? [:] where entry.isKept { remove(key) }
    }

    private mutating func remove(_ key: IdempotencyTable.Key) {
        guard tenants[key.tenant]?.entries.removeValue(forKey: key) != nil else { return }
        count -= 1
        if tenants[key.tenant]?.entries.isEmpty == true { tenants[key.tenant] = nil }
    }

    /// Drops a tenant's replies that are older than their lifetime.
    private mutating func dropExpired(of name: TenantName) {
        advance(name)
        for key in expired(of: name) { remove(key) }
    }

    private func expired(of name: TenantName) -> [IdempotencyTable.Key] {
        guard let tenant = tenants[name] else { return [] }
        var expired: [IdempotencyTable.Key] = []
        for (key, number) in tenant.queue[tenant.head...] {
            guard let entry = tenant.entries[key], entry.number == number else { continue }
            guard now - entry.began >= limits.lifetime else { break }
            if entry.reply != nil { expired.append(key) }
        }
        return expired
    }

    private func isExpired(_ entry: Entry) -> Bool { entry.reply != nil && now - entry.began >= limits.lifetime }

    /// Drops a tenant's oldest reply; false when it has none.
    private mutating func dropOldest(of name: TenantName) -> Bool {
        guard let oldest = oldestReply(of: name) else { return false }
        remove(oldest)
        return true
    }

    private func oldestReply(of name: TenantName) -> IdempotencyTable.Key? {
        guard let tenant = tenants[name] else { return nil }
        return tenant.queue[tenant.head...].first { key, number in
            guard let entry = tenant.entries[key] else { return false }
            return entry.number == number && entry.reply != nil
        }?.key
    }

    /// Passes over what is no longer an entry at the front of a tenant's queue, and gives its memory back now and then.
    private mutating func advance(_ name: TenantName) {
        guard var tenant = tenants.removeValue(forKey: name) else { return }
        while tenant.head < tenant.queue.count,
            tenant.entries[tenant.queue[tenant.head].key]?.number != tenant.queue[tenant.head].number
        {
            tenant.head += 1
        }
        if tenant.head > 32, tenant.head * 2 > tenant.queue.count {
            tenant.queue.removeFirst(tenant.head)
            tenant.head = 0
        }
        tenants[name] = tenant
    }
}
