package import Bundles
package import Foundation
package import LineProtocol

/// What a new token is to allow.
package struct TokenRequest: Sendable, Equatable {
    package let roles: Set<Role>
    package let tenant: TenantName?
    package let expires: Date?
    package let note: String

    /// Why there is no such token.
    package enum Refusal: Error, Equatable, CustomStringConvertible {
        case noRole
        case needsTenant(Role)
        case tenantOfOperator
        case badNote
        case past

        package var description: String {
            switch self {
            case .noRole: "a token needs a role: \(Role.allCases.map(\.rawValue).joined(separator: ", "))"
            case .needsTenant(let role): "the role \(role.rawValue) needs a tenant"
            case .tenantOfOperator: "the role operator is the whole server's and takes no tenant"
            case .badNote: "a note is at most \(mostNoteOctets) octets without control characters"
            case .past: "the token would have expired before it was made"
            }
        }
    }

    package static let mostNoteOctets = 200

    /// - Throws: ``Refusal`` when the roles do not go with the tenant, the note is no line, or the expiry is not after `now`.
    package init(
        roles: Set<Role>, tenant: TenantName?, expires: Date? = nil, note: String = "", at now: Date
    ) throws(Refusal) {
        guard !roles.isEmpty else { throw .noRole }
        if tenant == nil, let role = Role.allCases.first(where: { roles.contains($0) && $0 != .operator }) {
            throw .needsTenant(role)
        }
        if tenant != nil, roles == [.operator] { throw .tenantOfOperator }
        let hasControls = note.unicodeScalars.contains { $0.properties.generalCategory == .control }
        guard note.utf8.count <= Self.mostNoteOctets, !hasControls else { throw .badNote }
        if let expires, expires <= now { throw .past }
        self.roles = roles
        self.tenant = tenant
        self.expires = expires
        self.note = note
    }
}
