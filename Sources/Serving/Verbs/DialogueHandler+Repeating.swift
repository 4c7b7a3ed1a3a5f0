import Inbox
import LineProtocol
import LineServing

/// A request that is carried out once, however often it is sent.
struct RepeatableRequest: Sendable {
    /// What a repetition is known by.
    let key: IdempotencyTable.Key
    /// The same for longer than the server runs, where the inbox keeps the reply; else empty.
    let lastingKey: String
    /// What this one calls itself; a repetition may call itself otherwise.
    let id: RequestID?
}

extension DialogueHandler {
    func perform(
        _ request: Request, once idem: String, by principal: Principal, _ arrival: LineArrival, _ output: inout [UInt8]
    ) throws(ProtocolError) -> LineOutcome {
        let key = IdempotencyTable.Key(
            tenant: try desk(for: request).name, principal: principal.name, idem: idem,
            content: request.contentHash)
        let repetitions = service.state.repetitions
        let verdict = repetitions.begin(key, at: arrival.now) { [service] reply in
            service.repeatReply(reply, to: request, arrival)
        }
        switch verdict {
        case .new: break
        case .inProgress: return .later
        case .full: throw ProtocolError(.busy, details: [.retry(milliseconds: 1_000)])
        case .done(let reply):
            ServerLine.appendReply(reply, to: request.id, &output)
            return .done
        }
        let once = RepeatableRequest(
            key: key, lastingKey: request.verb.isKeptInInbox ? try lastingKey(of: request, key) : "", id: request.id)
        if let kept = service.keptReply(to: once) {
            repetitions.finish(key, with: kept, isKept: true)
            ServerLine.appendReply(kept, to: request.id, &output)
            return .done
        }
        var reply: [UInt8] = []
        do throws(ProtocolError) {
            let outcome = try dispatch(request.withoutID, arrival, once: once, &reply)
            guard outcome != .later else { return .later }
            repetitions.finish(key, with: reply)
            ServerLine.appendReply(reply, to: request.id, &output)
            return outcome
        } catch {
            repetitions.abandon(key)
            throw error
        }
    }

    /// What a request is known by over restarts: a code of who asks, and of what, that only this server's secret can make.
    private func lastingKey(of request: Request, _ key: IdempotencyTable.Key) throws(ProtocolError) -> String {
        let whole = "\(key.tenant)\n\(key.principal)\n\(key.idem)\n\(request.content)"
        return "idem \(try desk(for: request).keys.key(of: whole).hexadecimal)"
    }
}

extension DialogueService {
    /// Gives a reply to a repetition that came while the first request was still carried out.
    ///
    /// - Parameters:
    ///   - reply: of the first; `nil` where it had no effect, so that the repetition is to be sent again.
    fileprivate func repeatReply(_ reply: [UInt8]?, to request: Request, _ arrival: LineArrival) {
        var line: [UInt8] = []
        if let reply {
            ServerLine.appendReply(reply, to: request.id, &line)
            count(request.verb, nil, arrival)
        } else {
            let error = ProtocolError(.busy, details: [.retry(milliseconds: 1_000)])
            ServerLine.appendError(error, to: request.id, &line)
            count(request.verb, error.code, arrival)
        }
        arrival.ticket.redeem(line)
    }
}

extension Request {
    /// A hash of the verb and the members, but for those that a repetition may have otherwise.
    fileprivate var contentHash: Int {
        var hasher = Hasher()
        hasher.combine(verb)
        for member in members where member.name != .idem && member.name != .deadline {
            hasher.combine(member.name)
            switch member.value {
            case .text(let text): hasher.combine(text)
            case .integer(let number): hasher.combine(number)
            }
        }
        return hasher.finalize()
    }
}

extension Request {
    /// The verb and the members, but for those that a repetition may have otherwise.
    fileprivate var content: String {
        var content = "\(verb.rawValue)"
        for member in members where member.name != .idem && member.name != .deadline {
            content += "\n\(member.name.rawValue) "
            switch member.value {
            case .text(let text): content += "\(text.utf8.count) \(text)"
            case .integer(let number): content += "\(number)"
            }
        }
        return content
    }
}

extension Request {
    /// Whether a repetition is told from the first.
    var isDoneOnce: Bool {
        guard verb == .alert, let action = text(.action) else { return verb.isDoneOnce }
        return !["get", "preview"].contains(action)
    }
}

extension Verb {
    /// Whether what it does is kept in the inbox, and its reply with it.
    fileprivate var isKeptInInbox: Bool {
        switch self {
        case .ask, .good, .bad, .alert, .teach, .unteach, .erase: true
        default: false
        }
    }

    /// Whether a repetition is told from the first: where the server keeps what was done. What only tells something, or changes
    /// only the connection it comes on, is done anew.
    var isDoneOnce: Bool {
        switch self {
        case .ask, .good, .bad, .end, .token, .model, .train, .alert, .teach, .unteach, .erase: true
        case .hello, .auth, .ping, .health, .ready, .limits, .help, .quit, .use, .why, .models, .sub, .unsub, .ack,
            .alerts, .preview, .status, .metrics, .drain:
            false
        }
    }
}
