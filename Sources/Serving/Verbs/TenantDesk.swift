import Bundles
import Dialogue
import LineProtocol
import Taiwa

/// What is served to one tenant: its bundles, and no others.
struct TenantDesk: Sendable {
    let name: TenantName
    /// Knows the tenant's bundles only, so that a question without a domain is not even looked at by another's.
    let engine: Engine
    let keys: TenantSessionKeys
    let fleet: Fleet

    /// What a session is answered by: the versions that it began with, where they were replaced not long ago.
    func engine(for session: Session) -> Engine {
        guard fleet.hasFormer else { return engine }
        var engine = engine
        for (domain, version) in session.versions where engine.bundle(domain)?.version != version {
            if let former = fleet.former(domain, version: version) { engine = engine.staying(with: former) }
        }
        return engine
    }

    /// A version of a domain that is served, or was not long ago.
    func version(_ version: Int, of domain: DomainName) -> ReleasedBundle? {
        if let active = engine.bundle(domain), active.version == version { return active }
        return engine.bundle(domain) == nil ? nil : fleet.former(domain, version: version)
    }

    /// The full name of one of the tenant's domains: `support` of `acme` is the bundle `acme/support`.
    func bundleName(of domain: String) -> DomainName {
        DomainName(rawValue: name == .standard ? domain : "\(name)/\(domain)")
    }

    /// A domain by the name that the tenant calls it.
    ///
    /// - Throws: ``ProtocolError/notFound(_:)`` where there is no such domain.
    func bundle(_ domain: String) throws(ProtocolError) -> DomainName {
        let name = bundleName(of: domain)
        guard engine.bundle(name) != nil else { throw .notFound(.domain) }
        return name
    }

    /// How a domain stands, whether any version of it answers or not.
    ///
    /// - Throws: ``ProtocolError/notFound(_:)`` where there is no such domain.
    func entry(_ domain: String) throws(ProtocolError) -> Fleet.Entry {
        guard let entry = fleet[bundleName(of: domain)], entry.state != .retired else { throw .notFound(.domain) }
        return entry
    }

    /// A domain of which no version answers yet, and one is being trained.
    ///
    /// - Parameters:
    ///   - domain: its name; `nil` for any of the tenant's.
    func entryInFirstTraining(_ domain: String?) -> Fleet.Entry? {
        guard fleet.census.training > 0 else { return nil }
        let candidates = domain.map { [fleet[bundleName(of: $0)]].compactMap(\.self) } ?? entries
        return candidates.first { $0.active == nil && $0.state == .training }
    }

    /// All of the tenant's domains, by name.
    var entries: [Fleet.Entry] {
        fleet.entries.filter { TenantName(of: $0.directory.domain) == name && $0.state != .retired }
    }

    /// What the tenant calls one of its domains.
    func shortName(of bundle: DomainName) -> String {
        bundle.short
    }
}
