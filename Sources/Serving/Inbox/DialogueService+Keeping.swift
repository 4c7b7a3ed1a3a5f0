import Inbox
import LineProtocol
import LineServing
import StrictJSON

/// Requests whose reply waits for the inbox.
extension DialogueService {
    /// What a reply is kept under in the inbox, so that a repetition gets it over a restart too.
    func keeping(
        _ once: RepeatableRequest?, _ reply: @escaping @Sendable ([InboxOutcome]) -> [UInt8]
    ) -> InboxBatch.Once? {
        once.map { InboxBatch.Once(key: $0.lastingKey, reply: reply) }
    }

    /// The reply to a request whose changes are on the device; that of the first where this one repeats it.
    func reply(
        _ result: Result<[InboxOutcome], InboxError>, once: RepeatableRequest?,
        _ make: ([InboxOutcome]) -> [UInt8]
    ) -> Result<[UInt8], InboxError> {
        result.map { outcomes in
            guard outcomes.isEmpty, let once, let kept = keptReply(to: once) else { return make(outcomes) }
            return kept
        }
    }

    /// The reply that the inbox keeps to a request, without an identifier; `nil` where it was not carried out in the last day.
    func keptReply(to once: RepeatableRequest) -> [UInt8]? {
        guard !once.lastingKey.isEmpty, let kept = try? inbox.storage.reply(under: once.lastingKey) else { return nil }
        guard kept.isEmpty else { return kept }
        // An erasure took it: that it was done can still be told.
        var reply: [UInt8] = []
        ServerLine.appendReply(to: nil, &reply) { writer in
            writer.name("durable")
            writer.bool(true)
        }
        return reply
    }

    /// Tells what came of a request.
    ///
    /// - Parameters:
    ///   - result: the reply without an identifier.
    func finish(
        _ result: Result<[UInt8], InboxError>, _ request: Request, _ arrival: LineArrival, once: RepeatableRequest?
    ) {
        var line: [UInt8] = []
        var code: ErrorCode?
        switch result {
        case .success(let reply):
            if let once { state.repetitions.finish(once.key, with: reply, isKept: true) }
            ServerLine.appendReply(reply, to: once?.id ?? request.id, &line)
        case .failure(let error):
            if let once { state.repetitions.abandon(once.key) }
            let refusal = ProtocolError(error)
            code = refusal.code
            ServerLine.appendError(refusal, to: once?.id ?? request.id, &line)
        }
        count(request.verb, code, arrival)
        arrival.ticket.redeem(line)
    }
}

extension ProtocolError {
    /// When what could not be kept may be sent again, in milliseconds.
    private static let retryAfterFailure = 5_000

    /// What a peer is told when the inbox refuses.
    init(_ error: InboxError) {
        self =
            switch error {
            case .notFound(let what): .notFound(Thing(rawValue: what) ?? .alert)
            case .conflict: ProtocolError(.conflict)
            case .busy, .stopped: ProtocolError(.busy, details: [.retry(milliseconds: 1_000)])
            case .full, .diskFull, .unusable, .storage:
                ProtocolError(.storageFull, details: [.retry(milliseconds: Self.retryAfterFailure)])
            }
    }
}
