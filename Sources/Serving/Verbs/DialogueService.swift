package import Bundles
package import Dialogue
import Foundation
import Inbox
import LineProtocol
package import LineServing
import StrictJSON
package import SystemCalls
import Taiwa
package import Tending

/// What all connections of a server share: the tenants' knowledge, who may speak, sessions, ratings and counts.
package final class DialogueService: LineService {
    let tenants: Tenants
    /// The bundles of all tenants; only what looks after them asks it, questions go to a tenant's desk.
    package let fleet: Fleet
    let tokens: TokenStore
    let guesses = GuessLimiter()
    let rates: RateLimiter
    let quota: TenantQuota
    let state: ServiceState
    let metrics = ServerMetrics()
    let log: ServiceLog
    let started = Date.now
    let startedAt = MonotonicClock.now()
    /// Which listener is the admin socket's.
    private let adminListener: Int?
    /// Whether questions and what was not answered are kept.
    let keepsQuestions: Bool
    /// Octets of a question; a start takes it, so that it can be looked at without a lock.
    let mostText: Int
    private let settings: Lock<ServerConfiguration>
    private let life = Lock(Life())
    private let tending = Lock<PluginTender?>(nil)

    /// What the server has come to.
    private struct Life {
        var server: LineServer?
        /// What connections hear of the drain, those that come during it behind their greeting.
        var drainNotice: [UInt8] = []

        var isDraining: Bool { !drainNotice.isEmpty }
    }

    /// - Parameters:
    ///   - fleet: the bundles of all tenants.
    package init(
        _ configuration: ServerConfiguration, fleet: Fleet, tokens: TokenStore, state: ServiceState, log: ServiceLog,
        adminListener: Int? = nil
    ) {
        self.adminListener = adminListener
        mostText = configuration.limits.text
        keepsQuestions = configuration.keepsQuestions
        settings = Lock(configuration)
        self.tokens = tokens
        self.state = state
        self.log = log
        self.fleet = fleet
        tenants = Tenants(of: fleet, secret: state.secret)
        rates = RateLimiter(standard: configuration.rate, rates: configuration.rates)
        quota = TenantQuota { configuration.connections(of: $0) }
        metrics.count(.bundlesLoaded, fleet.census.loaded)
        metrics.count(.bundlesRefused, fleet.census.quarantined)
        learnAll()
        // The inbox goes on for a moment when the service is gone.
        state.inbox.listen { [weak self] news in self?.take(news) }
    }

    /// The settings that hold now.
    package var configuration: ServerConfiguration { settings.withLock { $0 } }

    /// Takes other settings, as far as a running server can: rates, quotas and peers.
    package func adopt(_ configuration: ServerConfiguration) {
        settings.withLock { $0.takeOver(configuration) }
        rates.set(standard: configuration.rate, rates: configuration.rates)
        quota.setLimit { configuration.connections(of: $0) }
        limitFleet(by: configuration)
    }

    private func limitFleet(by configuration: ServerConfiguration) {
        fleet.setCaps { configuration.caps(ofTenantIn: $0) }
    }

    /// Who a peer is before it has said so; `nil` where it must show a token.
    ///
    /// As long as no token was ever made, whoever is on this machine has every role: a server that others can reach does not start
    /// like that.
    func principal(of connection: LineConnection) -> Principal? {
        if connection.listener == adminListener {
            return connection.credentials.flatMap { PeerRoles(nil).administrator(for: $0) }
        }
        // Whom a proxy speaks for is not known by the proxy's own address or user.
        if connection.isProxied { return nil }
        if let credentials = connection.credentials,
            let known = PeerRoles(configuration.peers).principal(for: credentials)
        {
            return known
        }
        guard connection.peer.isLoopback, !tokens.isConfigured else { return nil }
        return Principal(name: "local", tenant: nil, roles: Set(Role.allCases))
    }

    package func handler(for connection: LineConnection) -> any LineHandler { DialogueHandler(self, connection) }

    package func line(for fault: ConnectionFault) -> [UInt8]? {
        var line: [UInt8] = []
        switch fault {
        case .draining:
            ServerLine.appendEvent(.bye, &line) { writer in
                writer.name("reason")
                writer.string("drain")
            }
        case .slowConsumer:
            ServerLine.appendEvent(.bye, &line) { writer in
                writer.name("reason")
                writer.string(ErrorCode.slowConsumer.rawValue)
            }
        case .busy: ServerLine.appendError(ProtocolError(.busy).fatally(), to: nil, &line)
        case .lineTooLong: ServerLine.appendError(ProtocolError(.lineTooLong), to: nil, &line)
        case .partialLine: ServerLine.appendError(ProtocolError(.partialLine), to: nil, &line)
        case .authenticationTimeout: ServerLine.appendError(ProtocolError(.timeout, what: "auth"), to: nil, &line)
        case .lineTimeout: ServerLine.appendError(ProtocolError(.timeout, what: "line"), to: nil, &line)
        case .idleTimeout: ServerLine.appendError(ProtocolError(.timeout, what: "idle"), to: nil, &line)
        case .badProxyHeader: ServerLine.appendError(ProtocolError(.notProtocol), to: nil, &line)
        }
        return line
    }

    package func note(_ problem: ServingProblem) {
        log.note("system refuses", ["why": .text(problem.description)], level: .warn)
    }

    /// Serves what a bundle's release names now; when this returns, every new conversation gets it.
    ///
    /// - Returns: what has changed, if anything.
    @discardableResult
    package func refresh(_ domain: DomainName) -> Fleet.Change? {
        let change = fleet.refresh(domain)
        if let change { take(change) }
        // Somebody else may have found the change and not have told of it yet.
        if !tenants.isCurrent(domain) { tenants.refresh(TenantName(of: domain)) }
        return change
    }

    /// What watches the plugin directory and trains; `nil` where nothing does.
    package var tender: PluginTender? { tending.withLock { $0 } }

    /// Has a plugin directory tended from now on.
    package func use(_ tender: PluginTender) { tending.withLock { $0 = tender } }

    /// Takes note of what the tender tells.
    package func take(_ event: TendingEvent) {
        switch event {
        case .fleet(let change): take(change)
        case .job(let job, let isProgress):
            publish(job, isProgress: isProgress)
            if !isProgress { note(job) }
        case .trouble(let text): log.note("tending", ["why": .text(text)], level: .warn)
        }
    }

    private func note(_ job: TrainingJob) {
        log.note(
            "training",
            [
                "job": .text(job.id), "bundle": .text(job.domain.rawValue), "state": .text(job.state.rawValue),
                "version": .number(job.version ?? 0), "why": .text(job.reason ?? ""),
            ], level: job.state == .failed ? .warn : .info)
    }

    /// Takes note of a change of the fleet.
    package func take(_ change: Fleet.Change) {
        if change.from == nil, change.to != nil { learn(change.domain) }
        if change.from != change.to { tenants.refresh(TenantName(of: change.domain)) }
        publish(change)
        note(change)
    }

    private func note(_ change: Fleet.Change) {
        if change.from != change.to { metrics.count(.bundlesLoaded) }
        if change.isSwap { metrics.count(.bundleSwaps) }
        let name = ServiceLog.Value.text(change.domain.rawValue)
        if let problem = change.problem {
            metrics.count(.bundlesRefused)
            log.note("bundle", ["bundle": name, "why": .text(problem.description)], level: .warn)
        }
        log.note(
            "bundle",
            [
                "bundle": name, "state": .text(change.state.rawValue), "from": .number(change.from ?? 0),
                "version": .number(change.to ?? 0),
            ])
    }

    /// Counts a request that has its reply.
    func count(_ verb: Verb?, _ code: ErrorCode?, _ arrival: LineArrival) {
        let now = MonotonicClock.now()
        metrics.count(verb, code, after: now > arrival.received ? now - arrival.received : 0)
    }

    /// Takes one question out of what a tenant may ask, or tells in how many milliseconds there is one.
    func takeQuestion(of tenant: TenantName, at now: UInt64) -> Int? { rates.take(from: tenant, at: now) }

    /// What a peer is told when the token file cannot be written.
    func refusal(of error: TokenFileError) -> ProtocolError {
        metrics.count(.tokenFileErrors)
        log.note("token file", ["why": .text("\(error)")], level: .error)
        return ProtocolError(.storageFull)
    }
}

