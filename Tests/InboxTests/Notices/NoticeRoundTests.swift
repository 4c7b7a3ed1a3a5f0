import Bundles
import Dialogue
import Foundation
import Inbox
import SystemCalls
import TestSupport
import Testing
import TextAnalysis

struct NoticeRoundTests {
    private let directory: TemporaryDirectory
    private let inbox: Inbox
    private let storage: any NoticeStorage
    private let target: NoticeTarget

    init() throws {
        directory = try TemporaryDirectory()
        var settings = InboxSettings.atNoon
        settings.grouping = TextGrouping()
        inbox = try Inbox(state: directory.path, settings: settings)
        storage = try #require(inbox.notices)
        target = NoticeTarget(.file("\(directory.path)/notices.jsonl"))
    }

    private func round(_ rules: NoticeRules = NoticeRules(), at time: Int = Samples.noon) throws -> NoticeRound {
        var configuration = NoticeConfiguration()
        configuration.rules = rules
        configuration.targets = [target]
        var round = NoticeRound(configuration, inbox: inbox.storage, storage: storage) { group in
            NoticeFix(answer: AnswerID(rawValue: "refund"), title: group.representative, confidence: 0.5)
        }
        try round.recall(at: time)
        return round
    }

    private func look(_ round: inout NoticeRound, at time: Int = Samples.noon) throws -> Bool {
        try round.look(at: try round.tenants(), time: time)
    }

    private var notices: [Notice] { get throws { try storage.notices(of: nil, since: 0, limit: 1000).reversed() } }

    @Test func `each alert is looked at once, also over a restart`() throws {
        var first = try round()
        try inbox.open(Samples.alert("where is my parcel"))
        #expect(try look(&first))
        #expect(try !look(&first))
        #expect(try notices.map(\.draft.kind) == [.newGroup])
        #expect(try notices.first?.draft.lines == ["where is my parcel"])
        #expect(try notices.first?.draft.fix?.title == "where is my parcel")
        var second = try round()
        #expect(try !look(&second))
        for _ in 2...5 { try inbox.open(Samples.alert("WHERE is my parcel")) }
        #expect(try look(&second))
        #expect(try notices.map(\.draft.kind) == [.newGroup, .count])
        #expect(try notices.last?.draft.count == 5)
        #expect(try storage.deliveries(to: target.name, until: .max, limit: 10).map(\.notice) == (try notices))
    }

    @Test func `what came while nobody looked is told, what is older than a day is not`() throws {
        try inbox.open(Samples.alert("first", time: Samples.noon - 2 * NoticeSamples.day))
        try inbox.open(Samples.alert("second"))
        var round = try round()
        #expect(try look(&round))
        #expect(try notices.map(\.draft.lines) == [["second"]])
    }

    @Test func `what could not be kept is noticed again`() throws {
        let failing = FailingNoticeStorage(storage)
        var configuration = NoticeConfiguration()
        configuration.targets = [target]
        var round = NoticeRound(configuration, inbox: inbox.storage, storage: failing) { _ in nil }
        try round.recall(at: Samples.noon)
        for _ in 1...5 { try inbox.open(Samples.alert("where is my parcel")) }
        failing.fails.withLock { $0 = true }
        #expect(throws: InboxError.diskFull) { try look(&round) }
        failing.fails.withLock { $0 = false }
        try round.recall(at: Samples.noon)
        #expect(try look(&round))
        #expect(try notices.map(\.draft.kind) == [.newGroup, .count])
    }

    @Test func `what operators do is not told`() throws {
        var settings = InboxSettings.atNoon
        settings.clock = InboxClock(wall: { Samples.noon + 60_000 }, steady: InboxClock.system.steady)
        let later = try Inbox(state: directory.path, settings: settings)
        let alert = try later.open(Samples.alert("where is my parcel"))
        var round = try round()
        _ = try look(&round)
        for action in [AlertDecision.Action.claim, .release, .dismiss, .reopen] {
            try later.decide(action, .alerts([alert.id]))
        }
        #expect(try !look(&round))
        #expect(try notices.count == 1)
        later.stop()
    }

