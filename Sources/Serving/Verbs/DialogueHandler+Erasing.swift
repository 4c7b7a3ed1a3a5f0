import Bundles
import Foundation
import Inbox
import LineProtocol
import LineServing
import StrictJSON
import SystemCalls

/// The verb that forgets.
extension DialogueHandler {
    func erase(
        _ request: Request, _ arrival: LineArrival, once: RepeatableRequest?
    ) throws(ProtocolError) -> LineOutcome {
        let desk = try desk(for: request)
        let scope: Erasure.Scope
        let session: SessionKey?
        if let subject = request.text(.subject) {
            guard request.moment(.before) == nil else { throw ProtocolError(.badArgument, argument: "before") }
            let key = desk.keys.key(of: subject)
            scope = .session(key.hexadecimal)
            session = key
        } else if let before = request.moment(.before) {
            scope = .before(before.seconds * 1_000)
            session = nil
        } else {
            throw .missing(.subject)
        }
        let named = request.domain ?? (request.tenant == nil ? defaults.domain : nil)
        let domain = try named.map { (name) throws(ProtocolError) in try desk.entry(name).directory.domain }
        let erasure = Erasure(scope, of: desk.name, domain: domain, by: principal?.name ?? "")
        return try answerLater(request, arrival, once: once, for: desk.name) {
            [service] () throws(ProtocolError) in
            if let session { try service.end(session) }
            let erased = try service.erase(erasure, once: once)
            return { writer in writer.isErased(erased) }
        }
    }
}

extension DialogueService {
    /// Ends a session for ever; when this returns, nothing of it is in memory nor in the file of sessions.
    fileprivate func end(_ session: SessionKey) throws(ProtocolError) {
        _ = state.sessions.end(session)
        state.traces.forget(session)
        _ = state.abandoned.take(of: .session(session))
        do throws(SystemError) {
            try state.journal.purge(at: MonotonicClock.now(), time: Int(Date.now.timeIntervalSince1970))
        } catch {
            throw ProtocolError(error.isFull ? InboxError.diskFull : .storage("\(error)"))
        }
    }

    /// Forgets what the inbox keeps; when this returns it is shown to nobody and its bytes have left the file.
    fileprivate func erase(_ erasure: Erasure, once: RepeatableRequest?) throws(ProtocolError) -> Erased {
        let key = keeping(once) { outcomes in
            var reply: [UInt8] = []
            ServerLine.appendReply(to: nil, &reply) { writer in writer.isErased(outcomes.erased) }
            return reply
        }
        do throws(InboxError) {
            let erased = try inbox.commit(InboxBatch([.erase(erasure)], once: key)).erased
            state.repetitions.forgetKept(of: erasure.tenant)
            return erased
        } catch {
            throw ProtocolError(error)
        }
    }
}

extension [InboxOutcome] {
    /// How much was forgotten.
    fileprivate var erased: Erased { if case .erased(let erased)? = first { erased } else { Erased() } }
}

extension JSONWriter {
    /// How much was forgotten, for ever.
    fileprivate mutating func isErased(_ erased: Erased) {
        self.erased(erased)
        name("durable")
        bool(true)
    }

    /// How much was forgotten, and which domains have learnt from it.
    mutating func erased(_ erased: Erased) {
        name("erased")
        beginObject()
        member("turns", erased.turns)
        member("alerts", erased.alerts)
        member("feedback", erased.ratings)
        member("examples", erased.examples)
        endObject()
        name("retrain")
        beginArray()
        for domain in erased.learntBy { string(domain.short) }
        endArray()
    }
}
