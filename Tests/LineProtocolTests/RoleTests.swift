import LineProtocol
import Testing

struct RoleTests {
    @Test func `each role includes those before it, and the operator stands apart`() {
        let ladder: [Role] = [.user, .agent, .admin]
        for (place, role) in ladder.enumerated() {
            for (other, lower) in ladder.enumerated() { #expect(role.includes(lower) == (other <= place)) }
            #expect(!role.includes(.operator))
            #expect(!Role.operator.includes(role))
        }
        #expect(Role.operator.includes(.operator))
    }
}
