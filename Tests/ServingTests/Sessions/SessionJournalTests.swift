import Dialogue
import Foundation
import Serving
import SystemCalls
import TestSupport
import Testing

struct SessionJournalTests {
    private static let path = "sessions.jsonl"
    private static let second: UInt64 = 1_000_000_000

    private struct Server {
        let table: SessionTable
        let journal: SessionJournal
        let health = StorageHealth()

        init(
            _ volume: any StateVolume, path: String = SessionJournalTests.path, most: Int = 1000,
            fewestLines: Int = 1024
        ) {
            table = SessionTable(limits: SessionLimits(most: most))
            journal = SessionJournal(path: path, table: table, volume: volume, health: health, fewestLines: fewestLines)
        }

        func answer(_ session: Int, turn: Int, at now: UInt64 = 0) {
            table.turn(SampleSessions.key(session), at: now) {
                SampleSessions.answer("question \(turn) of \(session)", turn: turn, in: &$0)
            }
        }

        /// The turns of each session.
        func turns(_ sessions: Range<Int>) -> [[Int]?] {
            sessions.map { table.session(SampleSessions.key($0))?.turns.map(\.turn.number) }
        }
    }

    @Test func `what is purged has nothing of sessions that have ended, and all of the others`() throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/sessions.jsonl"
        let server = Server(DiskVolume(), path: path)
        for session in 1...3 { server.answer(session, turn: session) }
        server.journal.write(at: 0, time: 0)
        // Not written yet.
        server.answer(3, turn: 4)
        _ = server.table.end(SampleSessions.key(2))
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("question 2 of 2"))
        try server.journal.purge(at: 1, time: 0)
        #expect(try !String(contentsOfFile: path, encoding: .utf8).contains("question 2 of 2"))
        let next = Server(DiskVolume(), path: path)
        #expect(try next.journal.restore(at: 2, time: 0).sessions == 2)
        #expect(next.turns(1..<4) == [[1], nil, [3, 4]])
    }

    /// A journal of five sessions in as many batches.
    private static func fiveSessions() -> [UInt8] {
        let volume = MemoryVolume()
        let server = Server(volume)
        for session in 0..<5 {
            server.answer(session, turn: session)
            server.journal.write(at: 0, time: 1000)
        }
        return volume.file(path)
    }

    @Test func `a conversation goes on as it stood, in the middle of asking back`() throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/sessions.jsonl"
        let asking = SampleSessions.askingBack()
        #expect(!asking.state.offered.isEmpty)
        let before = Server(DiskVolume(), path: path)
        before.table.turn(SampleSessions.key(1)) { $0 = asking }
        before.journal.write(at: 0, time: 1000)

        let after = Server(DiskVolume(), path: path)
        let found = try after.journal.restore(at: 5, time: 1010)
        #expect(found.sessions == 1 && found.expired == 0 && found.damaged.isEmpty && found.tornBytes == 0)
        #expect(after.table.session(SampleSessions.key(1), at: 6) == asking)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `the journal keeps the latest of each session and what ended`() throws {
        let volume = MemoryVolume()
        let server = Server(volume)
        for session in 0..<3 { server.answer(session, turn: 1) }
        server.journal.write(at: 0, time: 1000)
        server.answer(0, turn: 2)
        _ = server.table.end(SampleSessions.key(1))
        server.journal.write(at: 0, time: 1001)
        server.journal.write(at: 0, time: 1002)
        #expect(volume.calls == ["append \(Self.path)", "append \(Self.path)"])
        let restarted = Server(volume)
        #expect(try restarted.journal.restore(at: 0, time: 1002).sessions == 2)
        #expect(restarted.turns(0..<3) == [[1, 2], nil, [1]])
    }

    @Test func `a file cut at any byte of its last three lines loses only what is not whole`() throws {
        let whole = Self.fiveSessions()
        let ends = whole.indices.filter { whole[$0] == 0x0A }.map { $0 + 1 }
        for length in ends[1]...whole.count {
            let volume = MemoryVolume([Self.path: Array(whole[..<length])])
            let server = Server(volume)
            let found = try server.journal.restore(at: 0, time: 1000)
            let lines = ends.count { $0 <= length }
            #expect(found.sessions == lines && found.damaged.isEmpty, "cut at \(length)")
            #expect(found.tornBytes == length - ends[lines - 1])
            // What comes next does not run into the torn line.
            server.answer(7, turn: 9)
            server.journal.write(at: 0, time: 1000)
            let again = Server(volume)
            let second = try again.journal.restore(at: 0, time: 1000)
            #expect(second.sessions == lines + 1 && second.damaged.isEmpty && second.tornBytes == 0, "cut at \(length)")
        }
    }

    @Test(arguments: [UInt8(0x01), 0x80, 0xFF])
    func `a flipped byte of the last line loses that line only`(mask: UInt8) throws {
        let whole = Self.fiveSessions()
        let start = try #require(whole.dropLast().lastIndex(of: 0x0A)) + 1
        for place in start..<whole.count {
            var damaged = whole
            damaged[place] ^= mask
            let server = Server(MemoryVolume([Self.path: damaged]))
            let found = try server.journal.restore(at: 0, time: 1000)
            #expect(server.turns(0..<5) == [[0], [1], [2], [3], nil], "byte \(place)")
            #expect(!found.damaged.isEmpty || found.tornBytes > 0, "byte \(place)")
        }
    }

    @Test func `zeros in the middle are skipped and reported with their place`() throws {
        let whole = Self.fiveSessions()
        let ends = whole.indices.filter { whole[$0] == 0x0A }.map { $0 + 1 }
        var damaged = whole
        for place in ends[1] + 5..<ends[2] - 5 { damaged[place] = 0 }
        let server = Server(MemoryVolume([Self.path: damaged]))
        let found = try server.journal.restore(at: 0, time: 1000)
        #expect(found.damaged == [ends[1]..<ends[2] - 1])
        #expect(server.turns(0..<5) == [[0], [1], nil, [3], [4]])
    }

    @Test func `sessions whose time is over are left out, whatever the clocks did`() throws {
        let volume = MemoryVolume()
        let server = Server(volume)
        server.answer(0, turn: 1, at: 0)
        server.answer(1, turn: 1, at: 23 * SessionLimits.hour)
        server.journal.write(at: 23 * SessionLimits.hour, time: 1_000_000)
        let restarted = Server(volume)
        let found = try restarted.journal.restore(at: 10, time: 1_000_000 + 3600)
        #expect(found.sessions == 1 && found.expired == 1)
        // The machine has run for less time than the session has been idle.
        #expect(restarted.table.session(SampleSessions.key(1), at: 22 * SessionLimits.hour) != nil)
        let backwards = Server(volume)
        #expect(try backwards.journal.restore(at: 10, time: 1000).sessions == 2)
    }

    @Test func `a journal that is more than half of the past is rewritten`() throws {
        let volume = MemoryVolume()
        let server = Server(volume, fewestLines: 20)
        for turn in 1...30 {
            server.answer(turn % 4, turn: turn)
            server.journal.write(at: UInt64(turn) * 10 * Self.second, time: 1000 + turn)
            #expect(volume.file(Self.path).count { $0 == 0x0A } <= 20)
        }
        #expect(volume.calls.contains("replace \(Self.path)"))
        let restarted = Server(volume)
        #expect(try restarted.journal.restore(at: 0, time: 1030).sessions == 4)
        #expect(restarted.turns(0..<4) == server.turns(0..<4))
    }

    @Test func `an expired session is gone from the file within an hour`() throws {
        let volume = MemoryVolume()
        let server = Server(volume)
        server.answer(0, turn: 1, at: 0)
        server.journal.write(at: 0, time: 1000)
        let later = 24 * SessionLimits.hour
        #expect(server.table.sweep(0, at: later) == 1)
        server.journal.write(at: later, time: 1000 + 24 * 3600)
        #expect(volume.file(Self.path).isEmpty)
    }

    @Test func `a full disk is told, and what could not be written is written when there is room`() throws {
        let volume = MemoryVolume()
        let server = Server(volume)
        server.answer(0, turn: 1)
        server.journal.write(at: 0, time: 1000)
        volume.set(capacity: volume.file(Self.path).count + 10)
        server.answer(1, turn: 2)
        server.answer(0, turn: 3)
        server.journal.write(at: 1, time: 1001)
        #expect(server.health.standing == .full)
        server.answer(2, turn: 4)
        server.journal.write(at: 2, time: 1002)
        #expect(server.health.standing == .full && server.health.failureCount(of: .sessions) == 2)
        #expect(try Server(volume).journal.restore(at: 0, time: 1002).sessions == 1)
        volume.set(capacity: .max)
        server.journal.write(at: 3, time: 1003)
        #expect(server.health.standing == .ok)
        let restarted = Server(volume)
        _ = try restarted.journal.restore(at: 0, time: 1003)
        #expect(restarted.turns(0..<3) == [[1, 3], [2], [4]])
    }

    @Test func `after a failed sync the file is written anew`() throws {
        let volume = MemoryVolume()
        let server = Server(volume)
        server.answer(0, turn: 1)
        volume.failSyncs(1)
        server.journal.write(at: 0, time: 1000)
        #expect(server.health.standing == .failing)
        server.answer(1, turn: 2)
        server.journal.write(at: Self.second, time: 1001)
        #expect(server.health.standing == .ok)
        #expect(volume.calls == ["replace \(Self.path)"])
        let restarted = Server(volume)
        _ = try restarted.journal.restore(at: 0, time: 1001)
        #expect(restarted.turns(0..<2) == [[1], [2]])
    }

    @Test func `a device that is full fails, and no part of a line stays`() throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/lines"
        try LineFile.append(Array("one\n".utf8), to: path)
        try Data("one\ntorn".utf8).write(to: URL(fileURLWithPath: path))
        try LineFile.append(Array("two\n".utf8), to: path)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "one\ntwo\n")
        #if os(Linux)
            let error = #expect(throws: SystemError.self) { try LineFile.append([0x0A], to: "/dev/full") }
            #expect(error?.isFull == true)
        #endif
    }

    @Test func `random turns, ends, sweeps and restarts give what a plain dictionary gives`() throws {
        var random = SeededGenerator(seed: 5_2026)
        let volume = MemoryVolume()
        var server = Server(volume, fewestLines: 30)
        var expected: [Int: [Int]] = [:]
        for step in 1...2000 {
            let session = Int.random(in: 0..<12, using: &random)
            let now = UInt64(step) * Self.second
            switch Int.random(in: 0..<20, using: &random) {
            case 0:
                server.journal.write(at: now, time: step)
                server = Server(volume, fewestLines: 30)
                let found = try server.journal.restore(at: now, time: step)
                #expect(found.damaged.isEmpty && found.tornBytes == 0)
            case 1:
                _ = server.table.end(SampleSessions.key(session))
                expected[session] = nil
            case 2..<6: server.journal.write(at: now, time: step)
            case 6:
                volume.set(capacity: 0)
                server.journal.write(at: now, time: step)
                volume.set(capacity: .max)
            default:
                server.answer(session, turn: step, at: now)
                expected[session] = Array(((expected[session] ?? []) + [step]).suffix(Session.turnsKept))
            }
        }
        let last = UInt64(2001) * Self.second
        for session in 0..<12 {
            let turns = server.table.session(SampleSessions.key(session), at: last)?.turns.map(\.turn.number)
            #expect(turns == expected[session], "seed \(random.seed), session \(session)")
        }
    }
}
