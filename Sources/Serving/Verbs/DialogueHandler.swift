import Bundles
import Dialogue
import Foundation
import LineProtocol
import LineServing
import StrictJSON
import TextAnalysis

/// One connection of the line protocol: who is at its other end, what its requests go by, and what they get.
final class DialogueHandler: LineHandler {
    /// What `USE` sets.
    struct Defaults {
        var tenant: TenantName?
        var domain: String?
        var session: String?
        var language: String?
    }

    let service: DialogueService
    let connection: LineConnection
    var principal: Principal?
    var defaults = Defaults()
    /// The tenant of the last request; most requests of a connection have the same.
    private var desk: TenantDesk?
    /// What it hears of by itself.
    var subscriptions: [Subscription] = []
    /// How many subscriptions it ever had.
    var subscribed = 0
    /// When it is next told that the server lives, if it has subscriptions.
    var nextHeartbeat: UInt64 = 0
    /// When that was taken, by ``Tenants/generation``.
    private var deskGeneration = 0
    /// Wrong tokens on this connection.
    var failures = 0
    /// The conversation of requests that name no session; it ends with the connection and is never written.
    private var anonymous = Session(language: .english)
    /// Whose conversation it is.
    private var anonymousTenant: TenantName?
    /// Whose quota of connections this one is counted in.
    private var countedTenant: TenantName?

    init(_ service: DialogueService, _ connection: LineConnection) {
        self.service = service
        self.connection = connection
        principal = service.principal(of: connection)
    }

    func greeting() -> [UInt8] {
        var line: [UInt8] = []
        service.greeting(needsToken: principal == nil).append(to: &line)
        return line + service.drainNotice
    }

    var standing: ConnectionStanding {
        principal == nil ? .unknown : subscriptions.isEmpty ? .known : .subscribed
    }

    func keep(at now: UInt64, sayingIn output: inout [UInt8]) -> Bool {
        guard var known = principal else { return true }
        if service.tokens.isValid(&known, at: Date.now) {
            principal = known
            beat(at: now, sayingIn: &output)
            return true
        }
        principal = nil
        endSubscriptions()
        ServerLine.appendEvent(.bye, &output) { writer in
            writer.name("reason")
            writer.string("REVOKED")
        }
        return false
    }

    func close() {
        endSubscriptions()
        service.openAbandoned(by: .connection(ObjectIdentifier(self)))
        if let countedTenant { service.quota.release(countedTenant) }
    }

    func take(_ line: borrowing Span<UInt8>, _ arrival: LineArrival, replyingIn output: inout [UInt8]) -> LineOutcome {
        let request: Request
        do throws(RefusedLine) {
            guard let parsed = try Request.parse(line) else { return .done }
            request = parsed
        } catch {
            return refuse(error, arrival, &output)
        }
        let start = output.count
        do throws(ProtocolError) {
            try authorize(request.verb)
            if let deadline = request.deadline, arrival.isOlder(thanMilliseconds: deadline) {
                throw ProtocolError(.deadline)
            }
            let outcome = try perform(request, arrival, &output)
            try check(output.count - start)
            if outcome != .later { service.count(request.verb, nil, arrival) }
            return outcome
        } catch {
            output.removeLast(output.count - start)
            ServerLine.appendError(error, to: request.id, &output)
            service.count(request.verb, error.code, arrival)
            return error.isFatal ? .final : .done
        }
    }

    /// No setting of the limit of a reply is below this, so that most need no look at the settings.
    private static let surelyShortReply = 65_536

    /// Keeps a client that has room for so long a line and no longer from getting one.
    private func check(_ octets: Int) throws(ProtocolError) {
        guard octets > Self.surelyShortReply, octets > service.configuration.limits.reply else { return }
        service.log.note("reply too long", ["octets": .number(octets)], level: .error)
        throw ProtocolError(.internal, "reply over the limit")
    }

    private func refuse(_ line: RefusedLine, _ arrival: LineArrival, _ output: inout [UInt8]) -> LineOutcome {
        var error = line.error
        // Who may not use a verb is not told what is wrong with the rest.
        if !error.isFatal, let verb = line.verb, let refusal = VerbTable[verb].refusal(for: principal?.roles) {
            error = refusal
        }
        ServerLine.appendError(error, to: line.id, &output)
        service.count(line.verb, error.code, arrival)
        return error.isFatal ? .final : .done
    }

    private func authorize(_ verb: Verb) throws(ProtocolError) {
        if var known = principal, known.generation != nil {
            principal = service.tokens.isValid(&known, at: Date.now) ? known : nil
            if principal == nil { endSubscriptions() }
        }
        if let refusal = VerbTable[verb].refusal(for: principal?.roles) { throw refusal }
    }

