package import Foundation
package import LineProtocol
package import LineServing
import SystemCalls
package import Taiwa

/// What all connections of a server share: the tenants' knowledge, who may speak, sessions, ratings and counts.
package final class DialogueService: LineService {
    let configuration: Lock<ServerConfiguration>
    let tenants: Tenants
    let tokens: TokenStore
    /// How peers that need no token are known; `nil` where everyone needs one.
    let peers: PeerRoles
    let guesses = GuessLimiter()
    let rates: Lock<RateLimiter?>
    let quota: TenantQuota
    let state: ServiceState
    let metrics = ServerMetrics()
    let log: ServiceLog
    let started = Date.now
    /// Set once, when the server serves.
    let server = Lock<LineServer?>(nil)
    private let life = Lock(Life())

    /// Whether the server is on its way out.
    private struct Life {
        var isDraining = false
    }

    /// - Parameters:
    ///   - engine: with every bundle that answers.
    package init(
        _ configuration: ServerConfiguration, engine: Engine, tokens: TokenStore, state: ServiceState, log: ServiceLog
    ) {
        self.configuration = Lock(configuration)
        self.tokens = tokens
        self.state = state
        self.log = log
        tenants = Tenants(of: engine, secret: state.secret)
        peers = PeerRoles(configuration)
        rates = Lock(configuration.rateLimiter)
        quota = TenantQuota(configuration)
        metrics.count(.bundlesLoaded, engine.bundles.count)
        metrics.count(.bundlesRefused, engine.notices.count)
    }
}
