import Bundles
import LineServing
import Serving
import StrictJSON
import SystemCalls
import TestSupport
import Testing

/// Events as they are kept and read.
struct TopicsTests {
    private let volume = MemoryVolume()
    private let health = StorageHealth()
    private let acme = TenantName(checking: "acme")!
    private let beta = TenantName(checking: "beta")!
    private static let second: UInt64 = 1_000_000_000

    private func topics(keeping: Int = 1_000, fewestLines: Int = 2_048) throws -> Topics {
        try Topics(path: "t", volume: volume, health: health, keeping: keeping, fewestLines: fewestLines)
    }

    private func event(_ job: String, _ state: String, isProgress: Bool = false) -> TopicEvent {
        TopicEvent(job: job, isProgress: isProgress) { writer in
            writer.name("job")
            writer.string(job)
            writer.name("state")
            writer.string(state)
        }
    }

    private func publish(_ topics: Topics, _ job: String, _ states: String...) {
        for state in states { topics.publish(event(job, state), to: .jobs, of: acme, at: 0) }
    }

    /// What is kept of a topic, as `number:state` of each event.
    private func told(_ topics: Topics, _ tenant: TenantName? = nil, from number: Int = 1, job: String? = nil) throws
        -> [String]
    {
        try topics.log(of: .jobs, of: tenant ?? acme).read(from: number, job: job, upTo: .max).events.map { event in
            "\(event.number):\(try JSONReader.read(event.members)["state"]?.text ?? "")"
        }
    }

    @Test func `an event has its number and is told when it is on the device, not before`() throws {
        let topics = try topics()
        let rings = Counter()
        _ = topics.log(of: .jobs, of: acme).subscribe(.init { _ = rings.increment() })
        publish(topics, "j_1", "queued", "running")
        #expect(try told(topics).isEmpty && rings.count == 0 && volume.calls.isEmpty)
        topics.commit(at: 0)
        #expect(try told(topics) == ["1:queued", "2:running"])
        #expect(rings.count == 1 && volume.calls == ["append t"])
        #expect(try told(topics, beta).isEmpty)
        topics.publish(event("j_2", "queued"), to: .jobs, of: beta, at: 0)
        topics.publish(event("j_2", "x"), to: .models, of: acme, at: 0)
        topics.commit(at: 0)
        #expect(try told(topics, beta) == ["1:queued"])
        #expect(topics.log(of: .models, of: acme).last == 1)
        #expect(try told(topics).count == 2 && rings.count == 1)
    }

    @Test func `numbers go on after a restart, without a gap and behind a torn line`() throws {
        let first = try topics()
        publish(first, "j_1", "queued", "running", "approved")
        first.commit(at: 0)
        let whole = volume.file("t")
        for cut in 0..<whole.count {
            let torn = MemoryVolume(["t": Array(whole[..<cut])])
            let topics = try Topics(path: "t", volume: torn, health: health)
            let lines = whole[..<cut].count { $0 == 0x0A }
            #expect(topics.restored.events == lines && topics.log(of: .jobs, of: acme).last == lines)
            topics.publish(event("j_2", "queued"), to: .jobs, of: acme, at: 0)
            topics.commit(at: 0)
            let again = try Topics(path: "t", volume: torn, health: health)
            #expect(again.log(of: .jobs, of: acme).last == lines + 1 && again.restored.damaged == 0)
        }
        let second = try topics()
        #expect(try told(second) == ["1:queued", "2:running", "3:approved"])
        #expect(try told(second, from: 3) == ["3:approved"])
    }