    @Test func `what was gathered in quiet hours comes as one list after them, also over a restart`() throws {
        var rules = NoticeRules()
        rules.quiet = QuietHours(from: 11 * 60, to: 14 * 60, in: .gmt)
        var quiet = try round(rules)
        try inbox.open(Samples.alert("where is my parcel"))
        try inbox.open(Samples.alert("返品したい", language: .japanese))
        try inbox.open(Samples.alert("can I pay by cheque", tenant: TenantName("beta")))
        #expect(try look(&quiet))
        #expect(try storage.nextDelivery(to: target.name) == nil)
        let end = Samples.noon + 2 * NoticeSamples.hour
        #expect(try storage.nextGathered() == end)
        var again = try round(rules)
        #expect(try !again.tend({ [] }, time: end - 1))
        #expect(try again.rest(at: end - 1) == 1)
        #expect(try again.tend({ [] }, time: end))
        let told = try storage.deliveries(to: target.name, until: .max, limit: 10).map(\.notice.draft)
        #expect(told.map(\.kind) == [.digest, .digest])
        #expect(told.map(\.tenant.rawValue) == ["acme", "beta"])
        #expect(
            told[0].lines == [
                "[acme/support] A new question has no answer: where is my parcel",
                "[acme/support] 回答できない新しい質問があります: 返品したい",
            ])
        #expect(try !again.tend({ [] }, time: end + 1))
        #expect(try notices.filter { $0.draft.kind != .digest }.allSatisfy { $0.draft.lines.isEmpty })
    }

    @Test func `figures are looked at every few minutes`() throws {
        var round = try round()
        let early = Samples.noon - 2 * NoticeSamples.hour
        func keep(_ count: Int, _ outcome: KeptTurn.Outcome, time: Int) throws {
            let turns = (0..<count).map { _ in Samples.turn("x", outcome: outcome, time: time) }
            _ = try inbox.commit(InboxBatch([.turns(turns)]))
        }
        try keep(900, .answered, time: early - NoticeSamples.day)
        try keep(100, .unanswered, time: early - NoticeSamples.day)
        #expect(try !round.tend({ [Samples.domain] }, time: early))
        try keep(10, .answered, time: early + 1)
        try keep(40, .unanswered, time: early + 1)
        #expect(try !round.tend({ [Samples.domain] }, time: early + NoticeRound.pause - 1))
        #expect(try round.rest(at: early + NoticeRound.pause - 1) == 1)
        #expect(try round.tend({ [Samples.domain] }, time: early + NoticeRound.pause))
        #expect(try notices.map(\.draft.kind) == [.drift])
        #expect(
            try notices.first?.draft.title
                == "acme/support leaves more unanswered than usual: 80% of 50 questions in 60 minutes, usually 10%")
    }

    @Test func `what is erased is told to nobody who has not heard of it`() throws {
        var rules = NoticeRules()
        rules.quiet = QuietHours(from: 11 * 60, to: 14 * 60, in: .gmt)
        var round = try round(rules)
        try inbox.open(Samples.alert("my secret question", session: "ab12"))
        try inbox.open(Samples.alert("another question", session: "cd34"))
        _ = try look(&round)
        try inbox.erase(.session("ab12"))
        #expect(try notices.map(\.draft.lines) == [[], ["another question"]])
        #expect(try notices.map { $0.draft.fix == nil } == [true, false])
        // An alert that is erased before anybody has looked has no text.
        try inbox.open(Samples.alert("third question", session: "ef56"))
        try inbox.erase(.session("ef56"))
        _ = try look(&round)
        #expect(try notices.count == 3)
        #expect(try notices.last?.draft.lines == [])
    }

    @Test func `a line that is erased between two notices is not kept with the later one`() throws {
        var rules = NoticeRules()
        rules.rate = NoticeRules.Rate(alerts: 2, minutes: 10)
        var round = try round(rules)
        try inbox.open(Samples.alert("my secret question", session: "ab12"))
        _ = try look(&round)
        try inbox.erase(.session("ab12"))
        try inbox.open(Samples.alert("another question"))
        _ = try look(&round)
        let last = try #require(try notices.last)
        #expect(last.draft.kind == .rate)
        #expect(last.draft.lines == ["another question"])
    }

    @Test func `an alert in an inbox reaches a webhook`() throws {
        let server = try HookServer([.status(500), .status(200)])
        var configuration = NoticeConfiguration()
        configuration.targets = [try NoticeGround.webhook(server.url)]
        let watch = try NoticeWatch(
            configuration, inbox: inbox.storage, storage: storage, environment: [:], seed: 1,
            backOff: NoticeGround.quick, bundles: { [Samples.domain] }, now: { Samples.noon })
        inbox.listen { news in
            switch news {
            case .events(let tenants): watch.hear(of: tenants)
            case .foreign: watch.hear(of: nil)
            default: break
            }
        }
        try watch.start()
        try inbox.open(Samples.alert("where is my parcel"))
        // The host has the request before the watch has its answer; stopped between the two, it would count for nothing.
        #expect(eventually { watch.figures[0].failed == 1 })
        let body = String(decoding: try #require(server.requests.first).body, as: UTF8.self)
        #expect(server.requests.count == 1)
        #expect(body.contains(#""notice":"n_1""#) && body.contains("where is my parcel"))
        #expect(watch.failure == nil)
        inbox.stop()
        watch.stop()
    }
}
