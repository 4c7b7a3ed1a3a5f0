import Foundation
import Inbox
import SystemCalls
import TestSupport
import Testing

/// A process that writes is killed at any instant.
struct KillTests {
    private static let kills = 30

    @Test func `what was acknowledged before a kill is there, once`() async throws {
        var generator = SeededGenerator(seed: .random(in: 0 ... .max))

        let directory = try TemporaryDirectory()
        let path = directory.path
        var acknowledged = 0
        var kill = 0
        // More, and later ones, where the device is so slow that little was acknowledged.
        while kill < Self.kills || acknowledged <= Self.kills && kill < 10 * Self.kills {
            kill += 1
            let time = Int.random(in: 0..<120_000 * (1 + kill / (Self.kills + 1)), using: &generator)
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [path = path as String, kill = kill as Int, time = time as Int] in
                try KillTests.write(in: path, round: kill, killedAfter: time)
            }
            let comment: Comment = "kill \(kill), seed \(generator.seed)"
            let inbox = try Inbox(state: path, settings: .atNoon)
            defer { inbox.stop() }
            // What was being written may be there in part, and is not used.
            #expect(inbox.findings.allSatisfy { $0.contains("is not whole") }, comment)
            let told = (try? String(contentsOfFile: "\(path)/told-\(kill)", encoding: .utf8)) ?? ""
            let lines = told.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
            acknowledged += lines.count
            let counts = Dictionary(try inbox.alerts.map { ($0.text, 1) }, uniquingKeysWith: +)
            for line in lines { #expect(counts[line] == 1, comment) }
            #expect(counts.values.allSatisfy { $0 == 1 }, comment)
            let events = try inbox.events.map(\.number)
            #expect(events == Array(1..<events.count + 1), comment)
            #expect(try inbox.groups.map(\.count).reduce(0, +) == counts.count, comment)
        }
        #expect(acknowledged > Self.kills, "seed \(generator.seed)")
    }

    /// Writes from four threads, notes what was acknowledged, and is killed: in some rounds while it starts.
    private static func write(in path: String, round: Int, killedAfter microseconds: Int) throws {
        // The masker is made first, which takes longer than most rounds.
        _ = Samples.masked("ready")
        let isStarting = round % 5 == 0
        if isStarting { killThis(after: microseconds) }
        let inbox = try Inbox(state: path, settings: .atNoon)
        if !isStarting { killThis(after: microseconds) }
        let told = open("\(path)/told-\(round)", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        let threads = (0..<4).map { writer in
            WorkerThread.start(name: "writer") {
                var number = 0
                while true {
                    number += 1
                    let text = "round \(round) writer \(writer) question \(number)"
                    guard (try? inbox.open(Samples.alert(text))) != nil else { continue }
                    let line = Array("\(text)\n".utf8)
                    // One call: it is in the file whole or not at all when the process is killed.
                    _ = Foundation.write(told, line, line.count)
                }
            }
        }
        for thread in threads { thread.join() }
    }

    private static func killThis(after microseconds: Int) {
        _ = WorkerThread.start(name: "killer") {
            usleep(UInt32(microseconds))
            kill(getpid(), SIGKILL)
        }
    }
}
