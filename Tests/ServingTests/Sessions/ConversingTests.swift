import Bundles
import Dialogue
import Foundation
import Inbox
import Privacy
import Serving
import SystemCalls
import Taiwa
import TestSupport
import Testing

/// Sessions with an engine behind them.
struct ConversingTests {
    private let engine: Engine

    init() throws { engine = try Libraries.engine.get() }

    @discardableResult
    private func ask(
        _ text: String, turn: Int, domain: DomainName, of session: Int = 1, in table: SessionTable,
        tracedIn traces: TurnTraces? = nil
    ) -> (reply: Reply, why: [Trace]) {
        let key = SampleSessions.key(session)
        return table.withSession(key, at: 0, redactor: engine.redactor) { session in
            let (reply, why, question) = session.converse(with: engine, domain: domain, language: nil) { conversation in
                let reply = conversation.reply(to: text)
                traces?.keep(TurnID(turn), of: .standard, session: key, routes: conversation.lastRoutes)
                return (reply, conversation.whyEach(), conversation.lastQuestion)
            }
            session.remember(TurnID(turn), reply: reply, question: question)
            return (reply, why)
        }
    }

    @Test func `a session goes on as a conversation that was never put away does`() {
        let table = SessionTable()
        var conversation = engine.conversation(domain: Libraries.asking)
        for (turn, text) in ["i lost my card", "2", "thanks", "when do you open", "none of these"].enumerated() {
            let reply = ask(text, turn: turn + 1, domain: Libraries.asking, in: table).reply
            #expect(reply.text == conversation.reply(to: text).text)
            #expect(table.session(SampleSessions.key(1))?.state == conversation.state)
        }
    }

    @Test func `a turn can be rated by what was asked, also one that was asked back about`() throws {
        let table = SessionTable()
        ask("i lost my card, call 090-1234-5678", turn: 1, domain: Libraries.asking, in: table)
        ask("1", turn: 2, domain: Libraries.asking, in: table)
        ask("thanks", turn: 3, domain: Libraries.asking, in: table)
        let session = try #require(table.session(SampleSessions.key(1)))
        #expect(session.turns.map(\.turn.number) == [1, 2])
        #expect(session.turns[0].question?.string == "i lost my card, call [PHONE1]")
        #expect(session.turns[0].exchanges.isEmpty)
        #expect(session.turns[1].question == nil && session.turns[1].domain == Libraries.asking)
        #expect(session.turns[1].exchanges.first?.question.string == "i lost my card, call [PHONE1]")
        #expect(session.turns[1].version == engine.bundle(Libraries.asking)?.version)
    }

    @Test func `why is the same as it was right after the turn`() throws {
        let table = SessionTable()
        let traces = TurnTraces(most: 64)
        let texts = [
            "when do you open", "i didn't lose my card, i need a room", "how do I renew a book and reserve a room?",
            "my mail is taro@example.com, extend my loan",
        ]
        for (turn, text) in texts.enumerated() {
            let why = ask(text, turn: turn, domain: Libraries.answering, in: table, tracedIn: traces).why
            guard case .traces(let found, _, _) = traces.why(TurnID(turn), of: .standard, in: engine) else {
                Issue.record("no trace of \(turn)")
                continue
            }
            #expect(found == why && !found.isEmpty)
            #expect(traces.session(of: TurnID(turn), of: .standard) == SampleSessions.key(1))
        }
        let acme = try #require(TenantName(checking: "acme"))
        guard case .absent = traces.why(TurnID(1), of: acme, in: engine) else {
            Issue.record("another tenant's turn was told")
            return
        }
        traces.keep(TurnID(64), of: .standard, session: nil, routes: [])
        guard case .absent = traces.why(TurnID(0), of: .standard, in: engine),
            case .unjudged = traces.why(TurnID(64), of: .standard, in: engine)
        else {
            Issue.record("a turn stays longer than a ring's length")
            return
        }
    }

    @Test func `nothing that was masked is in the files of two hundred messages`() throws {
        var generator = PersonalInformationGenerator(seed: 511)
        let kinds = PersonalInformationGenerator.kinds
        let messages = (0..<200).map { index in
            generator.text(
                kind: kinds[index % kinds.count], language: index % 2 == 0 ? .japanese : .english, disguise: .plain)
        }
        let directory = try TemporaryDirectory()
        let health = StorageHealth()
        let table = SessionTable()
        let journal = SessionJournal(path: "\(directory.path)/sessions.jsonl", table: table, health: health)
        let inbox = try Inbox(state: directory.path)
        for (index, message) in messages.enumerated() {
            let domain = index % 3 == 0 ? Libraries.asking : Libraries.answering
            ask(message.text, turn: index, domain: domain, of: index % 20, in: table)
            let record = table.turn(SampleSessions.key(index % 20)) { $0.rate(TurnID(index), .bad) }
            guard let record else { continue }
            let said = engine.redactor.redact(Utterance(message.text))
            _ = try inbox.commit(
                InboxBatch([
                    .rate(
                        NewRating(
                            tenant: .standard, rating: .bad, turn: record.turn.description, session: nil,
                            domain: record.domain, version: record.version, exchanges: record.exchanges,
                            question: record.question, expected: said, comment: said, alert: nil, time: 0))
                ]))
        }
        journal.write(at: 0, time: 1000)
        inbox.stop()
        #expect(health.standing == .ok)
        var searched = 0
        for name in ["sessions.jsonl", "inbox.sqlite"] {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(directory.path)/\(name)"))
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.utf8.count > 20_000)
            for message in messages {
                let masked = engine.redactor.redact(Utterance(message.text)).string
                for value in message.values where value.written.utf8.count >= 6 && !masked.contains(value.written) {
                    searched += 1
                    #expect(!text.contains(value.written), "\(value.kind) in \(name), seed 511")
                }
            }
        }
        #expect(searched > 300)
    }
}
