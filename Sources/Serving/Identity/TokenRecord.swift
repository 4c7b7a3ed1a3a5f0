package import Bundles
package import Foundation
package import LineProtocol

/// What is kept of a token.
package struct TokenRecord: Sendable {
    package let id: TokenID
    package let digest: TokenDigest
    package let roles: Set<Role>
    /// The tenant it speaks for; `nil` for a token that is only the operator's.
    package let tenant: TenantName?
    package let created: Date
    /// From when on it is not taken any more; `nil` for never.
    package let expires: Date?
    /// What its maker wrote to remember it by.
    package let note: String
    /// When it was revoked.
    package var revoked: Date?

    package init(
        id: TokenID, digest: TokenDigest, roles: Set<Role>, tenant: TenantName?, created: Date, expires: Date?,
        note: String, revoked: Date? = nil
    ) {
        self.id = id
        self.digest = digest
        self.roles = roles
        self.tenant = tenant
        self.created = created
        self.expires = expires
        self.note = note
        self.revoked = revoked
    }

    /// What has become of a token.
    package enum State: String, Sendable {
        case active
        case expired
        case revoked
    }

    package func state(at now: Date) -> State {
        if revoked != nil { return .revoked }
        return expires.map { $0 <= now } ?? false ? .expired : .active
    }
}
