import Bundles
import SystemCalls

/// Counts the connections of each tenant whose token was shown on them.
final class TenantQuota: Sendable {
    private struct Counts {
        var limit: @Sendable (TenantName) -> Int
        var connections: [TenantName: Int] = [:]
    }

    private let counts: Lock<Counts>

    /// - Parameters:
    ///   - limit: how many a tenant may have.
    init(limit: @escaping @Sendable (TenantName) -> Int) { counts = Lock(Counts(limit: limit)) }

    /// Changes the limits; connections that are there stay.
    func setLimit(_ limit: @escaping @Sendable (TenantName) -> Int) { counts.withLock { $0.limit = limit } }

    /// Counts one more, if there may be one.
    func admit(_ tenant: TenantName) -> Bool {
        counts.withLock { counts in
            let count = counts.connections[tenant] ?? 0
            guard count < counts.limit(tenant) else { return false }
            counts.connections[tenant] = count + 1
            return true
        }
    }

    /// Counts one less.
    func release(_ tenant: TenantName) {
        counts.withLock { counts in
            guard let count = counts.connections[tenant] else { return }
            counts.connections[tenant] = count > 1 ? count - 1 : nil
        }
    }
}
