import Bundles
import Foundation
import LineProtocol
import StrictJSON

extension ConfigurationObject {
    /// Reads `{"acme": {"ask_per_s": 50, "connections": 20}}`.
    func tenants(_ value: JSONValue) throws(ConfigurationError) -> [TenantName: TenantLimits] {
        var tenants: [TenantName: TenantLimits] = [:]
        for member in try object(value, "tenants", members: nil).members {
            guard let name = TenantName(checking: member.name) else {
                throw wrong(member.value, "tenants", "limits by names of lower-case letters, digits, - and _")
            }
            let object = try object(
                member.value, name.rawValue,
                members: ["ask_per_s", "ask_burst", "connections", "bundles", "models_mib", "training_min"])
            tenants[name] = TenantLimits(
                askPerSecond: try object.number("ask_per_s", in: 1...1_000_000),
                askBurst: try object.number("ask_burst", in: 1...1_000_000),
                connections: try object.number("connections", in: 0...65_536),
                bundles: try object.number("bundles", in: 0...1_000_000),
                models: try object.number("models_mib", in: 0...16_777_216),
                trainingMinutes: try object.number("training_min", in: 0...60))
        }
        return tenants
    }

    /// Reads `[{"uid": 1000, "roles": ["user"], "tenant": "acme"}, {"gid": 50, "roles": ["operator"]}]`.
    func peers(_ value: JSONValue) throws(ConfigurationError) -> [PeerRule] {
        guard case .array(let elements) = value.content else {
            throw wrong(value, "peers", "an array of objects with uid or gid, roles and tenant")
        }
        var rules: [PeerRule] = []
        for element in elements {
            let object = try object(element, "peers", members: ["uid", "gid", "roles", "tenant"])
            rules.append(try object.peer())
        }
        return rules
    }

    private func peer() throws(ConfigurationError) -> PeerRule {
        let numbers = 0...Int(UInt32.max - 1)
        let (user, group) = (try number("uid", in: numbers), try number("gid", in: numbers))
        let subject: PeerRule.Subject
        switch (user, group) {
        case (let user?, nil): subject = .user(UInt32(user))
        case (nil, let group?): subject = .group(UInt32(group))
        default: throw wrong(value, "peers", "objects with either uid or gid")
        }
        var roles: Set<Role> = []
        for element in value["roles"].map(elements) ?? [] {
            guard case .string(let name) = element.content, let role = Role(rawValue: name) else {
                throw wrong(element, "roles", "of \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            roles.insert(role)
        }
        let expectation = "a tenant's name: lower-case letters, digits, - and _"
        let tenant = try string("tenant", expectation).map { (text) throws(ConfigurationError) in
            guard let name = TenantName(checking: text) else {
                throw wrong(value["tenant"] ?? value, "tenant", expectation)
            }
            return name
        }
        do {
            _ = try TokenRequest(roles: roles, tenant: tenant, at: .distantPast)
        } catch {
            throw ConfigurationError(place(of: value), .badRoles(error))
        }
        return PeerRule(subject, roles: roles, tenant: tenant)
    }
}
