import LineProtocol
import LineServing

/// A request that is carried out once, however often it is sent.
struct RepeatableRequest: Sendable {
    /// What a repetition is known by.
    let key: IdempotencyTable.Key
    /// What this one calls itself; a repetition may call itself otherwise.
    let id: RequestID?
}

extension DialogueHandler {
    func perform(
        _ request: Request, once idem: String, by principal: Principal, _ arrival: LineArrival, _ output: inout [UInt8]
    ) throws(ProtocolError) -> LineOutcome {
        let key = IdempotencyTable.Key(
            tenant: try desk(for: request).name, principal: principal.name, idem: idem)
        let repetitions = service.state.repetitions
        switch repetitions.begin(key, at: arrival.now) {
        case .new: break
        case .inProgress: throw ProtocolError(.conflict, "still being carried out")
        case .full: throw ProtocolError(.busy, details: [.retry(milliseconds: 1_000)])
        case .done(let reply):
            ServerLine.appendReply(reply, to: request.id, &output)
            return .done
        }
        var reply: [UInt8] = []
        do throws(ProtocolError) {
            let outcome = try dispatch(
                request.withoutID, arrival, once: RepeatableRequest(key: key, id: request.id), &reply)
            guard outcome != .later else { return .later }
            repetitions.finish(key, with: reply)
            ServerLine.appendReply(reply, to: request.id, &output)
            return outcome
        } catch {
            repetitions.abandon(key)
            throw error
        }
    }
}
