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

    package init(name: String, tenant: TenantName?, roles: Set<Role>, expires: Date? = nil) {
        self.name = name
        self.tenant = tenant
        self.roles = roles
        self.expires = expires
    }

    /// Whether one of its roles gives a role.
    package func has(_ role: Role) -> Bool { roles.contains { $0.includes(role) } }
}