extension DialogueService {
    /// Serves with this server from now on.
    ///
    /// - Parameters:
    ///   - start: starts it; who connects meanwhile is greeted when that is done, so that nobody asks for its end before.
    package func serve(
        with start: () throws(SystemError) -> LineServer
    ) throws(SystemError) -> LineServer {
        try life.withLock { (life) throws(SystemError) in
            let server = try start()
            life.server = server
            return server
        }
    }

    var server: LineServer? { life.withLock { $0.server } }

    /// The event that tells of the drain, as a line; empty while there is none.
    var drainNotice: [UInt8] { life.withLock { $0.drainNotice } }

    /// Ends the server once what was asked is answered.
    ///
    /// - Parameters:
    ///   - grace: how long requests are answered, in seconds; `nil` for what is set.
    /// - Returns: the grace in seconds.
    @discardableResult
    package func drain(grace: Int? = nil, because reason: StaticString) -> Int {
        let limits = configuration.limits
        let grace = grace ?? limits.drain
        var line: [UInt8] = []
        ServerLine.appendEvent(.drain, &line) { writer in
            writer.name("grace_s")
            writer.integer(grace)
        }
        let (server, isFirst) = life.withLock { life in
            defer { life.drainNotice = line }
            return (life.server, !life.isDraining)
        }
        if isFirst {
            log.note("draining", ["because": .text(reason.description), "grace_s": .number(grace)])
            ServiceManager.notify("STOPPING=1")
        }
        server?.announce(line)
        let second: UInt64 = 1_000_000_000
        server?.drain(notice: UInt64(limits.drainNotice) * second, grace: UInt64(grace) * second)
        return grace
    }

    /// Ends the server now, with a goodbye to each connection.
    package func stop() {
        log.note("stopping at once", level: .warn)
        server?.drain(notice: 0, grace: 0)
    }

    /// Whether the server should be sent questions.
    var readiness: Readiness {
        let storage = state.standing
        let census = fleet.census
        // One that was just found is not asked before its tenant's desk knows of it.
        let loaded = min(census.loaded, tenants.bundleCount)
        let isDraining = life.withLock { $0.isDraining }
        let reason =
            isDraining
            ? "draining"
            : loaded < census.released
                ? "bundles"
                : loaded == 0
                    ? (census.training > 0 ? "training" : "no bundle") : storage != .ok ? "storage" : nil
        return Readiness(
            reason: reason, wanted: census.released, loaded: loaded, storage: storage.rawValue)
    }
}
