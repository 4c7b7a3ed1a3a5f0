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
    package var limits = ServerLimits()
    package var tenants: [TenantName: TenantLimits] = [:]
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

    /// How many connections a tenant may have.
    package func connections(of tenant: TenantName) -> Int {
        tenants[tenant]?.connections ?? limits.connectionsByTenant
    }
}
