import Dialogue
import Inbox
import TestSupport
import Testing

struct FiguresTests {
    private let directory: TemporaryDirectory
    private let inbox: Inbox

    init() throws {
        directory = try TemporaryDirectory()
        inbox = try Inbox(state: directory.path, settings: .atNoon)
    }

    private var today: DayFigures {
        get throws { try #require(try inbox.storage.days(of: Samples.domain, since: 0).last) }
    }

    @Test func `a rating that is changed counts once`() throws {
        inbox.keep(Samples.turn("where is my parcel", turn: "t_1"))
        _ = try inbox.commit(InboxBatch([.rate(Samples.rating(.good, turn: "t_1"))]))
        #expect(try today.answered == 1)
        #expect(try today.good == 1)
        _ = try inbox.commit(InboxBatch([.rate(Samples.rating(.bad, turn: "t_1"))]))
        #expect(try today.good == 0)
        #expect(try today.bad == 1)
        #expect(try inbox.storage.turns(of: Samples.domain, since: 0, limit: 9).map(\.rating) == [.bad])
    }

    @Test func `a bad rating opens one alert, however often it is given`() throws {
        let rating = Samples.rating(.bad, turn: "t_1", alert: Samples.alert("where is it", cause: .thumbsDown))
        guard case .rating(let first, let alert)? = try inbox.commit(InboxBatch([.rate(rating)])).first else {
            throw Unexpected()
        }
        #expect(first == FeedbackID(1))
        #expect(alert?.cause == .thumbsDown)
        guard case .rating(_, let again)? = try inbox.commit(InboxBatch([.rate(rating)])).first else {
            throw Unexpected()
        }
        #expect(again?.id == alert?.id)
        #expect(try inbox.alerts.count == 1)
    }

    @Test func `questions are kept up to a number, the oldest go, and the figures stay`() throws {
        var settings = InboxSettings.atNoon
        settings.mostTurns = 10
        let directory = try TemporaryDirectory()
        let inbox = try Inbox(state: directory.path, settings: settings)
        let turns = (1...25).map { Samples.turn("question \($0)", time: Samples.noon + $0) }
        _ = try inbox.commit(InboxBatch([.turns(turns)]))
        let kept = try inbox.storage.turns(of: Samples.domain, since: 0, limit: 99)
        #expect(kept.map(\.question) == (16...25).reversed().map { "question \($0)" })
        #expect(try inbox.storage.days(of: Samples.domain, since: 0).map(\.answered) == [25])
    }

    @Test func `a reply is kept for who asks twice`() throws {
        let batch = InboxBatch(
            [.open(Samples.alert("where is my parcel"))], once: .init(key: "acme/k1") { _ in Array("a_1".utf8) })
        #expect(try inbox.commit(batch).count == 1)
        #expect(try inbox.commit(batch).isEmpty)
        #expect(try inbox.storage.reply(under: "acme/k1") == Array("a_1".utf8))
        #expect(try inbox.alerts.count == 1)
        inbox.stop()
        let again = try Inbox(state: directory.path, settings: .atNoon)
        #expect(try again.commit(batch).isEmpty)
        #expect(try again.alerts.count == 1)
    }
}
