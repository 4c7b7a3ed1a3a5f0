package import Bundles
import Dialogue
import Foundation
package import Inbox
import LineProtocol
import LineServing
package import SystemCalls
import Taiwa
package import Tending

/// A server as it runs: its listeners, its state, and the signals that reload and end it.
///
/// ```swift
/// let server = try DialogueServer(configuration) { line in … }   // listens; connections wait
/// try server.run(fleet)                                          // serves until it was drained
/// ```
package final class DialogueServer: Sendable {
    /// Why a server does not start.
    package enum StartError: Error, CustomStringConvertible {
        case refused([StartRefusal])
        case system(SystemError)
        case state(StateError)
        case tokens(TokenFileError)
        case configuration(ConfigurationError)
        /// Operators cannot be told.
        case notices(CourierError)
        /// A service manager has handed over fewer sockets than are configured, or more.
        case sockets(given: Int, wanted: Int)

        package var description: String {
            switch self {
            case .refused(let refusals): refusals.map(\.description).joined(separator: "; ")
            case .system(let error): "\(error)"
            case .state(let error): "\(error)"
            case .tokens(let error): "\(error)"
            case .configuration(let error): "\(error)"
            case .notices(let error): "\(error)"
            case .sockets(let given, let wanted):
                "the service manager has handed over \(given) sockets, but \(wanted) listeners are configured"
            }
        }
    }

    private let configuration: ServerConfiguration
    private let listeners: [Listener]
    private let tokens: TokenStore
    private let log: ServiceLog
    private let reread: @Sendable () throws -> ServerConfiguration
    /// The service, once it serves; before that a signal ends the process.
    private let service = Lock<DialogueService?>(nil)

    /// How often the token file is looked at, in milliseconds; a revoked token must be out within a second.
    private static let lookInterval: Int32 = 250
    /// Descriptors that are kept for files, bundles and the like.
    private static let spareDescriptors = 16

    /// Checks that it is safe to start, and listens: connections wait until ``run(_:)``.
    ///
    /// - Parameters:
    ///   - bundles: the bundles' directories, which nobody else may write.
    ///   - reread: reads the configuration again, for SIGHUP.
    ///   - write: takes the lines of the log.
    package init(
        _ configuration: ServerConfiguration, bundles: [String],
        reread: @escaping @Sendable () throws -> ServerConfiguration, log write: @escaping @Sendable ([UInt8]) -> Void
    ) throws(StartError) {
        self.configuration = configuration
        self.reread = reread
        let tokens = try Self.tokens(of: configuration)
        let refusals = StartCheck().refusals(
            of: configuration, hasTokens: tokens.isConfigured, bundles: bundles)
        guard refusals.isEmpty else { throw .refused(refusals) }
        self.tokens = tokens
        ServiceSignal.block()
        let inherited = ServiceManager.inheritedSockets()
        guard inherited.isEmpty || inherited.count == configuration.listeners.count else {
            throw .sockets(given: inherited.count, wanted: configuration.listeners.count)
        }
        do throws(SystemError) {
            log = try ServiceLog(write: write)
            listeners = try Self.listeners(of: configuration, inherited)
        } catch {
            throw .system(error)
        }
        // A service manager may listen elsewhere than is configured.
        let open = listeners.prefix(inherited.count).filter { !$0.address.isLoopback && !tokens.isConfigured }
        guard open.isEmpty else { throw .refused(open.map { .openToAll($0.address) }) }
    }

    /// The tokens of a configuration.
    package static func tokens(of configuration: ServerConfiguration) throws(StartError) -> TokenStore {
        do throws(TokenFileError) {
            return try TokenStore(TokenFile(path: configuration.tokens))
        } catch {
            throw .tokens(error)
        }
    }

    private static func listeners(
        of configuration: ServerConfiguration, _ inherited: [Int32]
    ) throws(SystemError) -> [Listener] {
        var listeners: [Listener] = []
        for (index, wanted) in configuration.listeners.enumerated() {
            let socket =
                index < inherited.count
                ? ListeningSocket.inherited(descriptor: inherited[index])
                : try ListeningSocket.bind(wanted.address, mode: wanted.mode)
            listeners.append(Listener(socket, proxying: wanted.proxying))
        }
        if let path = configuration.adminSocket {
            listeners.append(Listener(try ListeningSocket.bind(.unix(path: path), mode: 0o600)))
        }
        return listeners
    }

    /// Serves until it was drained.
    ///
    /// - Parameters:
    ///   - fleet: as the plugin directory was found.
    ///   - tending: how the directory is watched and bundles are trained; `nil` to leave both.
    package func run(_ fleet: Fleet, tending: PluginTender.Settings? = nil) throws(StartError) {
        let state: ServiceState
        do throws(StateError) {
            state = try ServiceState(
                directory: configuration.state, sessionTime: configuration.sessionTime, inbox: inboxSettings)
        } catch {
            throw .state(error)
        }
        let service = DialogueService(
            configuration, fleet: fleet, tokens: tokens, state: state, log: log,
            adminListener: configuration.adminSocket == nil ? nil : listeners.count - 1)
        note(service, fleet, state)
        let watch = try watch(service)
        let server: LineServer
        let steward: WriterThread
        do throws(SystemError) {
            // A signal that comes meanwhile waits: who was greeted is to hear of the drain.
            server = try self.service.withLock { (serving) throws(SystemError) -> LineServer in
                let limits = servingLimits()
                let server = try service.serve { () throws(SystemError) in
                    try LineServer.start(
                        listeners, service, limits: limits,
                        loops: configuration.threads > 0
                            ? configuration.threads : ProcessInfo.processInfo.activeProcessorCount)
                }
                serving = service
                return server
            }
            if var tending {
                tending.prepare = { [service] in service.fold(into: $0) }
                let tender = try PluginTender(tending, fleet: fleet) { [service] in service.take($0) }
                service.use(tender)
                tender.start()
            }
            steward = try WriterThread(name: "taiwa-steward", every: Self.lookInterval) { [self] in look(service) }
        } catch {
            throw .system(error)
        }
        ServiceManager.notify("READY=1")
        server.wait()
        service.tender?.stop()
        steward.stop()
        watch?.stop()
        state.close()
        log.note("stopped")
        log.close()
    }

    /// How much is kept of what is asked, and for how long: each bundle may say.
    private var inboxSettings: InboxSettings {
        var settings = InboxSettings()
        settings.keep(asSaidIn: configuration.plugins)
        return settings
    }

    /// What a command that is told of alerts finds of the environment.
    private static let environmentOfCommands = ["PATH", "HOME", "LANG", "TZ"]

    /// Begins to tell operators of alerts; `nil` where nobody is to be told.
    private func watch(_ service: DialogueService) throws(StartError) -> NoticeWatch? {
        let notices: NoticeConfiguration
        do throws(ConfigurationError) {
            notices = try configuration.allNotices()
        } catch {
            throw .configuration(error)
        }
        guard configuration.keepsQuestions, !notices.targets.isEmpty, let storage = service.inbox.notices else {
            return nil
        }
        let watch: NoticeWatch
        do throws(CourierError) {
            watch = try NoticeWatch(
                notices, inbox: service.inbox.storage, storage: storage,
                environment: ProcessInfo.processInfo.environment.filter {
                    Self.environmentOfCommands.contains($0.key)
                }, seed: UInt64.random(in: 0 ... .max),
                bundles: { [fleet = service.fleet] in fleet.entries.map(\.directory.domain) },
                fix: { [weak service] in service?.noticeFix(for: $0) },
                now: { Int(Date.now.timeIntervalSince1970 * 1_000) })
        } catch {
            throw .notices(error)
        }
        service.inbox.listen { news in
            switch news {
            case .events(let tenants): watch.hear(of: tenants)
            case .foreign: watch.hear(of: nil)
            case .opened, .examples: break
            }
        }
        do throws(InboxError) {
            try watch.start()
        } catch {
            throw .state(.inbox(error))
        }
        return watch
    }

    /// As many connections as there are descriptors for.
    private func servingLimits() -> ServingLimits {
        var limits = configuration.limits.serving
        let free = DescriptorLimit.raise() - (ProcessFigures.now.openDescriptors ?? 0) - Self.spareDescriptors
        if free < limits.connections {
            log.note(
                "fewer connections than configured, by the limit of descriptors",
                ["connections": .number(max(1, free))], level: .warn)
            limits.connections = max(1, free)
        }
        return limits
    }

    private func note(_ service: DialogueService, _ fleet: Fleet, _ state: ServiceState) {
        for entry in fleet.entries {
            if let bundle = entry.active {
                log.note(
                    "bundle loaded", ["bundle": .text(bundle.domain.rawValue), "version": .number(bundle.version)])
            }
            if let problem = entry.problem { log.note("bundle", ["why": .text(problem.description)], level: .warn) }
        }
        for problem in fleet.problems { log.note("bundle", ["why": .text(problem.description)], level: .warn) }
        if state.restored.sessions > 0 { log.note("sessions restored", ["count": .number(state.restored.sessions)]) }
        for range in state.restored.damaged {
            log.note(
                "sessions lost, for a part of their file is damaged",
                ["offset": .number(range.lowerBound), "bytes": .number(range.count)], level: .error)
        }
        if !tokens.isConfigured {
            log.note("no tokens: everyone on this machine has every role", level: .warn)
        }
        for listener in listeners { log.note("listening", ["address": .text("\(listener.address)")]) }
    }

    /// What is looked after a few times a second.
    private func look(_ service: DialogueService) {
        for change in service.fleet.tidy() { service.take(change) }
        service.openAbandoned(at: MonotonicClock.now())
        do throws(TokenFileError) {
            if try tokens.reload() { log.note("tokens read again") }
        } catch {
            log.note(
                "token file cannot be used; the tokens stay as they were", ["why": .text("\(error)")], level: .error)
        }
        if ServiceManager.watchdogInterval != nil { ServiceManager.notify("WATCHDOG=1") }
    }

    /// Waits for signals for as long as the process lives; on a thread of its own.
    ///
    /// - Parameters:
    ///   - end: ends the process, when there is nothing to drain yet.
    package func heedSignals(end: @escaping @Sendable () -> Void) -> WorkerThread {
        WorkerThread.start(name: "signals") { [self] in
            var isEnding = false
            while true {
                let signal = ServiceSignal.wait()
                guard let service = service.withLock({ $0 }) else {
                    if signal != .hangUp { end() }
                    continue
                }
                switch signal {
                case .hangUp: reload(service)
                case .terminate, .interrupt:
                    if isEnding { service.stop() } else { service.drain(because: "signal") }
                    isEnding = true
                }
            }
        }
    }

    private func reload(_ service: DialogueService) {
        ServiceManager.notify("RELOADING=1\nMONOTONIC_USEC=\(MonotonicClock.now() / 1_000)")
        defer { ServiceManager.notify("READY=1") }
        let fresh: ServerConfiguration
        do {
            fresh = try reread()
        } catch {
            log.note("configuration stays as it was", ["why": .text("\(error)")], level: .error)
            return
        }
        for name in configuration.settingsOfStart(otherThan: fresh) {
            log.note("a setting is taken at the next start", ["setting": .text(name)], level: .warn)
        }
        service.adopt(fresh)
        log.note("configuration read again")
    }
}
