import Bundles
import Dialogue
import Dispatch
import Privacy
import Serving
import SystemCalls
import TestSupport
import Testing
import TextAnalysis

struct SessionTableTests {
    private static let hour = SessionLimits.hour

    @Test func `turns of one session never overlap, and none is lost`() {
        let table = SessionTable()
        let inside = CounterArray(count: 4)
        let overlaps = CounterArray(count: 1)
        let threads = (0..<4).map { _ in
            WorkerThread.start(name: "turns") {
                for round in 0..<2000 {
                    let session = round % 4
                    table.turn(SampleSessions.key(session)) { content in
                        inside.add(session)
                        if inside[session] != 1 { overlaps.add(0) }
                        _ = content.state.advance(
                            .spoke(Language(rawValue: "l\(Self.number(content.state.language) + 1)")))
                        inside.add(session, -1)
                    }
                }
            }
        }
        for thread in threads { thread.join() }
        #expect(overlaps[0] == 0)
        for session in 0..<4 {
            #expect(table.session(SampleSessions.key(session)).map { Self.number($0.state.language) } == 2000)
        }
    }

    private static func number(_ language: Language) -> Int { Int(language.rawValue.dropFirst()) ?? 0 }

    @Test func `turns of two sessions go on at once`() {
        let table = SessionTable(limits: SessionLimits(most: 10))
        let (first, second) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let thread = WorkerThread.start(name: "other") {
            table.turn(SampleSessions.key(1)) { _ in
                first.signal()
                second.wait()
            }
        }
        table.turn(SampleSessions.key(2)) { _ in
            first.wait()
            second.signal()
        }
        thread.join()
        #expect(table.count == 2)
    }

    @Test func `a session ends after its time without a turn`() {
        let table = SessionTable(limits: SessionLimits(most: 10, lifetime: 24 * Self.hour))
        let key = SampleSessions.key(1)
        table.turn(key, at: 0) { SampleSessions.answer("when do you open", turn: 1, in: &$0) }
        #expect(table.session(key, at: 24 * Self.hour - 1)?.turns.count == 1)
        #expect(table.session(key, at: 48 * Self.hour - 2)?.turns.count == 1)
        #expect(table.session(key, at: 72 * Self.hour - 2) == nil)
        #expect(table.turn(key, at: 72 * Self.hour) { $0.turns.count } == 0)
    }

    @Test func `a sweep ends what is expired and packs what is idle`() {
        let limits = SessionLimits(most: 10, lifetime: 24 * Self.hour, idleBeforePacking: Self.hour)
        let table = SessionTable(limits: limits)
        table.turn(SampleSessions.key(1), at: 0) { _ in }
        let asking = SampleSessions.askingBack()
        table.turn(SampleSessions.key(2), at: 10 * Self.hour) { $0 = asking }
        #expect(table.sweep(0, at: 24 * Self.hour) == 1)
        #expect(table.count == 1)
        #expect(table.session(SampleSessions.key(2), at: 24 * Self.hour) == asking)
    }

    @Test func `there are never more sessions than the limit, and the latest used stay`() {
        let table = SessionTable(limits: SessionLimits(most: 64))
        for number in 0..<64 { table.turn(SampleSessions.key(number), at: UInt64(number)) { _ in } }
        for number in 0..<8 { table.turn(SampleSessions.key(number), at: UInt64(100 + number)) { _ in } }
        for number in 64..<80 {
            table.turn(SampleSessions.key(number), at: UInt64(200 + number)) { _ in }
            #expect(table.count <= 64)
        }
        for number in 0..<8 { #expect(table.session(SampleSessions.key(number), at: 300) != nil) }
        #expect(table.session(SampleSessions.key(8), at: 300) == nil)
    }

    @Test func `a tenant with very many sessions makes room by its own`() throws {
        let table = SessionTable(limits: SessionLimits(most: 160))
        let (quiet, noisy) = (try #require(TenantName(checking: "quiet")), try #require(TenantName(checking: "noisy")))
        let key = { (number: Int, tenant: TenantName) in SampleSessions.secret.key(of: "s\(number)", tenant: tenant) }
        for number in 0..<40 { table.turn(key(number, quiet), at: UInt64(number)) { _ in } }
        for number in 0..<2_000 {
            table.turn(key(number, noisy), at: UInt64(1_000 + number)) { _ in }
            #expect(table.count <= 160)
        }
        for number in 0..<40 { #expect(table.session(key(number, quiet), at: 4_000) != nil) }
        #expect(table.session(key(1_999, noisy), at: 4_000) != nil)
        #expect(table.session(key(1_000, noisy), at: 4_000) == nil)
    }

    @Test func `a session that ends in the middle of its turn leaves nothing`() {
        let table = SessionTable(limits: SessionLimits(most: 10))
        let key = SampleSessions.key(1)
        let (begun, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let thread = WorkerThread.start(name: "turn") {
            table.turn(key) { session in
                begun.signal()
                ended.wait()
                SampleSessions.answer("when do you open", turn: 1, in: &session)
            }
        }
        begun.wait()
        #expect(table.end(key))
        #expect(!table.end(key))
        table.turn(key) { SampleSessions.answer("where", turn: 2, in: &$0) }
        ended.signal()
        thread.join()
        #expect(table.session(key)?.turns.map(\.turn) == [TurnID(2)])
    }

    @Test func `a session remembers its last sixteen turns and what was rated`() {
        var session = Session(language: .english)
        for turn in 1...20 { SampleSessions.answer("question \(turn)", turn: turn, in: &session) }
        #expect(session.turns.map(\.turn.number) == Array(5...20))
        #expect(session.rate(TurnID(4), .good) == nil)
        #expect(session.rate(TurnID(7), .bad)?.isRated == false)
        #expect(session.rate(TurnID(7), .bad)?.isRated == true)
        #expect(session.state.failures == 0 && session.state.lastExchange != nil)
        #expect(session.rate(TurnID(20), .bad)?.exchanges.first?.question.string == "question 20")
        #expect(session.state.failures == 1 && session.state.lastExchange == nil)
    }
}
