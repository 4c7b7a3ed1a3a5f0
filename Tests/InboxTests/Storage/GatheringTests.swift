import CSQLite
import Dialogue
import Foundation
import Inbox
import TestSupport
import Testing

/// Questions wait for others and are written together; nothing that is promised may suffer from it.
struct GatheringTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func turns(_ inbox: Inbox) throws -> [ReportedTurn] {
        try inbox.storage.turns(of: Samples.domain, since: 0, limit: 100_000)
    }

    @Test func `questions are written though nobody waits for them`() throws {
        let inbox = try Inbox(state: directory.path, settings: .atNoon)
        inbox.keep(Samples.turn("where is my parcel"))
        #expect(try eventually { try turns(inbox).map(\.question) == ["where is my parcel"] })
    }

    @Test func `of many at once none is lost, and each counts once`() throws {
        let inbox = try Inbox(state: directory.path, settings: .atNoon)
        for number in 0..<6_000 {
            inbox.keep(
                Samples.turn(
                    "question \(number)", outcome: number % 3 == 0 ? .unanswered : .answered,
                    version: 1 + number % 2, time: Samples.noon + number % 5 * 86_400_000))
        }
        #expect(try eventually { try turns(inbox).count == 6_000 })
        #expect(inbox.lostTurns == 0)
        let days = try inbox.storage.days(of: Samples.domain, since: 0)
        #expect(days.count == 10)
        #expect(days.allSatisfy { $0.answered == 400 && $0.unanswered == 200 && $0.clarified == 0 })
    }

    @Test func `who erases a session reaches all that waits of it`() throws {
        let inbox = try Inbox(state: directory.path, settings: .atNoon)
        for number in 0..<3_000 { inbox.keep(Samples.turn("question \(number)", session: "ab12")) }
        inbox.keep(Samples.turn("another's", session: "cd34"))
        let erased = try inbox.erase(.session("ab12"))
        // What was written before the erasure is erased as well.
        #expect(erased.turns == 3_000)
        inbox.stop()
        let again = try Inbox(state: directory.path, settings: .atNoon)
        #expect(try turns(again).map(\.question) == ["another's"])
    }

    @Test func `a rating finds the last of many questions that wait`() throws {
        let inbox = try Inbox(state: directory.path, settings: .atNoon)
        for number in 0..<3_000 { inbox.keep(Samples.turn("question \(number)", turn: "t_\(number)")) }
        _ = try inbox.commit(InboxBatch([.rate(Samples.rating(.good, turn: "t_2999"))]))
        #expect(try turns(inbox).filter { $0.rating == .good }.map(\.question) == ["question 2999"])
    }

    @Test func `who stops writes what waits`() throws {
        let inbox = try Inbox(state: directory.path, settings: .atNoon)
        for number in 0..<2_000 { inbox.keep(Samples.turn("question \(number)")) }
        inbox.stop()
        #expect(inbox.lostTurns == 0)
        let again = try Inbox(state: directory.path, settings: .atNoon)
        #expect(try turns(again).count == 2_000)
    }

    @Test func `questions that found a full disk are written once there is space`() throws {
        var settings = InboxSettings.atNoon
        try Inbox(state: directory.path, settings: settings).stop()
        let plan = FaultPlan(.write, number: 1, isForEver: true, code: SQLITE_FULL)
        settings.volume = plan.volume().name
        let inbox = try Inbox(state: directory.path, settings: settings)
        for number in 0..<1_500 { inbox.keep(Samples.turn("question \(number)")) }
        #expect(eventually { inbox.standing == .full })
        plan.end()
        #expect(try eventually { try turns(inbox).count == 1_500 })
        #expect(inbox.lostTurns == 0)
        #expect(try inbox.storage.days(of: Samples.domain, since: 0).map(\.answered) == [1_500])
    }

    @Test func `the log is brought into the file while nobody writes`() throws {
        var settings = InboxSettings.atNoon
        // One transaction of these has more pages than a quarter of it, and fewer than all.
        settings.longestLog = 28
        let inbox = try Inbox(state: directory.path, settings: settings)
        _ = try inbox.commit(InboxBatch((0..<12).map { .open(Samples.alert("zebra\($0)quagga")) }))
        let file = URL(fileURLWithPath: "\(directory.path)/inbox.sqlite")
        #expect(try eventually { try Data(contentsOf: file).range(of: Data("zebra11quagga".utf8)) != nil })
    }
}
