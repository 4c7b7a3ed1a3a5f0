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

/// Verbs of a conversation.
extension DialogueHandler {
    /// What a question goes by.
    private struct Scope {
        let desk: TenantDesk
        let domain: DomainName?
        let session: SessionKey?
        let language: Language?
    }

    private func scope(of request: Request) throws(ProtocolError) -> Scope {
        let desk = try desk(for: request)
        let named = request.domain ?? (request.tenant == nil ? defaults.domain : nil)
        var domain: DomainName?
        if let named {
            do throws(ProtocolError) {
                domain = try desk.bundle(named)
            } catch {
                throw desk.entryInFirstTraining(named) == nil ? error : Self.notReady
            }
        } else if desk.engine.bundles.isEmpty, desk.entryInFirstTraining(nil) != nil {
            throw Self.notReady
        }
        return Scope(
            desk: desk, domain: domain, session: (request.session ?? defaults.session).map { desk.keys.key(of: $0) },
            language: (request.language ?? defaults.language).flatMap(Self.language(of:)))
    }

    /// What is said while a first version is being trained.
    private static let notReady = ProtocolError(.notReady, details: [.retry(milliseconds: 1_000)])

    /// The language that a tag begins with: `en-GB` is English.
    static func language(of tag: String) -> Language? {
        let primary = tag.split(separator: "-").first.map { $0.lowercased() } ?? tag
        return [Language.japanese, .english].first { $0.rawValue == primary }
    }

    func use(_ request: Request, _ output: inout [UInt8]) throws(ProtocolError) {
        guard let target = request.target else { throw .missing(.target) }
        let desk = try desk(
            of: target.tenant.flatMap(TenantName.init(checking:)) ?? request.tenant.flatMap(TenantName.init(checking:)))
        _ = try desk.bundle(target.domain)
        defaults = Defaults(
            tenant: desk.name, domain: target.domain, session: request.session, language: request.language)
        ServerLine.appendReply(to: request.id, &output) { writer in
            writer.name("tenant")
            writer.string(desk.name.rawValue)
            writer.name("domain")
            writer.string(target.domain)
            writer.name("session")
            if let session = defaults.session { writer.string(session) } else { writer.null() }
            writer.name("lang")
            if let language = defaults.language { writer.string(language) } else { writer.null() }
        }
    }

    /// A question that has waited this long for its turn is refused: whoever asked it is better served by asking again than by a
    /// queue that only grows.
    private static let mostWaiting = 40
    /// When a question that was refused as BUSY may be asked again, in milliseconds.
    private static let retryAfterBusy = 100
    /// Normalising a text makes it at most eleven times as long (NFKC of U+FDFA), so that a shorter one need not be looked at.
    private static let surelyShort = LineLimits.normalizedText / 11

    func ask(
        _ request: Request, _ arrival: LineArrival, once: RepeatableRequest?, _ output: inout [UInt8]
    ) throws(ProtocolError) -> LineOutcome {
        if arrival.isOlder(thanMilliseconds: Self.mostWaiting) {
            service.metrics.count(.shed)
            throw ProtocolError(.busy, details: [.retry(milliseconds: Self.retryAfterBusy)])
        }
        let scope = try scope(of: request)
        if let wait = service.takeQuestion(of: scope.desk.name, at: arrival.now) {
            service.metrics.countThrottled(scope.desk.name)
            throw ProtocolError(.rateLimited, "tenant quota", details: [.retry(milliseconds: wait)])
        }
        let text = request.text(.text) ?? ""
        guard text.utf8.count <= service.mostText else { throw ProtocolError(.textTooLong, "text over the limit") }
        if text.utf8.count > Self.surelyShort, NormalizedText(text).bytes.count > LineLimits.normalizedText {
            throw ProtocolError(.textTooLong)
        }
        let turn = TurnID(service.state.turns.next())
        let asked: AskedTurn
        if let key = scope.session {
            asked = service.state.sessions.withSession(
                key, at: arrival.now, language: scope.language ?? .english, redactor: scope.desk.engine.redactor
            ) { session in
                converse(turn, text, in: &session, scope, at: arrival.now)
            }
        } else {
            asked = withAnonymous(of: scope.desk.name) { session in
                converse(turn, text, in: &session, scope, at: arrival.now)
            }
        }
        service.metrics.countMasked(asked.reply.masked)
        // What was answered is told at once; what was not is told when it is kept, for the reply names the alert.
        guard service.keepsQuestions, let alert = asked.reading.alert, alert.cause.kind != .lowConfidence else {
            service.note(asked, by: chooser(of: scope.session), at: arrival.now)
            ServerLine.appendReply(to: request.id, &output) { writer in
                asked.write(to: &writer, self.service.standingWarning)
            }
            return .done
        }
        // Where it may be repeated over a restart, the question is kept with its alert, once.
        service.note(asked, by: chooser(of: scope.session), at: arrival.now, withTurn: once == nil)
        let turns = once.flatMap { _ in asked.reading.turn }.map { [InboxChange.turns([$0])] } ?? []
        let batch = InboxBatch([.open(alert)] + turns, once: service.keeping(once) { asked.reply(keptAs: $0) })
        service.write(batch) { [service] result in
            service.tell(asked, alert: result, to: request, arrival, once: once)
        }
        return .later
    }

