package import Bundles
package import Foundation
package import LineProtocol

/// Who is at the other end of a connection, and what it may do.
package struct Principal: Sendable, Equatable {
    /// The identifier of its token, or how it was known otherwise: `local`, `uid:1000`.
    package let name: String
    /// The only tenant it may speak for; `nil` for all of them.
    package let tenant: TenantName?
    package let roles: Set<Role>
    /// When it ceases to be known.
    package let expires: Date?
    /// The state of the token table that it was last found in; `nil` for one without a token.
    var generation: Int?

    package init(name: String, tenant: TenantName?, roles: Set<Role>, expires: Date? = nil) {
        self.name = name
        self.tenant = tenant
        self.roles = roles
        self.expires = expires
    }

    /// Who shows a token.
    init(_ record: TokenRecord, generation: Int) {
        self.init(name: record.id.description, tenant: record.tenant, roles: record.roles, expires: record.expires)
        self.generation = generation
    }

    /// Whether both are the same to a client, whenever each was last looked at.
    package static func == (left: Principal, right: Principal) -> Bool {
        left.name == right.name && left.tenant == right.tenant && left.roles == right.roles
            && left.expires == right.expires && (left.generation == nil) == (right.generation == nil)
    }

    /// Whether one of its roles gives a role.
    package func has(_ role: Role) -> Bool { roles.contains { $0.includes(role) } }
}
