import Bundles
import Serving
import TestSupport
import Testing

struct RateLimiterTests {
    private static let second: UInt64 = 1_000_000_000
    private static let acme = TenantName(checking: "acme")!
    private static let beta = TenantName(checking: "beta")!

    /// A bucket by its definition: whole tokens counted in nanosecond shares.
    private struct Bucket {
        let interval: UInt64
        let capacity: UInt64
        var level: UInt64
        var last: UInt64 = 0

        init(perSecond: UInt64, burst: UInt64) {
            interval = RateLimiterTests.second / perSecond
            capacity = burst * interval
            level = capacity
        }

        mutating func take(at now: UInt64) -> Int? {
            level = min(capacity, level + now - last)
            last = now
            guard level >= interval else { return Int((interval - level + 999_999) / 1_000_000) }
            level -= interval
            return nil
        }
    }

    @Test func `the burst at once, then one each two-hundredth of a second`() {
        let limiter = RateLimiter(standard: .init(perSecond: 200, burst: 400))
        for _ in 0..<400 { #expect(limiter.take(from: Self.acme, at: 7) == nil) }
        #expect(limiter.take(from: Self.acme, at: 7) == 5)
        #expect(limiter.take(from: Self.acme, at: 7 + 4_999_999) == 1)
        #expect(limiter.take(from: Self.acme, at: 7 + 5_000_000) == nil)
        #expect(limiter.take(from: Self.acme, at: 7 + 5_000_000) == 5)
    }

    @Test func `waiting as long as was said is enough`() {
        let limiter = RateLimiter(standard: .init(perSecond: 3, burst: 1))
        var now: UInt64 = 0
        for _ in 0..<100 {
            #expect(limiter.take(from: Self.acme, at: now) == nil)
            let wait = limiter.take(from: Self.acme, at: now)
            now += UInt64(wait ?? 0) * 1_000_000
        }
        #expect((33_000_000_000...34_000_000_000).contains(now))
    }

    @Test func `tenants do not share a bucket, and may have rates of their own`() {
        let limiter = RateLimiter(
            standard: .init(perSecond: 1, burst: 1), rates: [Self.beta: .init(perSecond: 10, burst: 3)])
        #expect(limiter.take(from: Self.acme, at: 0) == nil)
        #expect(limiter.take(from: Self.acme, at: 0) == 1_000)
        for _ in 0..<3 { #expect(limiter.take(from: Self.beta, at: 0) == nil) }
        #expect(limiter.take(from: Self.beta, at: 0) == 100)
        limiter.set(standard: .init(perSecond: 10, burst: 3), rates: [:])
        #expect(limiter.take(from: Self.acme, at: 0) == 800)
        #expect(limiter.take(from: Self.acme, at: 800_000_000) == nil)
    }

    @Test(arguments: 0..<20)
    func `it decides as a bucket does`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let rates: [(UInt64, UInt64)] = [(200, 400), (50, 1), (1, 5), (1_000, 20)]
        let (perSecond, burst) = rates[Int(random.next() % 4)]
        let limiter = RateLimiter(standard: .init(perSecond: Int(perSecond), burst: Int(burst)))
        var buckets: [TenantName: Bucket] = [:]
        var now: UInt64 = 0
        var refused = 0
        for step in 0..<5_000 {
            now += random.next() % (random.next() % 200 == 0 ? 20 * Self.second : 2 * Self.second / perSecond)
            let tenant = random.next() % 3 == 0 ? Self.acme : Self.beta
            let expected = buckets[tenant, default: Bucket(perSecond: perSecond, burst: burst)].take(at: now)
            #expect(limiter.take(from: tenant, at: now) == expected, "seed \(seed), step \(step)")
            refused += expected == nil ? 0 : 1
        }
        #expect(refused < 5_000)
    }

    @Test func `tenants that have paused are forgotten, those in debt are not`() {
        let limiter = RateLimiter(standard: .init(perSecond: 1, burst: 1))
        #expect(limiter.take(from: Self.acme, at: 0) == nil)
        for number in 0..<3_000 {
            #expect(limiter.take(from: TenantName(checking: "t\(number)")!, at: UInt64(number) * 100_000) == nil)
        }
        #expect(limiter.take(from: Self.acme, at: 300_000_000) == 700)
    }
}
