import Bundles
import Dialogue
import Inbox
import LineProtocol
import LineServing
import Privacy
import StrictJSON
import Training

/// Verbs that have lines answered from the next message on.
extension DialogueHandler {
    func teach(
        _ request: Request, _ arrival: LineArrival, once: RepeatableRequest?
    ) throws(ProtocolError) -> LineOutcome {
        let desk = try desk(for: request)
        let domain = try desk.entry(request.domain ?? "").directory.domain
        let text = request.text(.text) ?? ""
        let fix = try Self.fix(request)
        let by = principal?.name ?? ""
        return try answerLater(request, arrival, once: once, for: desk.name) {
            [service] () throws(ProtocolError) in
            let taught = try service.triaging { (triage) throws(TriageError) in
                try triage.teach(text, in: domain, fix, of: desk.name, by: by, once: service.keepingTaught(once))
            }
            return { writer in writer.taught(taught) }
        }
    }

    func unteach(
        _ request: Request, _ arrival: LineArrival, once: RepeatableRequest?
    ) throws(ProtocolError) -> LineOutcome {
        let desk = try desk(for: request)
        guard let example = request.text(.example).flatMap(ExampleID.init(parsing:)) else { throw .notFound(.example) }
        let by = principal?.name ?? ""
        return try answerLater(request, arrival, once: once, for: desk.name) {
            [service] () throws(ProtocolError) in
            let undone = try service.triaging { (triage) throws(TriageError) in
                try triage.undo(
                    example, of: desk.name, by: by, once: service.keeping(once) { Self.reply(toUndoing: $0) })
            }
            return { writer in writer.undone(undone) }
        }
    }

    /// What is told of a line that was taken back, without an identifier.
    private static func reply(toUndoing outcomes: [InboxOutcome]) -> [UInt8] {
        var reply: [UInt8] = []
        ServerLine.appendReply(to: nil, &reply) { writer in
            if case .example(let undone)? = outcomes.first { writer.undone(undone) }
        }
        return reply
    }

    /// Has the lines of an alert or a group answered.
    func resolve(
        _ subject: AlertSubject, _ desk: TenantDesk, _ request: Request, _ arrival: LineArrival,
        once: RepeatableRequest?
    ) throws(ProtocolError) -> LineOutcome {
        let fix = try Self.fix(request)
        let by = principal?.name ?? ""
        return try answerLater(request, arrival, once: once, for: desk.name) {
            [service] () throws(ProtocolError) in
            let taught = try service.triaging { (triage) throws(TriageError) in
                switch fix {
                case .answer(let answer):
                    try triage.attach(
                        subject.selection, to: answer, of: desk.name, by: by, once: service.keepingTaught(once))
                case .reply(let reply, let title):
                    try triage.answer(
                        subject.selection, with: reply, title: title, of: desk.name, by: by,
                        once: service.keepingTaught(once))
                }
            }
            return { writer in writer.taught(taught) }
        }
    }

    /// Tells what attaching the lines of an alert or a group to an answer would do.
    func previewTeaching(
        _ subject: AlertSubject, _ desk: TenantDesk, _ request: Request, _ arrival: LineArrival
    ) throws(ProtocolError) -> LineOutcome {
        let fix = try Self.fix(request)
        return try answerLater(request, arrival, for: desk.name) { [service] () throws(ProtocolError) in
            let preview = try service.triaging { (triage) throws(TriageError) in
                try triage.preview(subject.selection, to: fix, of: desk.name)
            }
            return { writer in writer.preview(preview) }
        }
    }

    /// What a line is to be answered by.
    private static func fix(_ request: Request) throws(ProtocolError) -> Triage.Target {
        switch (request.text(.answer), request.text(.reply)) {
        case (let answer?, nil):
            guard request.text(.title) == nil else { throw ProtocolError(.badArgument, argument: "title") }
            return .answer(AnswerID(rawValue: answer))
        case (nil, let reply?): return .reply(reply, title: request.text(.title))
        case (nil, nil): throw .missing(.answer)
        case (_?, _?): throw ProtocolError(.badArgument, argument: "reply")
        }
    }
}

