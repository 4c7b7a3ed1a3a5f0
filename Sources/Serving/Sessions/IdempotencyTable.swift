package import Bundles
import SystemCalls

/// The replies to requests that may be repeated: a repeat of one within a day gets the first one's reply and does nothing.
///
/// It lives in memory; what the inbox does is kept in its data base too. One lock; requests without `idem` never come here.
package final class IdempotencyTable: Sendable {
    /// How much is kept.
    package struct Limits: Sendable, Equatable {
        /// The most requests of a tenant; its oldest reply makes room.
        package var mostOfTenant = 10_000
        /// The most requests in all; the oldest reply of the tenant with the most makes room.
        package var most = 100_000
        /// How long a reply is kept, in nanoseconds.
        package var lifetime: UInt64 = 24 * SessionLimits.hour

        package init() {}
    }

    /// What a request is known by.
    package struct Key: Hashable, Sendable {
        package let tenant: TenantName
        package let principal: String
        package let idem: String
        /// A hash of what is asked: the same name for another request is no repetition.
        package let content: Int

        package init(tenant: TenantName, principal: String, idem: String, content: Int = 0) {
            self.content = content
            self.tenant = tenant
            self.principal = principal
            self.idem = idem
        }
    }

    /// What to do with a request.
    package enum Verdict: Sendable, Equatable {
        /// It is new: carry it out, then call ``finish(_:with:)`` or ``abandon(_:)``.
        case new
        /// It is being carried out on behalf of somebody else.
        case inProgress
        /// It was carried out; this was the reply.
        case done([UInt8])
        /// There is no room, for everything kept is still being carried out, or too many wait for the same.
        case full
    }

    /// Takes the reply to a request that is being carried out, or nothing where that had no effect.
    package typealias Waiter = @Sendable ([UInt8]?) -> Void

    private let entries: Lock<IdempotencyEntries>

    package init(limits: Limits = Limits()) { entries = Lock(IdempotencyEntries(limits: limits)) }

    /// Looks a request up, and marks it as begun when it is new.
    ///
    /// - Parameters:
    ///   - now: the monotonic clock, in nanoseconds.
    ///   - waiter: is called once, on the thread that finishes or abandons it, where the verdict is ``Verdict/inProgress``.
    package func begin(_ key: Key, at now: UInt64, waiter: Waiter? = nil) -> Verdict {
        entries.withLock { $0.begin(key, at: now, waiter) }
    }

    /// Keeps the reply to a request that was begun.
    ///
    /// - Parameter isKept: whether the inbox keeps it too, which may then be asked for it.
    package func finish(_ key: Key, with reply: [UInt8], isKept: Bool = false) {
        for waiter in entries.withLock({ $0.finish(key, with: reply, isKept: isKept) }) { waiter(reply) }
    }

    /// Forgets a tenant's replies that the inbox keeps too: they may show what was erased there.
    package func forgetKept(of tenant: TenantName) { entries.withLock { $0.forgetKept(of: tenant) } }

    /// Forgets a request that was begun and had no effect, so that it can be tried again: after `BUSY`, `STORAGE_FULL`.
    package func abandon(_ key: Key) { for waiter in entries.withLock({ $0.abandon(key) }) { waiter(nil) } }

    /// How many requests are kept.
    package var count: Int { entries.withLock { $0.count } }
}
