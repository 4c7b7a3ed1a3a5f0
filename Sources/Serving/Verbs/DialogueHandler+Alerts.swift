import Bundles
import Dialogue
import Foundation
import Inbox
import LineProtocol
import LineServing
import StrictJSON

/// Verbs that show and decide what became of questions without a good answer.
extension DialogueHandler {
    private static let usuallyListed = 50
    /// A reply is ended behind so many octets; what is left is asked for next.
    private static let mostOctets = 256 << 10

    func alerts(_ request: Request, _ arrival: LineArrival) throws(ProtocolError) -> LineOutcome {
        let desk = try desk(for: request)
        let domain = try domain(of: request, desk)
        let states = Self.states(request.text(.state))
        let kinds = request.text(.kind).flatMap(AlertKind.init).map { Set([$0]) } ?? Set(AlertKind.allCases)
        let language = (request.language ?? defaults.language).flatMap(Self.language(of:))
        let since = request.moment(.since).map { $0.seconds * 1_000 }
        let limit = request.integer(.limit) ?? Self.usuallyListed
        if request.text(.view) == "groups" {
            var query = GroupQuery(tenant: desk.name)
            query.domain = domain
            query.states = states ?? [.new, .claimed]
            query.kinds = kinds
            query.language = language
            query.since = since
            query.search = request.text(.search)
            query.limit = limit + 1
            let asked = query
            return try answerLater(request, arrival, for: desk.name) { [service] () throws(ProtocolError) in
                service.inbox.settle()
                let groups = try service.read { storage throws(InboxError) in try storage.groups(asked) }
                return { writer in Self.write(groups, most: limit, to: &writer) }
            }
        }
        var query = AlertQuery(tenant: desk.name)
        query.domain = domain
        if let states { query.states = states }
        query.kinds = kinds
        query.language = language
        query.since = since
        query.search = request.text(.search)
        query.after = request.integer(.after).map(AlertID.init)
        query.limit = limit + 1
        let asked = query
        return try answerLater(request, arrival, for: desk.name) { [service] () throws(ProtocolError) in
            service.inbox.settle()
            let alerts = try service.read { storage throws(InboxError) in try storage.alerts(asked) }
            return { writer in Self.write(alerts, most: limit, after: asked.after, to: &writer) }
        }
    }

    /// The domain that a request is about, if it names one or goes by one.
    private func domain(of request: Request, _ desk: TenantDesk) throws(ProtocolError) -> DomainName? {
        guard let named = request.domain ?? (request.tenant == nil ? defaults.domain : nil) else { return nil }
        return try desk.entry(named).directory.domain
    }

    private static func states(_ word: String?) -> Set<AlertState>? {
        guard let word else { return nil }
        return word == "open" ? [.new, .claimed] : AlertState(rawValue: word).map { [$0] }
    }

    private static func write(_ alerts: [Alert], most: Int, after: AlertID?, to writer: inout JSONWriter) {
        writer.name("alerts")
        writer.beginArray()
        var told = 0
        var last = after?.number ?? 0
        for alert in alerts.prefix(most) where writer.bytes.count < mostOctets {
            writer.alert(alert)
            last = alert.id.number
            told += 1
        }
        writer.endArray()
        writer.member("next", last)
        writer.name("more")
        writer.bool(told < alerts.count)
    }

    private static func write(_ groups: [AlertGroup], most: Int, to writer: inout JSONWriter) {
        writer.name("groups")
        writer.beginArray()
        var told = 0
        for group in groups.prefix(most) where writer.bytes.count < mostOctets {
            writer.group(group)
            told += 1
        }
        writer.endArray()
        writer.name("more")
        writer.bool(told < groups.count)
    }

    func alert(
        _ request: Request, _ arrival: LineArrival, once: RepeatableRequest?
    ) throws(ProtocolError) -> LineOutcome {
        let desk = try desk(for: request)
        let subject = try AlertSubject(request.text(.alert) ?? "")
        let by = principal?.name ?? ""
        switch request.text(.action) {
        case "get": return try show(subject, desk, request, arrival)
        case "claim": return try decide(.claim, subject, desk, request, arrival, once: once)
        case "release": return try decide(.release, subject, desk, request, arrival, once: once)
        case "dismiss": return try decide(.dismiss, subject, desk, request, arrival, once: once)
        case "reopen": return try decide(.reopen, subject, desk, request, arrival, once: once)
        case "resolve":
            guard request.text(.answer) != nil || request.text(.reply) != nil else {
                return try decide(.resolve(example: nil), subject, desk, request, arrival, once: once)
            }
            return try resolve(subject, desk, request, arrival, once: once)
        case "preview": return try previewTeaching(subject, desk, request, arrival)
        case "merge":
            guard let group = subject.group else { throw .notFound(.group) }
            guard let into = request.text(.into).flatMap(GroupID.init(parsing:)) else { throw .notFound(.group) }
            return try keep(.merge(group, into: into, of: desk.name, by: by), desk, request, arrival, once: once)
        case "split":
            let others = (request.text(.alerts) ?? "").split(separator: ",").map { AlertID(parsing: String($0)) }
            guard let first = subject.alert, !others.contains(nil) else { throw .notFound(.alert) }
            return try keep(
                .split([first] + others.compactMap(\.self), of: desk.name, by: by), desk, request, arrival, once: once)
        default: throw .missing(.action)
        }
    }

