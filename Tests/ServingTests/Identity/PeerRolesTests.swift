import Bundles
import LineProtocol
import Serving
import SystemCalls
import Testing

struct PeerRolesTests {
    private static let acme = TenantName(checking: "acme")!

    private static func peer(_ user: UInt32, _ group: UInt32 = 7) -> PeerCredentials {
        PeerCredentials(process: 1, user: user, group: group)
    }

    @Test func `without a map the server's own user and root have every role for every tenant`() throws {
        let roles = PeerRoles(nil, user: 1000)
        for user: UInt32 in [0, 1000] {
            let principal = try #require(roles.principal(for: Self.peer(user)))
            #expect(principal == Principal(name: "uid:\(user)", tenant: nil, roles: Set(Role.allCases)))
        }
        #expect(roles.principal(for: Self.peer(1001)) == nil)
        #expect(roles.principal(for: Self.peer(1001, 1000)) == nil)
    }

    @Test func `with a map only the map counts, users before groups, the first rule first`() {
        let roles = PeerRoles(
            [
                PeerRule(.group(7), roles: [.user], tenant: Self.acme),
                PeerRule(.user(5), roles: [.agent], tenant: .standard),
                PeerRule(.user(5), roles: [.operator], tenant: nil),
            ], user: 1000)
        #expect(roles.principal(for: Self.peer(5)) == Principal(name: "uid:5", tenant: .standard, roles: [.agent]))
        #expect(roles.principal(for: Self.peer(6)) == Principal(name: "uid:6", tenant: Self.acme, roles: [.user]))
        #expect(roles.principal(for: Self.peer(1000, 8)) == nil)
        #expect(roles.principal(for: Self.peer(0, 0)) == nil)
        #expect(PeerRoles([], user: 1000).principal(for: Self.peer(1000)) == nil)
    }

    @Test func `the admin socket gives the operator to root and the server's own user`() {
        let roles = PeerRoles([PeerRule(.user(5), roles: [.user], tenant: Self.acme)], user: 1000)
        for user: UInt32 in [0, 1000] {
            #expect(
                roles.administrator(for: Self.peer(user))
                    == Principal(name: "uid:\(user)", tenant: nil, roles: [.operator]))
        }
        #expect(roles.administrator(for: Self.peer(5)) == nil)
    }
}
