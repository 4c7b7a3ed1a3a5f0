import CSQLite
import Dialogue
import Foundation
import Inbox
import TestSupport
import Testing

struct ErasingTests {
    private static let sessions = 40

    private static func session(_ number: Int) -> String { "c0ffee00000000000000000000\(100 + number)" }

    /// A word that only this session has said.
    private static func word(_ number: Int) -> String { "zebra\(100 + number)quagga" }

    /// All kinds of records of many sessions, some of which come and go, so that rows are moved between pages.
    private func fill(_ inbox: Inbox) throws {
        for round in 0..<5 {
            for number in 0..<Self.sessions {
                let session = Self.session(number)
                let word = Self.word(number)
                let text = "\(word) round \(round) " + String(repeating: "and more ", count: number)
                let alert = Samples.alert(text, session: session, turn: "t_\(round * 100 + number)")
                let once = InboxBatch.Once(key: "\(round)-\(number)") { _ in Array("kept \(word)".utf8) }
                let outcomes = try inbox.commit(
                    InboxBatch(
                        [
                            .open(alert), .turns([Samples.turn(text, session: session)]),
                            .rate(Samples.rating(.bad, turn: "t_\(round * 100 + number)", session: session)),
                        ], once: once))
                guard case .alert(let opened) = outcomes[0] else { throw Unexpected() }
                if round == 1 { try inbox.teach(Samples.example(text, alert: opened.id)) }
            }
            for number in stride(from: 30 + round, to: Self.sessions, by: 5) {
                try inbox.erase(.session(Self.session(number)))
            }
        }
    }

    /// The files of a directory that hold some bytes.
    private func files(with text: String, in directory: TemporaryDirectory) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory.path).filter { name in
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(directory.path)/\(name)"))
            return data.range(of: Data(text.utf8)) != nil
        }
    }

    @Test func `nothing of a session that is erased is in any file`() throws {
        let directory = try TemporaryDirectory()
        var settings = InboxSettings.atNoon
        settings.volume = TestVolume.quiet.name
        let inbox = try Inbox(state: directory.path, settings: settings)
        try fill(inbox)
        #expect(try !files(with: Self.word(3), in: directory).isEmpty)
        let erased = try inbox.erase(.session(Self.session(3)))
        #expect(erased.alerts == 5)
        #expect(erased.turns == 5)
        #expect(erased.ratings == 5)
        #expect(erased.examples == 1)
        #expect(erased.learntBy == [])
        #expect(try files(with: Self.word(3), in: directory) == [])
        #expect(try files(with: Self.session(3), in: directory) == [])
        #expect(try inbox.groups.allSatisfy { !$0.representative.contains(Self.word(3)) })
        #expect(try inbox.alerts.count { $0.session == Self.session(4) } == 5)
        // The numbers of events have no gap.
        let events = try inbox.events.map(\.number)
        #expect(events == Array(1..<events.count + 1))
        let storage = try #require(inbox.storage as? SQLiteStorage)
        #expect(try storage.firstAuditBreak() == nil)
        #expect(try storage.auditRecords().last?.subject.hasSuffix("5 turns, 5 alerts, 5 ratings, 1 examples") == true)
    }

    @Test func `what a restart finds half erased it erases wholly`() throws {
        let directory = try TemporaryDirectory()
        var settings = InboxSettings.atNoon
        // The log cannot be emptied: as if the process had been killed before it was.
        let plan = FaultPlan(.truncate, number: 1, isForEver: true, code: SQLITE_IOERR)
        settings.volume = plan.volume().name
        let inbox = try Inbox(state: directory.path, settings: settings)
        try inbox.open(Samples.alert("zebra quagga", session: "ab12"))
        try inbox.erase(.session("ab12"))
        #expect(plan.hasFired)
        #expect(try !files(with: "zebra quagga", in: directory).isEmpty)
        inbox.stop()
        settings.volume = TestVolume.quiet.name
        let again = try Inbox(state: directory.path, settings: settings)
        #expect(try eventually { try files(with: "zebra quagga", in: directory).isEmpty })
        #expect(try again.alerts.isEmpty)
    }

    @Test func `all before a time goes, with what was learnt from it`() throws {
        let directory = try TemporaryDirectory()
        let inbox = try Inbox(state: directory.path, settings: .atNoon)
        let early = try inbox.open(Samples.alert("where is my parcel"))
        let example = try inbox.teach(Samples.example("where is my parcel", alert: early.id))
        _ = try inbox.commit(InboxBatch([.fold([example.id], of: Samples.tenant)]))
        let late = try inbox.open(Samples.alert("where is my parcel", time: Samples.noon + 1))
        let erased = try inbox.erase(.before(Samples.noon + 1))
        #expect(erased.alerts == 1)
        #expect(erased.examples == 1)
        #expect(erased.learntBy == [Samples.domain])
        #expect(try inbox.alerts == [late])
        #expect(try inbox.groups.map(\.count) == [1])
        #expect(try inbox.groups.map(\.firstSeen) == [Samples.noon + 1])
    }
}
