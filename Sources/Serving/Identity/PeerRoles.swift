import LineProtocol
package import SystemCalls

/// Who the processes at the other end of Unix sockets are, by the user and group they run as.
package struct PeerRoles: Sendable {
    private let rules: [PeerRule]?
    private let user: UInt32

    /// - Parameters:
    ///   - rules: the configuration's map. Without one root and the server's own user have every role.
    ///   - user: whom the server runs as.
    package init(_ rules: [PeerRule]?, user: UInt32 = ProcessIdentity.effectiveUser) {
        self.rules = rules
        self.user = user
    }

    /// Who a peer is; `nil` for one that must show a token.
    ///
    /// The first rule for its user decides, or else the first for its group, the primary one, which is all the system tells.
    package func principal(for peer: PeerCredentials) -> Principal? {
        let name = "uid:\(peer.user)"
        guard let rules else {
            return isOurs(peer) ? Principal(name: name, tenant: nil, roles: Set(Role.allCases)) : nil
        }
        let rule = rules.first { $0.subject == .user(peer.user) } ?? rules.first { $0.subject == .group(peer.group) }
        return rule.map { Principal(name: name, tenant: $0.tenant, roles: $0.roles) }
    }

    /// Who a peer of the admin socket is: the operator, if it is root or the server's own user, as the socket's mode demands too.
    package func administrator(for peer: PeerCredentials) -> Principal? {
        isOurs(peer) ? Principal(name: "uid:\(peer.user)", tenant: nil, roles: [.operator]) : nil
    }

    private func isOurs(_ peer: PeerCredentials) -> Bool { peer.user == user || peer.user == 0 }
}
