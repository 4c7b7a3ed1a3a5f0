import Bundles
import Foundation
import LineProtocol
import Serving
import Testing

struct TokenRequestTests {
    private static let now = Date(timeIntervalSince1970: 1_795_226_400)

    private static func refusal(
        _ roles: Set<Role>, tenant: TenantName? = nil, expires: Date? = nil, note: String = ""
    ) -> TokenRequest.Refusal? {
        do throws(TokenRequest.Refusal) {
            _ = try TokenRequest(roles: roles, tenant: tenant, expires: expires, note: note, at: now)
            return nil
        } catch {
            return error
        }
    }

    @Test func `the roles of a tenant need one, the operator takes none`() {
        #expect(Self.refusal([]) == .noRole)
        for role in [Role.user, .agent, .admin] {
            #expect(Self.refusal([role]) == .needsTenant(role))
            #expect(Self.refusal([role, .operator]) == .needsTenant(role))
            #expect(Self.refusal([role], tenant: .standard) == nil)
            #expect(Self.refusal([role, .operator], tenant: .standard) == nil)
        }
        #expect(Self.refusal([.operator]) == nil)
        #expect(Self.refusal([.operator], tenant: .standard) == .tenantOfOperator)
    }

    @Test func `a token expires after it is made`() {
        #expect(Self.refusal([.operator], expires: Self.now) == .past)
        #expect(Self.refusal([.operator], expires: Self.now.addingTimeInterval(1)) == nil)
    }

    @Test func `a note is one line of moderate length`() {
        #expect(Self.refusal([.operator], note: String(repeating: "夜", count: 66)) == nil)
        #expect(Self.refusal([.operator], note: String(repeating: "夜", count: 67)) == .badNote)
        for control in ["\n", "\u{1B}", "\u{7F}", "\u{85}"] {
            #expect(Self.refusal([.operator], note: "a\(control)b") == .badNote)
        }
    }

    @Test(arguments: [
        (TokenRequest.Refusal.noRole, "a token needs a role: user, agent, admin, operator"),
        (.needsTenant(.agent), "the role agent needs a tenant"),
        (.tenantOfOperator, "the role operator is the whole server's and takes no tenant"),
        (.badNote, "a note is at most 200 octets without control characters"),
        (.past, "the token would have expired before it was made"),
    ])
    func `each refusal has its sentence`(refusal: TokenRequest.Refusal, sentence: String) {
        #expect(refusal.description == sentence)
    }
}
