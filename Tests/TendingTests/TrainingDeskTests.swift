import Bundles
import Dialogue
import Privacy
import Tending
import TestSupport
import Testing

struct TrainingDeskTests {
    private typealias Instant = TrainingDesk.Instant
    private static let second: UInt64 = 1_000_000_000
    private let shop = DomainName(rawValue: "acme/shop")

    private func at(_ seconds: Int) -> TrainingDesk.Instant {
        TrainingDesk.Instant(nanoseconds: UInt64(seconds) * Self.second, time: 1_700_000_000 + seconds)
    }

    private func desk(_ jobs: [TrainingJob] = [], next: Int = 1) -> TrainingDesk {
        TrainingDesk(queue: TrainingQueue(), restoring: jobs, nextNumber: next)
    }

    @Test func `a job goes from the queue to its approval`() throws {
        var desk = desk()
        let job = try desk.request(shop, by: "k7", at: at(0))
        #expect(job.id == "j_1")
        #expect(job.state == .queued)
        #expect(desk.start(at: at(1)) { _ in true }?.id == "j_1")
        desk.setInputs("abc", of: "j_1")
        desk.progress("j_1", 0.25, at: at(11).nanoseconds)
        #expect(desk.job("j_1")?.etaSeconds == 30)
        desk.end("j_1", .trained(version: 3, .awaitingApproval, evaluation: nil, reason: nil), at: at(21))
        desk.decide(shop, version: 2, isApproved: true, at: at(22))
        #expect(desk.job("j_1")?.state == .awaitingApproval)
        desk.decide(shop, version: 3, isApproved: true, at: at(23))
        #expect(
            desk.takeNews().map(\.job.state) == [.queued, .running, .awaitingApproval, .approved])
        let ended = try #require(desk.job("j_1"))
        #expect(ended.version == 3)
        #expect(ended.progress == 1)
        #expect(ended.etaSeconds == nil)
        #expect(ended.startedAt == 1_700_000_001)
        #expect(ended.endedAt == 1_700_000_023)
        #expect(desk.takeNews().isEmpty)
    }

    @Test func `a bundle has one job at a time`() throws {
        var desk = desk()
        _ = try desk.request(shop, by: "k7", at: at(0))
        #expect(throws: TrainingRefusal.alreadyRunning(job: "j_1")) { try desk.request(shop, by: "k8", at: at(0)) }
        #expect(desk.requestAutomatically(shop, inputs: "abc", at: at(0)) == nil)
        _ = try desk.request(DomainName(rawValue: "acme/other"), by: "k8", at: at(0))
    }

    @Test func `what is wrong with sheets is said before anything is queued`() throws {
        var desk = desk()
        let error = BundleError(path: "answers.csv", line: 3, .badIdentifier)
        desk.broken[shop] = error
        #expect(throws: TrainingRefusal.broken(error)) { try desk.request(shop, by: "k7", at: at(0)) }
        #expect(desk.jobs.isEmpty)
    }

    @Test func `a tenant that has used its minutes is told so, and what it asked for of itself waits`() throws {
        var desk = TrainingDesk(queue: TrainingQueue(minutes: { _ in 1 }))
        _ = try desk.request(shop, by: "k7", at: at(0))
        _ = desk.start(at: at(0)) { _ in true }
        desk.end("j_1", .failed(reason: "no"), at: at(60))
        #expect(throws: TrainingRefusal.overQuota) { try desk.request(shop, by: "k7", at: at(61)) }
        #expect(desk.requestAutomatically(shop, inputs: "abc", at: at(61))?.state == .queued)
        #expect(desk.start(at: at(62)) { _ in true } == nil)
        #expect(desk.start(at: at(3602)) { _ in true }?.id == "j_2")
    }

    @Test(arguments: ["failed", "cancelled", "rejected", "approved", "awaiting"])
    func `sheets that were tried are not tried again by themselves until they change`(how: String) throws {
        var desk = desk()
        #expect(desk.requestAutomatically(shop, inputs: "a", at: at(0)) != nil)
        _ = desk.start(at: at(0)) { _ in true }
        desk.setInputs("a", of: "j_1")
        let outcome: TrainingDesk.Outcome =
            switch how {
            case "failed": .failed(reason: "killed")
            case "cancelled": .cancelled
            case "rejected": .trained(version: 1, .rejected, evaluation: nil, reason: "exam")
            case "approved": .trained(version: 1, .approved, evaluation: nil, reason: nil)
            default: .trained(version: 1, .awaitingApproval, evaluation: nil, reason: nil)
            }
        desk.end("j_1", outcome, at: at(1))
        #expect(desk.requestAutomatically(shop, inputs: "a", at: at(2)) == nil)
        let restored = self.desk(desk.jobs)
        #expect(restored.hasTried(shop, inputs: "a"))
        #expect(!restored.hasTried(DomainName(rawValue: "acme/other"), inputs: "a"))
        #expect(try desk.request(shop, by: "k7", at: at(3)).id == "j_2")
        _ = try desk.cancel("j_2", at: at(3))
        #expect(desk.requestAutomatically(shop, inputs: "a", at: at(4)) == nil)
        #expect(desk.requestAutomatically(shop, inputs: "b", at: at(5)) != nil)
    }

    @Test func `sheets that are as they once were are trained on again`() {
        var desk = desk()
        for (number, inputs) in ["a", "b", "a"].enumerated() {
            let job = desk.requestAutomatically(shop, inputs: inputs, at: at(number))
            #expect(job?.id == "j_\(number + 1)")
            _ = desk.start(at: at(number)) { _ in true }
            desk.setInputs(inputs, of: "j_\(number + 1)")
            desk.end(
                "j_\(number + 1)", .trained(version: number + 1, .approved, evaluation: nil, reason: nil),
                at: at(number))
        }
    }

    @Test func `a job that waits is cancelled at once, one that runs when it has ended`() throws {
        var desk = desk()
        _ = try desk.request(shop, by: "k7", at: at(0))
        #expect(try desk.cancel("j_1", at: at(1)).state == .cancelled)
        #expect(throws: CancelRefusal.isOver(.cancelled)) { try desk.cancel("j_1", at: at(2)) }
        #expect(throws: CancelRefusal.noSuchJob) { try desk.cancel("j_2", at: at(2)) }
        for id in ["", "j_", "j_0", "j_01", "j_-1", "j_+1", "k_1", "j_99999999999999999999"] {
            #expect(throws: CancelRefusal.noSuchJob) { try desk.cancel(id, at: at(2)) }
        }
        _ = try desk.request(shop, by: "k7", at: at(3))
        _ = desk.start(at: at(3)) { _ in true }
        #expect(try desk.cancel("j_2", at: at(4)).state == .running)
        #expect(desk.cancelled == ["j_2"])
        desk.end("j_2", .cancelled, at: at(5))
        #expect(desk.job("j_2")?.state == .cancelled)
        #expect(desk.cancelled.isEmpty)
    }

    @Test func `jobs that a server left are queued again in their order`() throws {
        var desk = desk()
        for name in ["a/x", "b/x", "c/x"] { _ = try desk.request(DomainName(rawValue: name), by: "k7", at: at(0)) }
        _ = desk.start(at: at(1)) { _ in true }
        desk.progress("j_1", 0.5, at: at(2).nanoseconds)
        _ = try desk.cancel("j_3", at: at(2))
        var next = self.desk(desk.jobs)
        #expect(next.jobs.map(\.state) == [.cancelled, .queued, .queued])
        #expect(next.takeNews().map(\.job.id) == ["j_1"])
        #expect(next.start(at: at(0)) { _ in true }?.id == "j_1")
        #expect(next.job("j_1")?.progress == 0)
        #expect(try next.request(DomainName(rawValue: "d/x"), by: "k7", at: at(3)).id == "j_4")
    }

    @Test func `progress is told of once for many steps`() throws {
        var desk = desk()
        _ = try desk.request(shop, by: "k7", at: at(0))
        _ = desk.start(at: at(0)) { _ in true }
        _ = desk.takeNews()
        for step in 1...50 { desk.progress("j_1", Double(step) / 100, at: at(step).nanoseconds) }
        desk.progress("j_1", 0.2, at: at(51).nanoseconds)
        let news = desk.takeNews()
        #expect(news.count == 1)
        #expect(news.first?.isProgress == true)
        #expect(news.first?.job.progress == 0.5)
    }

    @Test func `only so many jobs that are over are remembered`() throws {
        var desk = desk()
        for number in 1...3 * TrainingDesk.mostFinished {
            _ = try desk.request(shop, by: "k7", at: at(number))
            _ = try desk.cancel("j_\(number)", at: at(number))
        }
        #expect(desk.jobs.count <= 2 * TrainingDesk.mostFinished)
        #expect(desk.jobs.first?.id == "j_\(3 * TrainingDesk.mostFinished)")
    }

    @Test(arguments: 0..<200)
    func `whatever happens in whatever order, jobs take only the ways that there are`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let atOnce = Int.random(in: 1...3, using: &random)
        var desk = TrainingDesk(queue: TrainingQueue(atOnce: atOnce))
        let names = ["shop", "a/x", "a/y", "b/x"].map { DomainName(rawValue: $0) }
        let ways: [JobState: Set<JobState>] = [
            .queued: [.running, .cancelled], .running: [.awaitingApproval, .approved, .rejected, .failed, .cancelled],
            .awaitingApproval: [.approved, .rejected], .approved: [], .rejected: [], .failed: [], .cancelled: [],
        ]
        var told: [String: TrainingJob] = [:]
        for step in 0..<400 {
            let now = at(step)
            let ids = desk.jobs.map(\.id)
            switch Int.random(in: 0..<8, using: &random) {
            case 0, 1: _ = try? desk.request(names.randomElement(using: &random)!, by: "k7", at: now)
            case 2:
                let inputs = ["a", "b"].randomElement(using: &random)!
                _ = desk.requestAutomatically(names.randomElement(using: &random)!, inputs: inputs, at: now)
            case 3: if let id = ids.randomElement(using: &random) { _ = try? desk.cancel(id, at: now) }
            case 4: _ = desk.start(at: now) { _ in Bool.random(using: &random) }
            case 5:
                if let id = ids.randomElement(using: &random) {
                    desk.progress(id, Double.random(in: 0...1, using: &random), at: now.nanoseconds)
                    desk.setInputs("a", of: id)
                }
            case 6:
                let outcomes: [TrainingDesk.Outcome] = [
                    .failed(reason: "no"), .cancelled,
                    .trained(version: step, .awaitingApproval, evaluation: nil, reason: nil),
                    .trained(version: step, .approved, evaluation: nil, reason: nil),
                ]
                if let id = ids.randomElement(using: &random) {
                    desk.end(id, outcomes.randomElement(using: &random)!, at: now)
                }
            default:
                desk.decide(
                    names.randomElement(using: &random)!, version: Int.random(in: 0...step, using: &random),
                    isApproved: Bool.random(using: &random), at: now)
            }
            for news in desk.takeNews() {
                let before = told[news.job.id]
                if let before, before.state != news.job.state {
                    #expect(ways[before.state]?.contains(news.job.state) == true, "seed \(seed), step \(step)")
                } else if before == nil {
                    #expect(news.job.state == .queued, "seed \(seed), step \(step)")
                }
                told[news.job.id] = news.job
            }
            let open = desk.jobs.filter { $0.state.isOpen }
            #expect(Set(open.map(\.domain)).count == open.count, "seed \(seed), step \(step)")
            #expect(open.count { $0.state == .running } <= atOnce, "seed \(seed), step \(step)")
            #expect(desk.jobs.allSatisfy { told[$0.id] == $0 }, "seed \(seed), step \(step)")
        }
        let numbers = desk.jobs.compactMap { TrainingJob.number(of: $0.id) }
        #expect(numbers == Array((1...numbers.count).reversed()), "seed \(seed)")
    }
}