    /// Who chooses of what is offered in a conversation.
    private func chooser(of session: SessionKey?) -> AbandonedChoices.Chooser {
        session.map { .session($0) } ?? .connection(ObjectIdentifier(self))
    }

    private func converse(
        _ turn: TurnID, _ text: String, in session: inout Session, _ scope: Scope, at now: UInt64
    ) -> AskedTurn {
        let engine = scope.desk.engine(for: session)
        let offered = (options: session.state.offered, question: session.state.offeredQuestion)
        let former = session.turns.last
        let (reply, routes, question) = session.converse(
            with: engine, domain: scope.domain, language: scope.language
        ) { conversation in
            let reply = conversation.reply(to: text)
            return (reply, conversation.lastRoutes, conversation.lastQuestion)
        }
        session.remember(turn, reply: reply, question: question)
        let place = TurnReading.Place(
            tenant: scope.desk.name, turn: turn.description, session: scope.session?.hexadecimal,
            time: Int(Date.now.timeIntervalSince1970 * 1_000))
        let reading = TurnReading(
            reply, question: question, routes: routes, exchanges: session.state.lastExchanges, offered: offered,
            of: engine, at: place)
        let rephrased =
            !service.keepsQuestions
            ? nil
            : question.flatMap { question in
                former.flatMap { complaint(about: $0, by: question, reply, place, at: now) }
            }
        service.state.traces.keep(turn, of: scope.desk.name, session: scope.session, routes: routes, at: now)
        return AskedTurn(turn: turn, reply: reply, reading: reading, rephrased: rephrased)
    }

    /// What somebody should look at where a question asks again what was answered just before.
    private func complaint(
        about former: TurnRecord, by question: MaskedText, _ reply: Reply, _ place: TurnReading.Place, at now: UInt64
    ) -> NewAlert? {
        guard !former.isRated, let exchange = former.exchanges.last,
            let asked = service.state.traces.time(of: former.turn),
            // Another connection of the session may have asked a moment later.
            now <= asked + UInt64(Rephrasing.window) * 1_000_000,
            Rephrasing.isMade(
                by: question, of: exchange.question,
                isSameAnswer: reply.answers.contains {
                    $0.bundle == exchange.option.domain.rawValue && $0.id == exchange.option.answer.rawValue
                })
        else { return nil }
        return NewAlert(
            tenant: place.tenant, domain: exchange.option.domain, cause: .rephrased, language: reply.language,
            question: exchange.question, turn: former.turn.description, session: place.session,
            version: former.version, given: exchange.option.answer, comment: question, time: place.time)
    }

    func end(_ request: Request, _ output: inout [UInt8]) throws(ProtocolError) {
        let desk = try desk(for: request)
        var ended = true
        if let name = request.session ?? defaults.session {
            let key = desk.keys.key(of: name)
            ended = service.state.sessions.end(key)
            service.openAbandoned(by: .session(key))
        } else {
            endAnonymous()
        }
        ServerLine.appendReply(to: request.id, &output) { writer in
            writer.name("ended")
            writer.bool(ended)
        }
    }

    /// The turn that a request names, and its tenant.
    func turn(of request: Request) throws(ProtocolError) -> TurnID {
        guard let turn = request.text(.turn).flatMap(TurnID.init(parsing:)) else { throw .notFound(.turn) }
        return turn
    }

    func explain(_ request: Request, _ output: inout [UInt8]) throws(ProtocolError) {
        let desk = try desk(for: request)
        let turn = try turn(of: request)
        let traces: [Trace]
        var judge: (domain: DomainName, version: Int)?
        let finding = service.state.traces.why(turn, of: desk.name, in: desk.engine) { desk.version($1, of: $0) }
        switch finding {
        case .absent: throw .notFound(.turn)
        case .unjudged: traces = []
        case .versionGone: throw ProtocolError(.conflict, "the version that judged it is no longer served")
        case .traces(let found, let domain, let version): (traces, judge) = (found, (domain, version))
        }
        let rendered = traces.compactMap(Self.value)
        // Judged again, a question is not answered by what was taken back meanwhile.
        let now = Set(traces.compactMap(\.taught?.example))
        let gone = service.state.traces.lessons(of: turn, of: desk.name).filter { !now.contains($0.example) }
        ServerLine.appendReply(to: request.id, &output) { writer in
            writer.name("why")
            writer.beginArray()
            for trace in rendered { writer.value(trace) }
            writer.endArray()
            if let judge {
                writer.name("bundle")
                writer.string("\(judge.domain)@\(judge.version)")
                writer.name("version")
                writer.string("\(judge.version)")
            }
            if !gone.isEmpty {
                writer.name("taught")
                writer.beginArray()
                for lesson in gone { writer.spoken(lesson) }
                writer.endArray()
            }
        }
    }

    /// A trace as a value that the wire's writer writes, with its escapes.
    private static func value(of trace: Trace) -> JSONValue? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Numbers that are not finite, the one thing that cannot be encoded, do not occur in a trace.
        guard let bytes = try? encoder.encode(trace) else { return nil }
        return try? JSONReader.read(Array(bytes))
    }
}

extension JSONWriter {
    /// A taught line that spoke in a turn and does not any more.
    fileprivate mutating func spoken(_ lesson: TurnTraces.Spoken) {
        beginObject()
        member("example", lesson.example)
        member("intent", lesson.answer.rawValue)
        name("similarity")
        number(lesson.similarity, places: 4)
        endObject()
    }
}
