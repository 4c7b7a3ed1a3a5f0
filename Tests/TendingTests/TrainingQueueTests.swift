import Dialogue
import Tending
import TestSupport
import Testing

struct TrainingQueueTests {
    private static let second: UInt64 = 1_000_000_000

    private func name(_ text: String) -> DomainName { DomainName(rawValue: text) }

    @Test func `jobs of one tenant come in their order, so many at once`() {
        var queue = TrainingQueue(atOnce: 2)
        for number in 1...4 { queue.add("j_\(number)", domain: name("a/\(number)")) }
        #expect(queue.next(at: 0) == "j_1")
        #expect(queue.next(at: 0) == "j_2")
        #expect(queue.next(at: 0) == nil)
        queue.end("j_2", at: 1)
        #expect(queue.next(at: 1) == "j_3")
        #expect(queue.waitingJobs == ["j_4"])
        #expect(queue.runningJobs == ["j_1", "j_3"])
    }

    @Test func `tenants take turns, however many jobs one has`() {
        var queue = TrainingQueue()
        for number in 1...3 { queue.add("j_\(number)", domain: name("big/\(number)")) }
        queue.add("j_4", domain: name("small/1"))
        queue.add("j_5", domain: name("shop"))
        var order: [String] = []
        while let id = queue.next(at: 0) {
            order.append(id)
            queue.end(id, at: 0)
        }
        #expect(order == ["j_1", "j_4", "j_5", "j_2", "j_3"])
    }

    @Test func `a bundle is never trained twice at once`() {
        var queue = TrainingQueue(atOnce: 3)
        queue.add("j_1", domain: name("a/x"))
        queue.add("j_2", domain: name("a/x"))
        #expect(queue.next(at: 0) == "j_1")
        #expect(queue.next(at: 0) == nil)
        queue.end("j_1", at: 0)
        #expect(queue.next(at: 0) == "j_2")
    }

    @Test func `a bundle that is not ready lets others go first and keeps its place`() {
        var queue = TrainingQueue()
        queue.add("j_1", domain: name("a/x"))
        queue.add("j_2", domain: name("a/y"))
        #expect(queue.next(at: 0) { $0 == name("a/y") } == "j_2")
        queue.end("j_2", at: 0)
        #expect(queue.next(at: 0) == "j_1")
    }

    @Test func `minutes are counted over the last hour, those that run among them`() {
        var queue = TrainingQueue(minutes: { $0 == "a" ? 10 : nil })
        queue.add("j_1", domain: name("a/x"))
        #expect(queue.next(at: 0) == "j_1")
        #expect(!queue.isOverQuota("a", at: 599 * Self.second))
        #expect(queue.isOverQuota("a", at: 600 * Self.second))
        queue.end("j_1", at: 600 * Self.second)
        queue.add("j_2", domain: name("a/x"))
        queue.add("j_3", domain: name("b/x"))
        #expect(queue.next(at: 601 * Self.second) == "j_3")
        queue.end("j_3", at: 9000 * Self.second)
        #expect(queue.isOverQuota("a", at: 3600 * Self.second))
        #expect(queue.next(at: 3601 * Self.second) == "j_2")
    }

    @Test func `a tenant without minutes trains nothing, and only it`() {
        var queue = TrainingQueue(minutes: { $0 == "a" ? 0 : nil })
        queue.add("j_1", domain: name("a/x"))
        queue.add("j_2", domain: name("shop"))
        #expect(queue.next(at: 5) == "j_2")
        #expect(queue.next(at: 5) == nil)
        #expect(queue.waitingJobs == ["j_1"])
    }

    @Test(arguments: 0..<100)
    func `nobody waits for more than one turn of each other tenant`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let atOnce = Int.random(in: 1...3, using: &random)
        var queue = TrainingQueue(atOnce: atOnce)
        var domains: [String: DomainName] = [:]
        /// How often others started since a tenant began to wait.
        var passed: [String: [String: Int]] = [:]
        var running: [String] = []
        var now: UInt64 = 0
        for number in 1...300 {
            now += 1
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                let tenant = ["a", "b", "c", "d"].randomElement(using: &random)!
                let domain = name("\(tenant)/\(Int.random(in: 0..<4, using: &random))")
                guard !domains.values.contains(domain) else { continue }
                queue.add("j_\(number)", domain: domain)
                domains["j_\(number)"] = domain
                if passed[tenant] == nil { passed[tenant] = [:] }
            case 1:
                guard let id = queue.next(at: now) else {
                    #expect(running.count == atOnce || queue.waitingJobs.isEmpty, "seed \(seed)")
                    continue
                }
                running.append(id)
                let tenant = domains[id]!.tenant
                for other in passed.keys where other != tenant { passed[other]?[tenant, default: 0] += 1 }
                let waits = queue.waitingJobs.contains { domains[$0]!.tenant == tenant }
                passed[tenant] = waits ? [:] : nil
                #expect(passed.values.allSatisfy { $0.values.allSatisfy { $0 <= 1 } }, "seed \(seed)")
            default:
                guard let place = running.indices.randomElement(using: &random) else { continue }
                let id = running.remove(at: place)
                queue.end(id, at: now)
                domains[id] = nil
            }
            #expect(queue.runningJobs.count <= atOnce, "seed \(seed)")
            #expect(Set(queue.runningJobs) == Set(running), "seed \(seed)")
        }
    }
}
