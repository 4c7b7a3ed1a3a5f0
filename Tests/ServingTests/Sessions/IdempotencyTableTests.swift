import Bundles
import Serving
import SystemCalls
import TestSupport
import Testing

struct IdempotencyTableTests {
    private static func key(_ tenant: String, _ principal: String, _ idem: String) throws -> IdempotencyTable.Key {
        IdempotencyTable.Key(
            tenant: try #require(TenantName(checking: tenant)), principal: principal, idem: idem)
    }

    @Test func `the first reply is given again for a day, to the same principal only`() throws {
        let table = IdempotencyTable()
        let key = try Self.key("acme", "k7", "b1")
        #expect(table.begin(key, at: 0) == .new)
        #expect(table.begin(key, at: 1) == .inProgress)
        table.finish(key, with: [1, 2])
        #expect(table.begin(key, at: 24 * SessionLimits.hour - 1) == .done([1, 2]))
        #expect(table.begin(try Self.key("acme", "k8", "b1"), at: 2) == .new)
        #expect(table.begin(try Self.key("beta", "k7", "b1"), at: 2) == .new)
        #expect(table.begin(key, at: 24 * SessionLimits.hour) == .new)
    }

    @Test func `who asks again meanwhile is told when the first is done, or had no effect`() throws {
        let table = IdempotencyTable()
        let key = try Self.key("acme", "k7", "b1")
        let told = Lock<[[UInt8]?]>([])
        for ending in [[7] as [UInt8]?, nil] {
            #expect(table.begin(key, at: 0) { _ in Issue.record("the first does not wait") } == .new)
            for _ in 0..<16 {
                #expect(table.begin(key, at: 1) { reply in told.withLock { $0.append(reply) } } == .inProgress)
            }
            #expect(table.begin(key, at: 1) { _ in Issue.record("too many wait") } == .full)
            if let ending { table.finish(key, with: ending) } else { table.abandon(key) }
            #expect(told.withLock { $0 } == Array(repeating: ending, count: 16))
            told.withLock { $0 = [] }
            if ending != nil { #expect(table.begin(key, at: 25 * SessionLimits.hour) == .new) }
            table.abandon(key)
        }
    }

    @Test func `replies that the inbox keeps too are forgotten at an erasure, and no others`() throws {
        let table = IdempotencyTable()
        let keys = try ["kept", "own", "begun"].map { try Self.key("acme", "k7", $0) }
        let other = try Self.key("beta", "k7", "kept")
        for key in keys + [other] { #expect(table.begin(key, at: 0) == .new) }
        table.finish(keys[0], with: [1], isKept: true)
        table.finish(other, with: [1], isKept: true)
        table.finish(keys[1], with: [2])
        table.forgetKept(of: keys[0].tenant)
        #expect(table.begin(keys[0], at: 1) == .new)
        #expect(table.begin(keys[1], at: 1) == .done([2]))
        #expect(table.begin(keys[2], at: 1) == .inProgress)
        #expect(table.begin(other, at: 1) == .done([1]))
    }

    @Test func `a request that had no effect can be tried again`() throws {
        let table = IdempotencyTable()
        let key = try Self.key("acme", "k7", "b1")
        #expect(table.begin(key, at: 0) == .new)
        table.abandon(key)
        #expect(table.count == 0)
        #expect(table.begin(key, at: 0) == .new)
        table.finish(key, with: [3])
        table.abandon(key)
        #expect(table.begin(key, at: 0) == .done([3]))
    }

    @Test func `what is being carried out never makes room`() throws {
        var limits = IdempotencyTable.Limits()
        limits.mostOfTenant = 2
        let table = IdempotencyTable(limits: limits)
        for idem in ["a", "b"] { #expect(table.begin(try Self.key("acme", "k", idem), at: 0) == .new) }
        #expect(table.begin(try Self.key("acme", "k", "c"), at: 0) == .full)
        #expect(table.begin(try Self.key("beta", "k", "c"), at: 0) == .new)
        table.finish(try Self.key("acme", "k", "b"), with: [1])
        #expect(table.begin(try Self.key("acme", "k", "c"), at: 0) == .new)
        #expect(table.begin(try Self.key("acme", "k", "b"), at: 0) == .full)
    }

    /// One list in the order of beginning, searched from its front each time.
    private struct NaiveTable {
        let limits: IdempotencyTable.Limits
        var entries: [(key: IdempotencyTable.Key, began: UInt64, reply: [UInt8]?)] = []

        mutating func begin(_ key: IdempotencyTable.Key, at now: UInt64) -> IdempotencyTable.Verdict {
            entries.removeAll { $0.reply != nil && now - $0.began >= limits.lifetime }
            if let known = entries.first(where: { $0.key == key }) {
                return known.reply.map { .done($0) } ?? .inProgress
            }
            let own = entries.count { $0.key.tenant == key.tenant }
            if own >= limits.mostOfTenant, !dropOldest(of: key.tenant) { return .full }
            if entries.count >= limits.most {
                let sizes = Dictionary(grouping: entries) { $0.key.tenant }.mapValues(\.count)
                let largest = sizes.min { ($1.value, $0.key) < ($0.value, $1.key) }
                guard let largest, dropOldest(of: largest.key) else { return .full }
            }
            entries.append((key, now, nil))
            return .new
        }

        private mutating func dropOldest(of tenant: TenantName) -> Bool {
            guard let place = entries.firstIndex(where: { $0.key.tenant == tenant && $0.reply != nil }) else {
                return false
            }
            entries.remove(at: place)
            return true
        }

        mutating func finish(_ key: IdempotencyTable.Key, with reply: [UInt8]) {
            guard let place = entries.firstIndex(where: { $0.key == key }), entries[place].reply == nil else { return }
            entries[place].reply = reply
        }

        mutating func abandon(_ key: IdempotencyTable.Key) { entries.removeAll { $0.key == key && $0.reply == nil } }
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `random requests get what a plain list gives`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var limits = IdempotencyTable.Limits()
        limits.mostOfTenant = 12
        limits.most = 30
        limits.lifetime = 400
        let table = IdempotencyTable(limits: limits)
        var naive = NaiveTable(limits: limits)
        var now: UInt64 = 0
        for step in 0..<20_000 {
            now += UInt64.random(in: 0..<8, using: &random)
            let key = try Self.key(
                ["a", "b", "c", "d"].randomElement(using: &random) ?? "a", "k",
                "\(Int.random(in: 0..<25, using: &random))")
            switch Int.random(in: 0..<8, using: &random) {
            case 0..<4:
                let (found, expected) = (table.begin(key, at: now), naive.begin(key, at: now))
                try #require(found == expected, "seed \(seed), step \(step)")
            case 4..<7:
                let reply = [UInt8(step % 256)]
                table.finish(key, with: reply)
                naive.finish(key, with: reply)
            default:
                table.abandon(key)
                naive.abandon(key)
            }
        }
        #expect(table.count <= limits.most)
    }
}
