import Bundles
import Dialogue
import Foundation
import Inbox
import LineProtocol
import LineServing
import Privacy
import StrictJSON
import Taiwa
import TextAnalysis

/// Verbs that rate a reply.
extension DialogueHandler {
    func rate(
        _ rating: Rating, _ request: Request, _ arrival: LineArrival, once: RepeatableRequest?
    ) throws(ProtocolError) -> LineOutcome {
        let desk = try desk(for: request)
        let record = try mark(try turn(of: request), as: rating, desk, request, at: arrival.now)
        let redactor = desk.engine.redactor
        let expected = request.text(.expected).map { redactor.redact(Utterance($0)) }
        let comment = request.text(.comment).map { redactor.redact(Utterance($0)) }
        let time = Int(Date.now.timeIntervalSince1970 * 1_000)
        let session = (request.session ?? defaults.session).map { desk.keys.key(of: $0) }
        let kept = NewRating(
            tenant: desk.name, rating: rating, turn: record.turn.description, session: session?.hexadecimal,
            domain: record.domain, version: record.version, exchanges: record.exchanges, question: record.question,
            expected: expected, comment: comment,
            alert: rating == .bad
                ? NewAlert(
                    record, of: desk.name, session: session?.hexadecimal, expected: expected, comment: comment,
                    time: time)
                : nil, time: time)
        let batch = InboxBatch([.rate(kept)], once: service.keeping(once) { Self.reply(to: $0) })
        service.write(batch) { [service] result in
            service.finish(
                service.reply(result, once: once) { Self.reply(to: $0) }, request, arrival, once: once)
        }
        return .later
    }

    /// What is told of a rating that is on the device, without an identifier.
    private static func reply(to outcomes: [InboxOutcome]) -> [UInt8] {
        var reply: [UInt8] = []
        ServerLine.appendReply(to: nil, &reply) { writer in
            guard case .rating(let id, let alert)? = outcomes.first else { return }
            writer.name("feedback")
            writer.string(id.description)
            writer.name("alert")
            if let alert { writer.string(alert.id.description) } else { writer.null() }
            writer.name("durable")
            writer.bool(true)
        }
        return reply
    }

    /// Marks a turn as rated where it is remembered: in its session, the one that the request goes by, or this connection's own.
    private func mark(
        _ turn: TurnID, as rating: Rating, _ desk: TenantDesk, _ request: Request, at now: UInt64
    ) throws(ProtocolError) -> TurnRecord {
        // A rating may be changed: the last one of a turn counts for whoever reads the file.
        if let record = rateAnonymous(turn, rating, of: desk.name) { return record }
        // A named session is the only one that is looked at: behind a proxy the turn may be another server's, where the same
        // number stands for somebody else's turn.
        let named = (request.session ?? defaults.session).map { desk.keys.key(of: $0) }
        if let key = named ?? service.state.traces.session(of: turn, of: desk.name) {
            let found = service.state.sessions.withExistingSession(
                key, at: now, redactor: desk.engine.redactor
            ) { session in session.rate(turn, rating) }
            if let record = found ?? nil { return record }
        }
        throw .notFound(.turn)
    }
}

extension NewAlert {
    /// What somebody should look at because a turn was rated as bad; `nil` where nothing was asked in it.
    init?(
        _ record: TurnRecord, of tenant: TenantName, session: String?, expected: MaskedText?, comment: MaskedText?,
        time: Int
    ) {
        let exchange = record.exchanges.last
        guard let question = exchange?.question ?? record.question,
            let domain = exchange?.option.domain ?? record.domain
        else { return nil }
        self.init(
            tenant: tenant, domain: domain, cause: .thumbsDown,
            language: Language.written(in: NormalizedText(question.string)) ?? .english, question: question,
            turn: record.turn.description, session: session, version: record.version, given: exchange?.option.answer,
            expected: expected, comment: comment, time: time)
    }
}
