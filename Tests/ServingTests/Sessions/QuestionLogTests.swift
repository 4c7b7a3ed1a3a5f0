import Dialogue
import Foundation
import LineProtocol
import Privacy
import Serving
import StrictJSON
import SystemCalls
import TestSupport
import Testing

/// The latest questions of each bundle.
struct QuestionLogTests {
    private let volume = MemoryVolume()
    private let health = StorageHealth()
    private static let day = 86_400

    private func log(_ change: (inout QuestionLog.Limits) -> Void = { _ in }, time: Int = 0) throws -> QuestionLog {
        var limits = QuestionLog.Limits()
        change(&limits)
        return try QuestionLog(path: "q", volume: volume, health: health, limits: limits, time: time)
    }

    private func append(_ texts: String..., to log: QuestionLog, of bundle: String = "acme/support", at time: Int = 0) {
        for text in texts { log.append(SampleSessions.masked(text), of: DomainName(rawValue: bundle), time: time) }
    }

    private func latest(_ log: QuestionLog, _ most: Int = 1_000, of bundle: String = "acme/support") -> [String] {
        log.latest(most, of: DomainName(rawValue: bundle), redactor: SampleSessions.redactor).map(\.string)
    }

    @Test func `questions are kept masked, a line each with bundle and time, and nothing of who asked`() throws {
        let log = try log()
        append("call 090-1234-5678", to: log, at: 1_795_226_400)
        #expect(volume.calls.isEmpty)
        log.write(time: 1_795_226_401)
        let line = try JSONReader.read(volume.file("q").dropLast())
        #expect(line.names == ["domain", "text", "at"])
        #expect(line["domain"]?.text == "acme/support" && line["at"]?.text == "2026-11-21T02:00:00Z")
        let text = try #require(line["text"]?.text)
        #expect(text.hasPrefix("call [") && !text.contains("5678"))
        #expect(latest(log) == [text])
        #expect(latest(try self.log(time: 1_795_226_402)) == [text])
    }

    @Test func `the latest come first, each once, those not written yet too`() throws {
        let log = try log()
        append("a", "b", "a", "c", to: log)
        append("x", to: log, of: "beta/support")
        log.write(time: 0)
        append("d", "b", to: log)
        #expect(latest(log) == ["b", "d", "c", "a"] && latest(log, 2) == ["b", "d"])
        #expect(latest(log, of: "beta/support") == ["x"] && latest(log, of: "support").isEmpty)
        log.write(time: 0)
        #expect(latest(try self.log()) == ["b", "d", "c", "a"])
        log.write(time: 0)
        #expect(volume.calls == ["append q", "append q"])
    }

    @Test func `a bundle has so many and all together so many, the largest giving way, and the file does not grow on`()
        throws
    {
        let log = try log {
            $0.mostOfBundle = 50
            $0.most = 120
        }
        for round in 0..<40 {
            for bundle in ["a", "b", "c", "d"] {
                for number in 0..<20 { append("\(bundle) \(round) \(number)", to: log, of: bundle) }
            }
            append("e \(round)", to: log, of: "e")
            log.write(time: 0)
        }
        let bundles = ["a", "b", "c", "d", "e"]
        let kept = bundles.map { latest(log, of: $0) }
        #expect(kept.map(\.count).reduce(0, +) <= 120 && kept[4].count > 10, "\(kept.map(\.count))")
        for (bundle, kept) in zip(bundles.dropLast(), kept) { #expect(kept.first == "\(bundle) 39 19") }
        let lines = volume.file("q").count { $0 == 0x0A }
        #expect(lines <= 240 + 81, "\(lines)")
        let again = try self.log {
            $0.mostOfBundle = 50
            $0.most = 120
        }
        for (bundle, kept) in zip(bundles, kept) { #expect(latest(again, of: bundle).first == kept.first) }
    }

    @Test func `a question is forgotten after ninety days, in the file too`() throws {
        let log = try log()
        append("old", to: log, at: 0)
        log.write(time: 0)
        append("new", to: log, at: 80 * Self.day)
        log.write(time: 80 * Self.day)
        log.write(time: 90 * Self.day)
        #expect(latest(log) == ["new"])
        #expect(!String(decoding: volume.file("q"), as: UTF8.self).contains("old"))
        #expect(latest(try self.log(time: 170 * Self.day)).isEmpty)
    }

    @Test func `long questions and damaged lines are passed over, and a full disk costs only what was not written`()
        throws
    {
        let log = try log()
        append(String(repeating: "a", count: 1_025), String(repeating: "b", count: 1_024), to: log)
        #expect(latest(log).count == 1)
        volume.set(capacity: 0)
        log.write(time: 0)
        #expect(health.failure(of: .questions) != nil && latest(log).count == 1)
        volume.set(capacity: .max)
        append("c", to: log)
        log.write(time: 0)
        #expect(health.failure(of: .questions) == nil)
        let content = volume.file("q")
        let damaged = MemoryVolume(["q": Array("{\"domain\":\n\u{0}\n".utf8) + content + Array("{\"dom".utf8)])
        let again = try QuestionLog(path: "q", volume: damaged, health: health, time: 0)
        #expect(latest(again) == ["c"])
    }

    @Test func `a server keeps what it is asked, in a file for its user only`() throws {
        let service = try SpokenService()
        let connection = try service.connect(as: .user, of: "acme")
        for text in ["hello", "i lost my library card", "call 090-1234-5678 when do you open"] {
            try connection.expectGood(#"{"op":"ask","domain":"support","session":"s1","text":"\#(text)"}"#)
        }
        service.close()
        let lines = try service.file("questions.jsonl").split(separator: "\n").map {
            try JSONReader.read(Array($0.utf8))
        }
        #expect(lines.map { $0["domain"]?.text } == ["acme/support", "acme/support"])
        #expect(lines[0]["text"]?.text == "i lost my library card")
        #expect(lines[1]["text"]?.text?.contains("5678") == false)
        let mode = try FileManager.default.attributesOfItem(atPath: "\(service.directory.path)/questions.jsonl")[
            .posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
    }
}
