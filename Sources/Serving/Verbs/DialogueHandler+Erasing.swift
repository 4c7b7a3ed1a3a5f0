import Bundles
import Inbox
import LineProtocol
import LineServing
import StrictJSON

/// The verb that forgets.
extension DialogueHandler {
    func erase(
        _ request: Request, _ arrival: LineArrival, once: RepeatableRequest?
    ) throws(ProtocolError) -> LineOutcome {
        let desk = try desk(for: request)
        let scope: Erasure.Scope
        if let subject = request.text(.subject) {
            guard request.moment(.before) == nil else { throw ProtocolError(.badArgument, argument: "before") }
            let key = desk.keys.key(of: subject)
            _ = service.state.sessions.end(key)
            service.state.traces.forget(key)
            _ = service.state.abandoned.take(of: .session(key))
            scope = .session(key.hexadecimal)
        } else if let before = request.moment(.before) {
            scope = .before(before.seconds * 1_000)
        } else {
            throw .missing(.subject)
        }
        let named = request.domain ?? (request.tenant == nil ? defaults.domain : nil)
        let domain = try named.map { (name) throws(ProtocolError) in try desk.entry(name).directory.domain }
        return keep(
            .erase(Erasure(scope, of: desk.name, domain: domain, by: principal?.name ?? "")), request, arrival,
            once: once)
    }
}

extension JSONWriter {
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
