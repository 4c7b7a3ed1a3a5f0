import Dialogue
import LineProtocol
import Taiwa

/// What is served to one tenant: its bundles, and no others.
struct TenantDesk: Sendable {
    let name: TenantName
    /// Knows the tenant's bundles only, so that a question without a domain is not even looked at by another's.
    let engine: Engine
    let keys: TenantSessionKeys

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

    /// What the tenant calls one of its domains.
    func shortName(of bundle: DomainName) -> String {
        bundle.rawValue.split(separator: "/").last.map(String.init) ?? bundle.rawValue
    }
}
