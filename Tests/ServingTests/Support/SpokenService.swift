import Bundles
import Foundation
import LineProtocol
import LineServing
import Serving
import SystemCalls
import Taiwa
import Tending
import TestSupport
import Testing

/// A service of the line protocol without sockets, over the bundles of three tenants.
final class SpokenService {
    let directory: TemporaryDirectory
    let tokens: TokenStore
    let service: DialogueService
    private let state: ServiceState
    private let log: ServiceLog
    private let logged = Lock<[UInt8]>([])
    private var isClosed = false

    /// Starts it, in the state that another one left in a directory.
    ///
    /// - Parameters:
    ///   - plugins: whose bundles are served instead.
    ///   - trainer: the program that trains them.
    init(
        in directory: TemporaryDirectory? = nil, adminListener: Int? = nil, plugins: TemporaryDirectory? = nil,
        trainer: String? = nil,
        _ change: (inout ServerConfiguration) -> Void = { _ in }
    ) throws {
        let directory = try directory ?? TemporaryDirectory()
        self.directory = directory
        var configuration = ServerConfiguration()
        configuration.state = directory.path
        change(&configuration)
        tokens = try TokenStore(TokenFile(path: configuration.tokens))
        state = try ServiceState(directory: directory.path, sessionTime: configuration.sessionTime)
        log = try ServiceLog { [logged] line in logged.withLock { $0 += line } }
        let fleet: Fleet
        if let plugins {
            fleet = Fleet(
                plugins: PluginDirectory(path: plugins.path), catalog: .standard, memory: BundleMemory())
            try fleet.rescan()
        } else {
            fleet = Fleet(keeping: try TenantsBundles.engine.get().bundles)
        }
        service = DialogueService(
            configuration, fleet: fleet, tokens: tokens, state: state, log: log, adminListener: adminListener)
        if let trainer, let plugins {
            var settings = PluginTender.Settings(program: trainer, plugins: plugins.path, state: directory.path)
            settings.trainsChanges = false
            let tender = try PluginTender(settings, fleet: fleet) { [service] in service.take($0) }
            service.use(tender)
            tender.start()
        }
    }

    /// Ends it as a drained server does.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        service.tender?.stop()
        state.close()
        log.close()
    }

    deinit { close() }

    /// The log, when the service is closed.
    var logText: String { String(decoding: logged.withLock { $0 }, as: UTF8.self) }

    /// A file of the state directory.
    func file(_ name: String) throws -> String {
        try String(contentsOfFile: "\(directory.path)/\(name)", encoding: .utf8)
    }

    var topics: Topics { state.topics }

    /// A token's text.
    func token(_ roles: Set<Role>, of tenant: String?, expires: Date? = nil) throws -> String {
        let tenant = tenant.flatMap(TenantName.init(checking:))
        return try tokens.create(
            TokenRequest(roles: roles, tenant: tenant, expires: expires, at: Date.now.addingTimeInterval(-1)),
            at: Date.now
        ).text
    }

    /// A connection from another machine, so that nobody is known without a token.
    func connect(
        from peer: PeerAddress = .ipv4(0xC000_0201, port: 40_000), listener: Int = 0,
        credentials: PeerCredentials? = nil, isProxied: Bool = false
    ) -> SpokenConnection {
        SpokenConnection(
            service,
            LineConnection(
                number: 1, listener: listener, peer: peer, isProxied: isProxied, credentials: credentials))
    }

    /// A connection that has shown a token of these roles.
    func connect(as roles: Role..., of tenant: String?) throws -> SpokenConnection {
        let connection = connect()
        try connection.expectGood("AUTH \(try token(Set(roles), of: tenant))")
        return connection
    }

    /// A connection of this machine, which has every role as long as there are no tokens.
    func connectLocally() -> SpokenConnection { connect(from: .ipv4(0x7F00_0001, port: 40_001)) }
}