    @Test func `no byte of the file that is another makes it stop or tell what did not happen`() throws {
        let first = try topics()
        publish(first, "j_1", "queued", "running", "approved")
        first.commit(at: 0)
        let whole = volume.file("t")
        for place in whole.indices {
            var damaged = whole
            damaged[place] ^= 0x20
            let topics = try Topics(path: "t", volume: MemoryVolume(["t": damaged]), health: health)
            for told in try told(topics) { #expect(["1:queued", "2:running", "3:approved"].contains(told)) }
        }
    }

    @Test func `a disk that takes nothing delays events, and loses and doubles none`() throws {
        let topics = try topics()
        volume.set(capacity: 0)
        publish(topics, "j_1", "queued")
        topics.commit(at: 0)
        #expect(health.failure(of: .topics) != nil)
        publish(topics, "j_1", "running")
        topics.commit(at: 0)
        #expect(try told(topics).isEmpty)
        volume.set(capacity: .max)
        volume.failSyncs(1)
        topics.commit(at: 0)
        #expect(try told(topics).isEmpty)
        topics.commit(at: 0)
        #expect(health.failure(of: .topics) == nil)
        #expect(try told(topics) == ["1:queued", "2:running"])
        #expect(try told(self.topics()) == ["1:queued", "2:running"])
    }

    @Test func `a job's progress is told twice a second at most, its states always`() throws {
        let topics = try topics()
        publish(topics, "j_1", "running")
        for step in 0..<100 {
            topics.publish(
                event("j_1", "\(step)", isProgress: true), to: .jobs, of: acme, at: UInt64(step) * Self.second / 50)
        }
        // Of what waits for the disk only the latest is told too.
        topics.commit(at: 99 * Self.second / 50)
        #expect(try told(topics) == ["1:running", "2:75"])
        topics.commit(at: 100 * Self.second / 50)
        #expect(try told(topics) == ["1:running", "2:75", "3:99"])
        topics.publish(event("j_1", "1", isProgress: true), to: .jobs, of: acme, at: 3 * Self.second)
        topics.commit(at: 3 * Self.second)
        topics.publish(event("j_1", "2", isProgress: true), to: .jobs, of: acme, at: 3 * Self.second)
        publish(topics, "j_1", "approved")
        topics.commit(at: 9 * Self.second)
        #expect(try told(topics) == ["1:running", "2:75", "3:99", "4:1", "5:approved"])
    }

    @Test func `the latest events are kept, in the file too, and no more`() throws {
        let topics = try topics(keeping: 10, fewestLines: 40)
        for number in 1...500 {
            publish(topics, "j_\(number)", "s\(number)")
            topics.commit(at: 0)
        }
        topics.acknowledge(480, by: "me", in: .jobs, of: acme) { _ in }
        topics.commit(at: 0)
        let lines = volume.file("t").count { $0 == 0x0A }
        #expect(lines < 45, "\(lines)")
        let again = try self.topics(keeping: 10)
        #expect(again.log(of: .jobs, of: acme).last == 500)
        #expect(again.cursor("me", of: acme)?.acknowledged == 480)
        #expect(try told(again, from: again.log(of: .jobs, of: acme).first).suffix(10).first == "491:s491")
        #expect(again.log(of: .jobs, of: acme).first <= 491)
    }

    @Test func `what a reader acknowledged is kept under its name, and never goes back`() throws {
        let topics = try topics()
        publish(topics, "j_1", "a", "b", "c")
        topics.commit(at: 0)
        let results = Lock<[String]>([])
        func acknowledge(_ number: Int, _ name: String, in topic: Topic = .jobs, of tenant: TenantName) {
            topics.acknowledge(number, by: name, in: topic, of: tenant) { result in
                results.withLock { $0.append("\(result)") }
            }
        }
        acknowledge(2, "desk", of: acme)
        #expect(results.withLock { $0.isEmpty })
        acknowledge(1, "desk", of: acme)
        acknowledge(3, "desk", of: beta)
        acknowledge(1, "desk", in: .models, of: acme)
        topics.commit(at: 0)
        #expect(
            results.withLock { $0 } == [
                "failure(Serving.Topics.Refusal.otherTopic)", "success(2)", "success(2)", "success(3)",
            ])
        let again = try self.topics()
        #expect(again.cursor("desk", of: acme)?.acknowledged == 2 && again.cursor("desk", of: acme)?.topic == .jobs)
        #expect(again.cursor("desk", of: beta)?.acknowledged == 3)
        #expect(again.cursor("other", of: acme) == nil)
        for number in 0..<255 { acknowledge(1, "n\(number)", of: acme) }
        results.withLock { $0 = [] }
        acknowledge(1, "one-too-many", of: acme)
        #expect(results.withLock { $0 } == ["failure(Serving.Topics.Refusal.tooMany)"])
        volume.set(capacity: 0)
        topics.commit(at: 0)
        #expect(results.withLock { $0.count == 256 && $0.dropFirst().allSatisfy { $0.contains("storage") } })
    }

    @Test func `a thread of its own writes what is published from many`() throws {
        let topics = try topics(keeping: 10_000)
        try topics.start()
        let acme = acme
        let threads = (0..<4).map { thread in
            WorkerThread.start(name: "publisher") {
                for number in 0..<500 {
                    topics.publish(
                        TopicEvent { writer in
                            writer.name("state")
                            writer.string("\(thread) \(number)")
                        }, to: .jobs, of: acme, at: 0)
                }
            }
        }
        for thread in threads { thread.join() }
        #expect(eventually { topics.log(of: .jobs, of: acme).last == 2_000 })
        topics.stop()
        let all = try told(topics)
        #expect(all.count == 2_000 && Set(all).count == 2_000)
        for thread in 0..<4 {
            let own = all.compactMap { $0.split(separator: ":").last }.filter { $0.hasPrefix("\(thread) ") }
            #expect(own == (0..<500).map { "\(thread) \($0)" })
        }
        #expect(try told(self.topics(keeping: 10_000)) == all)
    }
}
