import Dialogue
import Foundation
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
        let kept = FeedbackRecord(
            time: Int(Date.now.timeIntervalSince1970), tenant: desk.name, turn: record, rating: rating,
            expected: request.text(.expected).map { redactor.redact(Utterance($0)) },
            comment: request.text(.comment).map { redactor.redact(Utterance($0)) })
        let service = service
        service.state.feedback.append(kept) { result in
            switch result {
            case .success(let id): service.acknowledge(id, rating, request, arrival, once: once)
            case .failure: service.refuseRating(request, arrival, once: once)
            }
        }
        return .later
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

extension DialogueService {
    /// Tells that a rating is on the device.
    fileprivate func acknowledge(
        _ id: FeedbackID, _ rating: Rating, _ request: Request, _ arrival: LineArrival, once: RepeatableRequest?
    ) {
        var reply: [UInt8] = []
        ServerLine.appendReply(to: nil, &reply) { writer in
            writer.name("feedback")
            writer.string(id.description)
            writer.name("alert")
            writer.null()
            writer.name("durable")
            writer.bool(true)
        }
        if let once { state.repetitions.finish(once.key, with: reply) }
        var line: [UInt8] = []
        ServerLine.appendReply(reply, to: once?.id ?? request.id, &line)
        count(request.verb, nil, arrival)
        arrival.ticket.redeem(line)
    }

    /// When a rating that could not be written may be sent again, in milliseconds.
    private static let retryAfterFailure = 5_000

    fileprivate func refuseRating(_ request: Request, _ arrival: LineArrival, once: RepeatableRequest?) {
        if let once { state.repetitions.abandon(once.key) }
        let error = ProtocolError(.storageFull, details: [.retry(milliseconds: Self.retryAfterFailure)])
        var line: [UInt8] = []
        ServerLine.appendError(error, to: once?.id ?? request.id, &line)
        count(request.verb, error.code, arrival)
        arrival.ticket.redeem(line)
    }
}
