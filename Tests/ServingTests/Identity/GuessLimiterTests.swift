import Serving
import SystemCalls
import TestSupport
import Testing

struct GuessLimiterTests {
    private static let second: UInt64 = 1_000_000_000

    /// The same by its definition: all guesses that counted, of every source.
    private struct Model {
        var counted: [String: [UInt64]] = [:]

        mutating func begin(from source: String, at now: UInt64) -> Bool {
            let recent = (counted[source] ?? []).filter { now - $0 < 60 * GuessLimiterTests.second }
            counted[source] = recent + (recent.count < 30 ? [now] : [])
            return recent.count < 30
        }

        mutating func succeeded(from source: String, begunAt begin: UInt64) {
            if let place = counted[source]?.lastIndex(of: begin) { counted[source]?.remove(at: place) }
        }
    }

    @Test func `thirty guesses a minute, and one more a minute after the first`() {
        let limiter = GuessLimiter()
        let peer = PeerAddress.ipv4(0x7F00_0001, port: 1)
        for second in 0..<30 { #expect(limiter.begin(from: peer, at: UInt64(second) * Self.second)) }
        #expect(!limiter.begin(from: peer, at: 30 * Self.second))
        #expect(!limiter.begin(from: peer, at: 60 * Self.second - 1))
        #expect(limiter.begin(from: peer, at: 60 * Self.second))
        #expect(!limiter.begin(from: peer, at: 60 * Self.second))
    }

    @Test func `ports are one source, addresses are not, and IPv6 counts by its first 64 bits`() {
        let limiter = GuessLimiter(most: 1)
        #expect(limiter.begin(from: .ipv4(1, port: 1), at: 0))
        #expect(!limiter.begin(from: .ipv4(1, port: 2), at: 0))
        #expect(limiter.begin(from: .ipv4(2, port: 1), at: 0))
        #expect(limiter.begin(from: .ipv6(1, 1, port: 1), at: 0))
        #expect(!limiter.begin(from: .ipv6(1, 2, port: 1), at: 0))
        #expect(limiter.begin(from: .ipv6(2, 1, port: 1), at: 0))
        #expect(limiter.begin(from: .local, at: 0))
        #expect(!limiter.begin(from: .local, at: 0))
    }

    @Test func `right tokens do not count`() {
        let limiter = GuessLimiter(most: 2)
        for time in UInt64(0)..<1_000 {
            #expect(limiter.begin(from: .local, at: time))
            limiter.succeeded(from: .local, begunAt: time)
        }
    }

    @Test(arguments: 0..<20)
    func `it decides as the definition does`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let limiter = GuessLimiter()
        var model = Model()
        var now = UInt64.random(in: 0...(1 << 50), using: &random)
        for step in 0..<4_000 {
            now += UInt64.random(in: 0...(random.next() % 50 == 0 ? 90 : 1), using: &random) * Self.second / 2
            let host = UInt32.random(in: 0..<6, using: &random)
            let isAllowed = limiter.begin(from: .ipv4(host, port: 9), at: now)
            #expect(isAllowed == model.begin(from: "\(host)", at: now), "seed \(seed), step \(step)")
            if isAllowed, random.next() % 4 == 0 {
                limiter.succeeded(from: .ipv4(host, port: 9), begunAt: now)
                model.succeeded(from: "\(host)", begunAt: now)
            }
        }
    }

    @Test func `more sources than are remembered do not make it forget the one that goes on`() {
        let limiter = GuessLimiter(most: 5, mostSources: 100)
        for _ in 0..<5 { #expect(limiter.begin(from: .local, at: 0)) }
        for host in UInt32(0)..<10_000 {
            #expect(limiter.begin(from: .ipv4(host, port: 1), at: 1))
            if host % 20 == 0 { #expect(!limiter.begin(from: .local, at: 1), "after \(host)") }
        }
    }
}