extension DialogueService {
    /// What the reply to who teaches is kept under.
    fileprivate func keepingTaught(_ once: RepeatableRequest?) -> Triage.Once? {
        once.map { once in
            Triage.Once(key: once.lastingKey) { taught in
                var reply: [UInt8] = []
                ServerLine.appendReply(to: nil, &reply) { writer in writer.taught(taught) }
                return reply
            }
        }
    }

    /// Does something about questions that were not answered well.
    fileprivate func triaging<Result>(
        _ body: (Triage) throws(TriageError) -> Result
    ) throws(ProtocolError) -> Result {
        inbox.settle()
        let triage = Triage(
            inbox, bundle: { [fleet] in try? fleet[$0]?.active?.loaded() },
            directory: { [fleet] in fleet[$0]?.directory })
        do throws(TriageError) {
            return try body(triage)
        } catch {
            throw ProtocolError(error)
        }
    }
}

extension ProtocolError {
    /// What a peer is told when something cannot be taught.
    fileprivate init(_ error: TriageError) {
        switch error {
        case .unknownBundle: self = .notFound(.domain)
        case .unknownAnswer: self = .notFound(.answer)
        case .nothingSelected: self = .notFound(.alert)
        case .severalBundles: self.init(.conflict, "alerts of several domains")
        case .emptyLine: self.init(.badArgument, "nothing in it to look up", argument: "text")
        case .notAQuestion: self.init(.badArgument, "no question", argument: "text")
        case .tooLong: self.init(.textTooLong)
        case .emptyReply: self.init(.badArgument, "no text", argument: "reply")
        case .personalInformation: self.init(.badArgument, "personal information in it", argument: "reply")
        case .inSheets(_, let path, let line, let versions):
            let name = path.split(separator: "/").last.map(String.init) ?? path
            self.init(
                .conflict, "in the sheets: delete the line, then send it again",
                details: [.file(name), .line(line), .learntBy(versions)])
        case .inbox(let error): self.init(error)
        }
    }
}

extension JSONWriter {
    /// What was taught, and what that does to the exam.
    fileprivate mutating func taught(_ taught: Triage.Taught) {
        if let example = taught.examples.first { member("example", example.id.description) }
        name("examples")
        beginArray()
        for example in taught.examples { self.example(example) }
        endArray()
        if let alert = taught.alerts.first {
            name("alert")
            self.alert(alert)
        }
        if taught.alerts.count > 1 {
            name("alerts")
            beginArray()
            for alert in taught.alerts { string(alert.id.description) }
            endArray()
        }
        name("exam")
        effect(taught.effect)
        isDurable()
    }

    /// What would be taught.
    fileprivate mutating func preview(_ preview: Triage.Preview) {
        name("lines")
        beginArray()
        for line in preview.lines + preview.others {
            beginObject()
            member("text", line.text.string)
            name("answered")
            bool(line.isAnswered)
            name("now")
            line.now.write(to: &self)
            endObject()
        }
        endArray()
        name("exam")
        effect(preview.effect)
    }

    private mutating func effect(_ effect: ExamEffect) {
        beginObject()
        member("questions", effect.questions)
        for (name, changes) in [("fixed", effect.fixed), ("broken", effect.broken)] {
            self.name(name)
            beginArray()
            for change in changes {
                beginObject()
                member("text", change.question.string)
                member("line", change.line)
                member("expected", change.expected?.rawValue ?? "-")
                self.name("old")
                change.before.write(to: &self)
                self.name("new")
                change.after.write(to: &self)
                endObject()
            }
            endArray()
        }
        endObject()
    }

    /// A line that was taken back.
    fileprivate mutating func undone(_ example: TaughtExample) {
        name("example")
        self.example(example)
        isDurable()
    }

    fileprivate mutating func isDurable() {
        name("durable")
        bool(true)
    }
}
