package import Bundles
import SystemCalls

/// Bounds the questions of each tenant: so many a second over time, and so many at once after a pause.
///
/// A token bucket in its other form, the generic cell rate algorithm (ITU-T I.371, annex A): one number a tenant, the time at
/// which its bucket would be full again. A tenant whose bucket is full takes no memory.
package final class RateLimiter: Sendable {
    /// How much a tenant may ask.
    package struct Rate: Sendable, Equatable {
        /// Questions a second, from 1.
        package let perSecond: Int
        /// Questions at once, from 1.
        package let burst: Int

        package init(perSecond: Int, burst: Int) {
            self.perSecond = max(perSecond, 1)
            self.burst = max(burst, 1)
        }

        /// Nanoseconds a question; rounded up, so that it is never more than `perSecond`.
        var interval: UInt64 { (1_000_000_000 + UInt64(perSecond) - 1) / UInt64(perSecond) }
        /// How far ahead of the present the bucket may be promised, in nanoseconds.
        var tolerance: UInt64 { interval * UInt64(burst - 1) }
    }

    private struct Buckets {
        var standard: Rate
        var rates: [TenantName: Rate]
        var full: [TenantName: UInt64] = [:]
    }

    private let buckets: Lock<Buckets>

    /// How many tenants are remembered before those with a full bucket are looked for and forgotten.
    private static let roomForTenants = 1_024

    /// - Parameters:
    ///   - rates: of tenants that have one of their own.
    package init(standard: Rate, rates: [TenantName: Rate] = [:]) {
        buckets = Lock(Buckets(standard: standard, rates: rates))
    }

    /// Changes the rates; what was asked before still counts.
    package func set(standard: Rate, rates: [TenantName: Rate]) {
        buckets.withLock { buckets in
            buckets.standard = standard
            buckets.rates = rates
        }
    }

    /// Takes one question out of a tenant's bucket.
    ///
    /// - Parameters:
    ///   - now: nanoseconds of the monotonic clock.
    /// - Returns: `nil` when there was one, or else in how many milliseconds, from 1, there is one to be had.
    package func take(from tenant: TenantName, at now: UInt64) -> Int? {
        buckets.withLock { buckets in
            let rate = buckets.rates[tenant] ?? buckets.standard
            let full = max(buckets.full[tenant] ?? 0, now)
            let excess = full - now
            guard excess <= rate.tolerance else { return Int((excess - rate.tolerance + 999_999) / 1_000_000) }
            if buckets.full.count >= Self.roomForTenants, buckets.full[tenant] == nil {
                buckets.full = buckets.full.filter { $0.value > now }
            }
            buckets.full[tenant] = full + rate.interval
            return nil
        }
    }
}
