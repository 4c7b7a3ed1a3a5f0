import Foundation
import SystemCalls
import TestSupport
import Testing

/// RELIABILITY.md 1, 8 and 40: a server that is killed at any instant. The long form is the benchmark `killing`.
struct KilledServerTests {
    private static let kills = 100

    @Test func `what was told is there after a kill, once, and what was erased is not`() throws {
        let workspace = try TinyBundles.trained()
        let trial = KillTrial(seed: .random(in: 0 ... .max), asking: "cafe", teaching: "garden", to: "compost")
        let limits = ["TAIWA_LIMITS_ASK_PER_S": "100000", "TAIWA_LIMITS_ASK_BURST": "100000"]
        var kill = 0
        func isEnough() -> Bool {
            let counts = trial.counts
            return counts.alerts > Self.kills && counts.erased > 5 && counts.repeated > Self.kills
        }
        // More where the machine is so slow that little was done between kills.
        while kill < Self.kills || !isEnough() && kill < 5 * Self.kills {
            kill += 1
            if kill % 10 == 0 { try killStarting(in: workspace, after: trial.random(in: 0...150)) }
            let served = try ServedProgram(in: workspace, environment: limits)
            let wrongs = try trial.wrongs(at: served.port)
            #expect(wrongs == [], "kill \(kill), seed \(trial.seed)")
            trial.write(to: served.port, for: trial.random(in: 5...60)) { served.signal(SIGKILL) }
            #expect(served.ending() == .killed(signal: SIGKILL))
        }
        let served = try ServedProgram(in: workspace, environment: limits)
        let wrongs = try trial.wrongs(at: served.port, isWhole: true)
        #expect(wrongs == [], "seed \(trial.seed)")
        #expect(isEnough(), "\(trial.counts)")
        // What is left of an erasure is taken out of the files soon after a start.
        #expect(try eventually { try Self.traces(of: trial, in: workspace).isEmpty }, "seed \(trial.seed)")
        #expect(try served.stop() == .exited(0))
        #expect(try Self.traces(of: trial, in: workspace) == [], "seed \(trial.seed)")
    }

    /// Starts a server and kills it before it listens, or a little later.
    private func killStarting(in workspace: Workspace, after milliseconds: Int32) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: BuiltProgram.taiwa.path)
        process.arguments = ["serve", "--allow-root", "--listen", "127.0.0.1:0"]
        process.currentDirectoryURL = URL(fileURLWithPath: workspace.path)
        process.environment = ["HOME": workspace.path, "PATH": "/usr/bin:/bin"]
        process.standardError = FileHandle.nullDevice
        let ending = try process.run(within: 60) {
            poll(nil, 0, milliseconds)
            kill(process.processIdentifier, SIGKILL)
        }
        #expect(ending == .killed(signal: SIGKILL))
    }

    /// The files of the state that hold something erased.
    private static func traces(of trial: KillTrial, in workspace: Workspace) throws -> [String] {
        let marks = trial.erasedMarks
        return try workspace.files(below: ".taiwa").flatMap { name, content in
            marks.filter { content.range(of: Data($0.utf8)) != nil }.map { "\($0) in \(name)" }
        }
    }

    @Test func `an erasure by command that is killed is done, or is not told as done and can be done again`() throws {
        var generator = SeededGenerator(seed: .random(in: 0 ... .max))
        let seed: Comment = "seed \(generator.seed)"
        let workspace = try TinyBundles.trained()
        let served = try ServedProgram(in: workspace)
        let client = try served.greeted()
        let sessions = 0..<12
        for session in sessions {
            for number in 0..<3 {
                let reply = try client.reply(
                    #"{"op":"ask","domain":"cafe","session":"u-\#(session)","text":"qzx\#(session)n\#(number)w vrrk"}"#)
                #expect(reply["durable"]?.isTrue == true)
            }
        }
        #expect(try served.stop() == .exited(0))
        for session in sessions {
            let isDone = try erase("u-\(session)", in: workspace, killedAfter: .random(in: 0...120, using: &generator))
            if isDone { try expectErased(session, in: workspace, seed) }
            let again = try workspace.taiwa("erase", "--session", "u-\(session)", "--yes")
            again.expect(0)
            try expectErased(session, in: workspace, seed)
        }
        // Of each erasure that was made there is one record, and nothing that was half done is left.
        let audit = try workspace.taiwa("audit", "--format", "json")
        audit.expect(0)
        #expect(try audit.json()["whole"] == .bool(true))
        let erasures = try (audit.json()["records"] ?? .null).elements.filter { $0["action"] == .string("erase") }
        #expect((sessions.count...sessions.count * 2).contains(erasures.count), seed)
    }

    /// - Returns: whether it ended by itself, having said so.
    private func erase(_ session: String, in workspace: Workspace, killedAfter milliseconds: Int32) throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: BuiltProgram.taiwa.path)
        process.arguments = ["erase", "--session", session, "--yes"]
        process.currentDirectoryURL = URL(fileURLWithPath: workspace.path)
        process.environment = ["HOME": workspace.path, "PATH": "/usr/bin:/bin"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let ending = try process.run(within: 60) {
            poll(nil, 0, milliseconds)
            kill(process.processIdentifier, SIGKILL)
        }
        #expect(ending == .exited(0) || ending == .killed(signal: SIGKILL))
        return ending == .exited(0)
    }

    private func expectErased(_ session: Int, in workspace: Workspace, _ seed: Comment) throws {
        for (name, content) in try workspace.files(below: ".taiwa") {
            #expect(content.range(of: Data("qzx\(session)n".utf8)) == nil, "session \(session) in \(name); \(seed)")
        }
        let run = try workspace.taiwa("export", "--session", "u-\(session)", "--format", "json")
        run.expect(0)
        #expect(!run.output.contains("qzx"), seed)
    }
}
