package import Bundles
package import LineProtocol

/// Which roles processes of a user or group have on the server's Unix sockets.
package struct PeerRule: Sendable, Equatable {
    /// Whose processes.
    package enum Subject: Sendable, Equatable {
        case user(UInt32)
        case group(UInt32)
    }

    package let subject: Subject
    package let roles: Set<Role>
    /// The tenant they speak for; `nil` for the operator.
    package let tenant: TenantName?

    package init(_ subject: Subject, roles: Set<Role>, tenant: TenantName?) {
        self.subject = subject
        self.roles = roles
        self.tenant = tenant
    }
}
