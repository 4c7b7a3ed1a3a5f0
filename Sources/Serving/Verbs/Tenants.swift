import Bundles
import Dialogue
import SystemCalls
import Taiwa

/// The tenants of a server. Which bundles are a tenant's is told by their paths alone.
///
/// A desk is made anew when one of its tenant's bundles has changed, by whoever found the change; requests take the one there is.
final class Tenants: Sendable {
    let fleet: Fleet
    private let secret: SessionSecret
    private let desks = Lock<[TenantName: TenantDesk]>([:])
    private let changes = Counter()
    /// Held while desks are made: one that is made of an older fleet must not take the place of a newer one.
    private let making = Lock(())

    init(of fleet: Fleet, secret: SessionSecret) {
        self.fleet = fleet
        self.secret = secret
        refresh()
    }

    /// How often a desk was made anew: a desk that was taken before the last change may be an old one.
    var generation: Int { changes.count }

    /// The names of the tenants that have bundles.
    var names: [TenantName] { desks.withLock { $0.keys.sorted() } }

    /// How many bundles answer, those of all tenants together.
    var bundleCount: Int { desks.withLock { $0.values.reduce(0) { $0 + $1.engine.bundles.count } } }

    /// A tenant's desk; one without bundles has an empty one.
    func desk(of tenant: TenantName) -> TenantDesk {
        desks.withLock { $0[tenant] } ?? desk(tenant, with: [])
    }

    /// Makes the desks of all tenants anew.
    func refresh() {
        making.withLock { _ in
            let entries = Dictionary(grouping: fleet.entries.filter { $0.active != nil }) {
                TenantName(of: $0.directory.domain)
            }
            var fresh = entries.mapValues { $0.compactMap(\.active) }
                .reduce(into: [TenantName: TenantDesk]()) { $0[$1.key] = desk($1.key, with: $1.value) }
            if fresh[.standard] == nil { fresh[.standard] = desk(.standard, with: []) }
            let made = fresh
            desks.withLock { $0 = made }
            _ = changes.increment()
        }
    }

    /// Makes a tenant's desk anew, when one of its bundles has changed.
    func refresh(_ tenant: TenantName) {
        making.withLock { _ in
            let bundles = fleet.entries.filter { TenantName(of: $0.directory.domain) == tenant }.compactMap(\.active)
            let desk = bundles.isEmpty && tenant != .standard ? nil : self.desk(tenant, with: bundles)
            desks.withLock { $0[tenant] = desk }
            _ = changes.increment()
        }
    }

    /// Whether conversations get the version of a domain that the fleet has.
    func isCurrent(_ domain: DomainName) -> Bool {
        desk(of: TenantName(of: domain)).engine.bundle(domain) === fleet[domain]?.active
    }

    private func desk(_ tenant: TenantName, with bundles: [ReleasedBundle]) -> TenantDesk {
        let former = desks.withLock { $0[tenant]?.engine }
        return TenantDesk(
            name: tenant, engine: Engine(bundles: bundles, after: former), keys: secret.keys(of: tenant), fleet: fleet)
    }
}
