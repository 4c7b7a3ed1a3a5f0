import Bundles
import LineProtocol
import LineServing
import StrictJSON

extension DialogueHandler {
    /// Carries out a request on a thread for such, behind those that came on this connection before, and replies when it is done.
    ///
    /// - Parameters:
    ///   - once: what the reply is kept under, where the request may be repeated.
    func answerLater(
        _ request: Request, _ arrival: LineArrival, once: RepeatableRequest? = nil, for tenant: TenantName,
        _ work: @escaping @Sendable () throws(ProtocolError) -> DialogueService.SlowReply
    ) throws(ProtocolError) -> LineOutcome {
        try service.answerLater(request, arrival, once: once, for: tenant, lane: ObjectIdentifier(self), work)
    }
}

/// Requests that take long.
extension DialogueService {
    /// What a request comes to: what its reply has behind `ok`.
    typealias SlowReply = @Sendable (inout JSONWriter) -> Void

    /// Carries out a request on a thread for such, and replies when it is done.
    ///
    /// - Parameters:
    ///   - once: what the reply is kept under, where the request may be repeated.
    ///   - lane: what has the same one is carried out in order.
    fileprivate func answerLater(
        _ request: Request, _ arrival: LineArrival, once: RepeatableRequest?, for tenant: TenantName,
        lane: ObjectIdentifier, _ work: @escaping @Sendable () throws(ProtocolError) -> SlowReply
    ) throws(ProtocolError) -> LineOutcome {
        let isTaken = state.slowWork.begin(for: tenant, lane: lane) { [self] in
            do throws(ProtocolError) {
                reply(try work(), to: request, arrival, once: once)
            } catch {
                refuse(request, arrival, once: once, error)
            }
        }
        guard isTaken else { throw ProtocolError(.busy, details: [.retry(milliseconds: 1_000)]) }
        return .later
    }

    private func reply(
        _ members: SlowReply, to request: Request, _ arrival: LineArrival, once: RepeatableRequest?
    ) {
        var reply: [UInt8] = []
        // Of what the inbox keeps the first reply is told as every repetition will be told it.
        let kept = once.flatMap { keptReply(to: $0) }
        if let kept { reply = kept } else { ServerLine.appendReply(to: nil, &reply, members) }
        if let once { state.repetitions.finish(once.key, with: reply, isKept: kept != nil) }
        var line: [UInt8] = []
        ServerLine.appendReply(reply, to: once?.id ?? request.id, &line)
        count(request.verb, nil, arrival)
        arrival.ticket.redeem(line)
    }

    private func refuse(
        _ request: Request, _ arrival: LineArrival, once: RepeatableRequest?, _ error: ProtocolError
    ) {
        if let once { state.repetitions.abandon(once.key) }
        var line: [UInt8] = []
        ServerLine.appendError(error, to: once?.id ?? request.id, &line)
        count(request.verb, error.code, arrival)
        arrival.ticket.redeem(line)
    }
}
