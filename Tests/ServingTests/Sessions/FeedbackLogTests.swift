import Dialogue
import Foundation
import Serving
import StrictJSON
import SystemCalls
import TestSupport
import Testing
import TextAnalysis

struct FeedbackLogTests {
    private static let path = "feedback.jsonl"

    private struct Bench {
        let health = StorageHealth()
        let log: FeedbackLog
        /// What came of each rating, in the order of its completion.
        let outcomes = Lock<[(turn: Int, outcome: Result<FeedbackID, FeedbackLog.Failure>, synced: Int)]>([])
        let volume: MemoryVolume

        init(_ volume: MemoryVolume, mostWaiting: Int = 10_000) throws {
            self.volume = volume
            let numbers = try SerialNumbers(path: "numbers", block: 100, volume: volume, health: health, time: 0)
            log = FeedbackLog(
                path: FeedbackLogTests.path, numbers: numbers, volume: volume, health: health, mostWaiting: mostWaiting)
        }

        func rate(_ turn: Int, comment: String? = nil) {
            let record = FeedbackLogTests.record(turn, comment: comment)
            log.append(record) { [outcomes, volume] outcome in
                let lines = volume.file(FeedbackLogTests.path).count { $0 == 0x0A }
                outcomes.withLock { $0.append((turn, outcome, lines)) }
            }
        }

        var turns: [Int] { outcomes.withLock { $0.map(\.turn) } }
        var kept: [FeedbackID] { outcomes.withLock { $0.compactMap { try? $0.outcome.get() } } }
    }

    private static func record(_ turn: Int, comment: String? = nil) -> FeedbackRecord {
        var session = Session(language: .english)
        SampleSessions.answer("when do you open", turn: turn, in: &session)
        return FeedbackRecord(
            time: 1_795_226_400, tenant: .standard, turn: session.turns[0], rating: .bad,
            expected: SampleSessions.masked("At nine. Call 090-1234-5678."), comment: comment.map(SampleSessions.masked)
        )
    }

    @Test func `what waits is written at once, and then each is told in its order`() throws {
        let bench = try Bench(MemoryVolume())
        for turn in 1...50 { bench.rate(turn) }
        #expect(bench.turns.isEmpty)
        bench.log.commit()
        #expect(bench.turns == Array(1...50))
        #expect(bench.kept.map(\.number) == Array(1...50))
        #expect(bench.outcomes.withLock { $0.allSatisfy { $0.synced == 50 } })
        #expect(bench.volume.calls.count { $0 == "append \(Self.path)" } == 1)
    }

    @Test func `a line says what was rated, masked`() throws {
        let bench = try Bench(MemoryVolume())
        bench.rate(7, comment: "taro@example.com is\u{2028} waiting")
        bench.log.commit()
        let line = bench.volume.file(Self.path)
        let object = try JSONReader.read(Array(line.dropLast()))
        func text(_ name: String) -> String? {
            if case .string(let text)? = object[name]?.content { return text }
            return nil
        }
        #expect(text("feedback") == "f_1" && text("turn") == "t_7" && text("tenant") == "default")
        #expect(text("at") == "2026-11-21T02:00:00Z")
        #expect(text("rating") == "bad" && text("expected") == "At nine. Call [PHONE1].")
        #expect(text("comment") == "[EMAIL1] is\u{2028} waiting")
        guard case .array(let answers)? = object["answers"]?.content else { throw CancellationError() }
        #expect(answers[0]["answer"]?.content == .string("answer-7"))
        #expect(answers[0]["question"]?.content == .string("when do you open"))
        #expect(line.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
    }

    @Test func `a rating that is not on the device is not acknowledged, and the next ones are`() throws {
        let bench = try Bench(MemoryVolume())
        bench.rate(1)
        bench.volume.set(capacity: 10)
        bench.log.commit()
        #expect(bench.kept.isEmpty && bench.health.standing == .full)
        bench.volume.set(capacity: .max)
        bench.volume.failSyncs(1)
        bench.rate(2)
        bench.log.commit()
        #expect(bench.kept.isEmpty && bench.health.standing == .failing)
        bench.rate(3)
        bench.log.commit()
        #expect(bench.kept.count == 1 && bench.turns == [1, 2, 3] && bench.health.standing == .ok)
        #expect(bench.volume.file(Self.path).count { $0 == 0x0A } == 1)
    }

    @Test func `too many at once are refused, and all after the end`() throws {
        let bench = try Bench(MemoryVolume(), mostWaiting: 2)
        for turn in 1...3 { bench.rate(turn) }
        #expect(bench.turns == [3])
        bench.log.stop()
        bench.rate(4)
        #expect(bench.turns == [3, 1, 2, 4] && bench.kept.count == 2)
    }

    @Test func `ratings of many threads are all on disk when they are told so`() throws {
        let directory = try TemporaryDirectory()
        let health = StorageHealth()
        let numbers = try SerialNumbers(path: "\(directory.path)/numbers", health: health, time: 0)
        let path = "\(directory.path)/feedback.jsonl"
        let log = FeedbackLog(path: path, numbers: numbers, health: health)
        try log.start()
        let kept = Lock<Set<FeedbackID>>([])
        let threads = (0..<4).map { thread in
            WorkerThread.start(name: "rates") {
                for turn in 0..<100 {
                    log.append(Self.record(thread * 100 + turn)) { outcome in
                        if let id = try? outcome.get() { kept.withLock { _ = $0.insert(id) } }
                    }
                }
            }
        }
        for thread in threads { thread.join() }
        log.stop()
        #expect(kept.withLock { $0.count } == 400)
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 400)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
}
