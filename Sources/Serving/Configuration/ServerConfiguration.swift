package import Bundles
package import Inbox
package import SystemCalls

/// All that can be set of a server; what each is, ``ServerSetting/all`` says.
package struct ServerConfiguration: Sendable, Equatable {
    /// TCP addresses; `nil` where none are named.
    var addresses: [ListenerConfiguration]?
    /// Unix sockets; `nil` where none are named.
    var sockets: [ListenerConfiguration]?
    package var adminSocket: String?
    package var plugins = "Plugins"
    package var state = ".taiwa"
    var tokensPath: String?
    package var name = "taiwa"
    /// The number of loops; 0 for one a core.
    package var threads = 0
    /// Seconds that a session lives without a turn.
    package var sessionTime = 86_400
    package var allowsRoot = false
    /// Whether questions and what was not answered are kept.
    package var keepsQuestions = true
    /// MiB of models that may be open at once.
    package var memory = 512
    /// Whether bundles that are dropped in or changed are trained.
    package var trains = true
    /// How many bundles are trained at once.
    package var trainingJobs = 1
    /// MiB and seconds of processor time that one training may take.
    package var trainingMemory = 2_048
    package var trainingTime = 900
    package var limits = ServerLimits()
    package var tenants: [TenantName: TenantLimits] = [:]
    /// When operators are told, and how, as the file says it.
    var notices = NoticeConfiguration()
    /// More that are told: an address, a line for the shell, a file.
    var alertWebhook: String?
    /// Where the secret lies that notices to it are signed with.
    var alertSecretFile: String?
    var alertCommand: String?
    var alertFile: String?
    /// `nil` where there is no map.
    package var peers: [PeerRule]?
    /// The file it was read from.
    package var file: String?

    package init() {}

    /// Where to listen: the addresses and sockets named, or 127.0.0.1:7100 where neither is.
    package var listeners: [ListenerConfiguration] {
        guard addresses != nil || sockets != nil else { return [ListenerConfiguration(Self.standardAddress)] }
        return (addresses ?? []) + (sockets ?? [])
    }

    package static let standardAddress = SocketAddress.tcp(host: "127.0.0.1", port: 7100)

    /// When operators are told, and how: by the file and by the options.
    package func allNotices() throws(ConfigurationError) -> NoticeConfiguration {
        var all = notices
        var ways: [NoticeTarget.Way] = []
        if let address = alertWebhook.flatMap(WebAddress.init(checking:)) {
            ways.append(.webhook(NoticeTarget.Webhook(address, secret: try alertSecret())))
        }
        if let alertCommand { ways.append(NoticeTarget.shell(alertCommand)) }
        if let alertFile { ways.append(.file(alertFile)) }
        for target in ways.map({ NoticeTarget($0) }) where !all.targets.contains(where: { $0.name == target.name }) {
            all.targets.append(target)
        }
        return all
    }

    private func alertSecret() throws(ConfigurationError) -> NoticeSecret? {
        guard let path = alertSecretFile else { return nil }
        let secret: NoticeSecret?
        do throws(SystemError) {
            secret = try NoticeSecret(fileAt: path)
        } catch {
            throw ConfigurationError(.file(path, line: nil), .unreadable(error.reason))
        }
        guard let secret else {
            throw ConfigurationError(
                .file(path, line: nil), .notices("a secret has at least \(NoticeSecret.shortest) bytes"))
        }
        return secret
    }

    /// The token file.
    package var tokens: String { tokensPath ?? TokenFile.path(inState: state) }

    /// How much every tenant may ask that has no rate of its own.
    package var rate: RateLimiter.Rate { .init(perSecond: limits.askPerSecond, burst: limits.askBurst) }

    /// How much the tenants may ask that have a rate of their own.
    package var rates: [TenantName: RateLimiter.Rate] {
        tenants.compactMapValues { tenant in
            guard tenant.askPerSecond != nil || tenant.askBurst != nil else { return nil }
            let perSecond = tenant.askPerSecond ?? limits.askPerSecond
            return .init(
                perSecond: perSecond,
                burst: tenant.askBurst ?? (tenant.askPerSecond == nil ? limits.askBurst : 2 * perSecond))
        }
    }

    /// What a tenant's bundles may come to.
    ///
    /// - Parameters:
    ///   - directory: the one that the tenant's bundles lie in; `nil` for those at the top.
    package func caps(ofTenantIn directory: String?) -> Fleet.Caps {
        let own = tenants[directory.map(TenantName.init) ?? .standard]
        return Fleet.Caps(
            bundles: own?.bundles ?? limits.bundlesByTenant,
            bytes: (own?.models ?? limits.modelsByTenant).multipliedReportingOverflow(by: 1 << 20).partialValue)
    }

    /// How many minutes an hour a tenant's bundles may be trained.
    package func trainingMinutes(ofTenant name: String) -> Int {
        tenants[TenantName(name)]?.trainingMinutes ?? limits.trainingMinutesByTenant
    }

    /// How many connections a tenant may have.
    package func connections(of tenant: TenantName) -> Int {
        tenants[tenant]?.connections ?? limits.connectionsByTenant
    }
}