    /// Takes a principal for the one at the other end; its tenant's quota may have no room.
    func admit(_ known: Principal) throws(ProtocolError) {
        if let tenant = known.tenant, countedTenant != tenant {
            guard service.quota.admit(tenant) else {
                service.metrics.count(.overQuota)
                throw ProtocolError(.busy).fatally()
            }
        }
        if let countedTenant, countedTenant != known.tenant { service.quota.release(countedTenant) }
        countedTenant = known.tenant
        principal = known
        endAnonymous()
        endSubscriptions()
        defaults = Defaults()
        desk = nil
    }

    /// The conversation without a name, begun anew where the one before was another tenant's.
    func withAnonymous<Result>(of tenant: TenantName, _ body: (inout Session) -> Result) -> Result {
        if anonymousTenant != tenant { endAnonymous() }
        anonymousTenant = tenant
        return body(&anonymous)
    }

    /// Rates a turn of the conversation without a name.
    func rateAnonymous(_ turn: TurnID, _ rating: Rating, of tenant: TenantName) -> TurnRecord? {
        anonymousTenant == tenant ? anonymous.rate(turn, rating) : nil
    }

    /// Ends the conversation without a name.
    func endAnonymous() {
        anonymous = Session(language: .english)
        service.openAbandoned(by: .connection(ObjectIdentifier(self)))
    }

    /// The tenant that a request is for.
    ///
    /// - Throws: ``ErrorCode/forbidden``, in the same words whether there is such a tenant or not.
    func desk(for request: Request) throws(ProtocolError) -> TenantDesk {
        try desk(of: request.tenant.flatMap(TenantName.init(checking:)) ?? defaults.tenant)
    }

    /// A tenant that was named, or the principal's own.
    func desk(of named: TenantName?) throws(ProtocolError) -> TenantDesk {
        let own = principal?.tenant
        if let named, let own, named != own { throw ProtocolError(.forbidden) }
        let tenant = named ?? own ?? .standard
        let generation = service.tenants.generation
        if let desk, desk.name == tenant, deskGeneration == generation { return desk }
        let found = service.tenants.desk(of: tenant)
        desk = found
        deskGeneration = generation
        return found
    }

    private func perform(
        _ request: Request, _ arrival: LineArrival, _ output: inout [UInt8]
    ) throws(ProtocolError) -> LineOutcome {
        guard request.isDoneOnce, let idem = request.idempotencyKey, let principal else {
            return try dispatch(request, arrival, once: nil, &output)
        }
        return try perform(request, once: idem, by: principal, arrival, &output)
    }

    /// - Parameters:
    ///   - once: where the request may be repeated, and has lost its identifier: what a reply that comes later is kept under, and goes to.
    func dispatch(
        _ request: Request, _ arrival: LineArrival, once: RepeatableRequest?, _ output: inout [UInt8]
    ) throws(ProtocolError) -> LineOutcome {
        switch request.verb {
        case .ask: return try ask(request, arrival, once: once, &output)
        case .ping: ping(request, &output)
        case .use: try use(request, &output)
        case .good: return try rate(.good, request, arrival, once: once)
        case .bad: return try rate(.bad, request, arrival, once: once)
        case .why: try explain(request, &output)
        case .end: try end(request, &output)
        case .hello: try hello(request, &output)
        case .auth: try authenticate(request, arrival, &output)
        case .health: health(request, &output)
        case .ready: ready(request, &output)
        case .limits: limits(request, &output)
        case .help: try help(request, &output)
        case .models: try models(request, &output)
        case .alerts: return try alerts(request, arrival)
        case .alert: return try alert(request, arrival, once: once)
        case .teach: return try teach(request, arrival, once: once)
        case .unteach: return try unteach(request, arrival, once: once)
        case .erase: return try erase(request, arrival, once: once)
        case .sub: try subscribe(request, at: arrival.now, &output)
        case .unsub: try unsubscribe(request, &output)
        case .ack: return try acknowledge(request, arrival)
        case .model: return try release(request, arrival, once: once)
        case .preview: return try preview(request, arrival)
        case .train: try train(request, &output)
        case .token: try token(request, &output)
        case .status: status(request, &output)
        case .metrics: metrics(request, &output)
        case .drain: drain(request, &output)
        case .quit:
            ServerLine.appendReply(to: request.id, &output)
            return .final
        }
        return .done
    }
}

extension LineArrival {
    /// Whether a line has waited longer than this for its turn.
    func isOlder(thanMilliseconds limit: Int) -> Bool { now > received + UInt64(limit) * 1_000_000 }
}
