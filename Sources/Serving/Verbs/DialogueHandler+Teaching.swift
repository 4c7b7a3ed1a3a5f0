import Bundles
import Dialogue
import Inbox
import LineProtocol
import LineServing
import StrictJSON

/// Verbs that have lines answered from the next message on.
extension DialogueHandler {
    func teach(
        _ request: Request, _ arrival: LineArrival, once: RepeatableRequest?
    ) throws(ProtocolError) -> LineOutcome {
        let desk = try desk(for: request)
        let domain = try desk.entry(request.domain ?? "").directory.domain
        let text = request.text(.text) ?? ""
        let fix = try AskedFix(request)
        let by = principal?.name ?? ""
        return try service.answerLater(request, arrival, once: once, for: desk.name) {
            [service] () throws(ProtocolError) in
            let taught = try service.triaging { triage throws(TriageError) in
                switch fix {
                case .answer(let answer): try triage.teach(text, in: domain, to: answer, by: by)
                case .reply(let reply, let title):
                    try triage.teach(text, in: domain, with: reply, title: title, by: by)
                }
            }
            service.learn(domain)
            return { writer in writer.taught(taught) }
        }
    }

    func unteach(
        _ request: Request, _ arrival: LineArrival, once: RepeatableRequest?
    ) throws(ProtocolError) -> LineOutcome {
        let desk = try desk(for: request)
        guard let example = request.text(.example).flatMap(ExampleID.init(parsing:)) else { throw .notFound(.example) }
        let by = principal?.name ?? ""
        return try service.answerLater(request, arrival, once: once, for: desk.name) {
            [service] () throws(ProtocolError) in
            let taught = try service.triaging { triage throws(TriageError) in
                try triage.undo(example, of: desk.name, by: by)
            }
            for example in taught.examples { service.learn(example.domain) }
            return { writer in writer.taught(taught) }
        }
    }

    /// Has the lines of an alert or a group answered.
    func resolve(
        _ subject: AlertSubject, _ desk: TenantDesk, _ request: Request, _ arrival: LineArrival,
        once: RepeatableRequest?
    ) throws(ProtocolError) -> LineOutcome {
        let fix = try AskedFix(request)
        let by = principal?.name ?? ""
        return try service.answerLater(request, arrival, once: once, for: desk.name) {
            [service] () throws(ProtocolError) in
            let taught = try service.triaging { triage throws(TriageError) in
                switch fix {
                case .answer(let answer): try triage.attach(subject.selection, to: answer, of: desk.name, by: by)
                case .reply(let reply, let title):
                    try triage.answer(subject.selection, with: reply, title: title, of: desk.name, by: by)
                }
            }
            for domain in Set(taught.examples.map(\.domain)) { service.learn(domain) }
            return { writer in writer.taught(taught) }
        }
    }

    /// Tells what attaching the lines of an alert or a group to an answer would do.
    func previewTeaching(
        _ subject: AlertSubject, _ desk: TenantDesk, _ request: Request, _ arrival: LineArrival
    ) throws(ProtocolError) -> LineOutcome {
        guard case .answer(let answer) = try AskedFix(request) else { throw .missing(.answer) }
        return try service.answerLater(request, arrival, for: desk.name) { [service] () throws(ProtocolError) in
            let preview = try service.triaging { triage throws(TriageError) in
                try triage.preview(subject.selection, to: answer, of: desk.name)
            }
            return { writer in writer.preview(preview) }
        }
    }
}

/// What a line is to be answered by.
private enum AskedFix: Sendable {
    case answer(AnswerID)
    case reply(String, title: String?)

    init(_ request: Request) throws(ProtocolError) {
        switch (request.text(.answer), request.text(.reply)) {
        case (let answer?, nil):
            guard request.text(.title) == nil else { throw ProtocolError(.badArgument, argument: "title") }
            self = .answer(AnswerID(rawValue: answer))
        case (nil, let reply?): self = .reply(reply, title: request.text(.title))
        case (nil, nil): throw .missing(.answer)
        case (_?, _?): throw ProtocolError(.badArgument, argument: "reply")
        }
    }
}
