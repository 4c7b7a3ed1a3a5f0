import Dialogue
import SystemCalls
import Taiwa

/// The tenants of a server. Which bundles are a tenant's is told by their paths alone.
final class Tenants: Sendable {
    /// With all bundles; nothing is asked of it.
    let engine: Engine
    private let secret: SessionSecret
    private let desks: [TenantName: TenantDesk]

    init(of engine: Engine, secret: SessionSecret) {
        self.engine = engine
        self.secret = secret
        let names = Set(engine.bundles.map { TenantName(of: $0.domain) }).union([.standard])
        desks = Dictionary(uniqueKeysWithValues: names.map { ($0, Self.desk($0, engine, secret)) })
    }

    /// The names of the tenants that have bundles.
    var names: [TenantName] { desks.keys.sorted() }

    /// A tenant's desk; one without bundles has an empty one.
    func desk(of tenant: TenantName) -> TenantDesk { desks[tenant] ?? Self.desk(tenant, engine, secret) }

    private static func desk(_ tenant: TenantName, _ engine: Engine, _ secret: SessionSecret) -> TenantDesk {
        TenantDesk(
            name: tenant, engine: engine.restricted { TenantName(of: $0) == tenant }, keys: secret.keys(of: tenant))
    }
}

extension TenantName {
    /// Whose a bundle is.
    init(of bundle: DomainName) {
        let parts = bundle.rawValue.split(separator: "/")
        self = parts.count > 1 ? TenantName(String(parts[0])) : .standard
    }
}