    private func decide(
        _ action: AlertDecision.Action, _ subject: AlertSubject, _ desk: TenantDesk, _ request: Request,
        _ arrival: LineArrival, once: RepeatableRequest?
    ) throws(ProtocolError) -> LineOutcome {
        let decision = AlertDecision(action, subject.selection, of: desk.name, by: principal?.name ?? "")
        return try keep(.decide(decision), desk, request, arrival, once: once)
    }

    /// Has a change kept behind what this connection has asked for before, and tells what came of it.
    func keep(
        _ change: InboxChange, _ desk: TenantDesk, _ request: Request, _ arrival: LineArrival, once: RepeatableRequest?
    ) throws(ProtocolError) -> LineOutcome {
        let batch = InboxBatch([change], once: service.keeping(once) { Self.reply(to: $0) })
        let isTaken = service.state.slowWork.follow(for: desk.name, lane: ObjectIdentifier(self)) { [service] in
            service.write(batch) { result in
                service.finish(
                    service.reply(result, once: once) { Self.reply(to: $0) }, request, arrival, once: once)
            }
        }
        guard isTaken else { throw ProtocolError(.busy, details: [.retry(milliseconds: 1_000)]) }
        return .later
    }

    /// What is told of a change that is on the device, without an identifier.
    private static func reply(to outcomes: [InboxOutcome]) -> [UInt8] {
        var reply: [UInt8] = []
        ServerLine.appendReply(to: nil, &reply) { writer in
            switch outcomes.first {
            case .alerts(let alerts)?:
                if alerts.count == 1, let alert = alerts.first {
                    writer.name("alert")
                    writer.alert(alert)
                } else {
                    writer.name("alerts")
                    writer.beginArray()
                    for alert in alerts where writer.bytes.count < mostOctets { writer.alert(alert) }
                    writer.endArray()
                }
            case .group(let group)?:
                writer.name("group")
                writer.group(group)
            case .example(let example)?:
                writer.name("example")
                writer.example(example)
            default: break
            }
            writer.name("durable")
            writer.bool(true)
        }
        return reply
    }

    private func show(
        _ subject: AlertSubject, _ desk: TenantDesk, _ request: Request, _ arrival: LineArrival
    ) throws(ProtocolError) -> LineOutcome {
        try answerLater(request, arrival, for: desk.name) { [service] () throws(ProtocolError) in
            service.inbox.settle()
            let alerts = try service.alerts(of: subject, desk.name)
            guard let first = alerts.first else { throw .notFound(subject.thing) }
            let group = try service.read { storage throws(InboxError) in
                try storage.group(first.group, of: desk.name)
            }
            let fix = group.flatMap { service.likelyFix(for: $0) }
            return { writer in
                if subject.alert != nil {
                    writer.name("alert")
                    writer.alert(first, count: group?.count)
                }
                if let group {
                    writer.name("group")
                    writer.group(group)
                }
                if subject.group != nil {
                    writer.name("alerts")
                    writer.beginArray()
                    for alert in alerts where writer.bytes.count < Self.mostOctets { writer.alert(alert) }
                    writer.endArray()
                }
                if let fix {
                    writer.name("fix")
                    writer.fix(fix)
                }
            }
        }
    }
}

/// What `ALERT` is about: one alert, or all of a group.
struct AlertSubject: Sendable {
    let alert: AlertID?
    let group: GroupID?

    init(_ text: String) throws(ProtocolError) {
        alert = AlertID(parsing: text)
        group = GroupID(parsing: text)
        if alert == nil, group == nil { throw .notFound(.alert) }
    }

    var selection: AlertDecision.Selection {
        if let group { .group(group) } else { .alerts(alert.map { [$0] } ?? []) }
    }

    var thing: ProtocolError.Thing { group == nil ? .alert : .group }
}

extension DialogueService {
    /// Reads something of the inbox.
    func read<Result>(
        _ body: (any InboxStorage) throws(InboxError) -> Result
    ) throws(ProtocolError) -> Result {
        do throws(InboxError) {
            return try body(inbox.storage)
        } catch {
            throw ProtocolError(error)
        }
    }

    /// The alerts that a subject stands for, the oldest first.
    func alerts(of subject: AlertSubject, _ tenant: TenantName) throws(ProtocolError) -> [Alert] {
        var query = AlertQuery(tenant: tenant)
        if let group = subject.group {
            query.group = group
        } else if let alert = subject.alert {
            query.after = AlertID(alert.number - 1)
            query.limit = 1
        }
        let asked = query
        let alerts = try read { storage throws(InboxError) in try storage.alerts(asked) }
        return subject.alert.map { alert in alerts.filter { $0.id == alert } } ?? alerts
    }
}
