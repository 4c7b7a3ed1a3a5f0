import Bundles
import Foundation
import LineProtocol
import LineServing
import Serving
import StrictJSON
import SystemCalls
import TestSupport
import Testing

struct TokenVerbTests {
    private static let refusal =
        #"{"ok":false,"code":"AUTH_FAILED","num":401,"msg":"token not accepted","fatal":false}"#

    @Test func `a token says who one is and what one may`() throws {
        let service = try SpokenService()
        let expires = Date(timeIntervalSince1970: 4_102_444_800)
        let connection = service.connect()
        let reply = connection.say("AUTH \(try service.token([.user, .agent], of: "acme", expires: expires))")
        #expect(
            reply
                == #"{"ok":true,"principal":"k1","tenant":"acme","roles":["user","agent"],"expires":"2100-01-01T00:00:00Z"}"#
        )
        #expect(connection.standing == .known)
        let other = try service.connect().ask("AUTH \(try service.token([.operator], of: nil))")
        #expect(other["tenant"]?.content == .null && other["expires"]?.content == .null)
    }

    @Test func `every token that is not taken is refused in the same bytes, and the third is fatal`() throws {
        let service = try SpokenService()
        let revoked = try service.token([.user], of: "acme")
        try service.connectLocally().expectNothing()
        _ = try service.tokens.revoke(TokenID("k1".utf8)!, of: nil, at: Date.now)
        let expired = try service.token([.user], of: "acme", expires: Date.now.addingTimeInterval(-0.5))
        let right = try service.token([.user], of: "acme")
        let wrong = [
            revoked, expired, "x", String(right.dropLast()), right + "0",
            String(right.dropLast()) + (right.hasSuffix("a") ? "b" : "a"),
            "tw1_k77_00000000000000000000000000000000",
        ]
        for token in wrong {
            let connection = service.connect()
            #expect(connection.say("AUTH \(token)") == Self.refusal)
            #expect(connection.say("AUTH \(token)") == Self.refusal)
            #expect(connection.outcome == .done)
            #expect(connection.say("AUTH \(token)") == Self.refusal.replacing("false}", with: "true}"))
            #expect(connection.outcome == .final)
        }
        #expect(try service.connect().code("AUTH \(right)") == "ok")
    }

    @Test func `the thirty-first wrong token of an address in a minute is not looked at, nor is a right one then`()
        throws
    {
        let service = try SpokenService()
        let right = try service.token([.user], of: "acme")
        let peer = PeerAddress.ipv4(0xC000_0207, port: 9)
        for guess in 0..<30 {
            #expect(try service.connect(from: peer).code("AUTH tw1_k1_\(guess)") == "AUTH_FAILED")
        }
        let refused = try service.connect(from: peer).ask("AUTH tw1_k1_31")
        #expect(refused["code"]?.text == "RATE_LIMITED" && refused["retry_ms"]?.integer ?? 0 > 0)
        #expect(refused["msg"]?.text == "too many wrong tokens")
        #expect(try service.connect(from: peer).code("AUTH \(right)") == "RATE_LIMITED")
        #expect(try service.connect().code("AUTH \(right)") == "ok")
    }

    @Test func `who has a right token is not held up by having shown it often`() throws {
        let service = try SpokenService()
        let right = try service.token([.user], of: "acme")
        for _ in 0..<100 { #expect(try service.connect().code("AUTH \(right)") == "ok") }
    }

    @Test func `a token that is revoked by the verb or the command is out at the next request and look`() throws {
        let service = try SpokenService()
        let admin = try service.connect(as: .admin, of: "acme")
        let created = try admin.expectGood(#"TOKEN create {"role":"user","note":"night shift"}"#)
        let (first, second) = (service.connect(), service.connect())
        for connection in [first, second] { try connection.expectGood("AUTH \(try #require(created["token"]?.text))") }
        let id = try #require(created["token_id"]?.text)
        #expect(admin.say("TOKEN revoke \(id)") == #"{"ok":true,"token_id":"\#(id)"}"#)
        #expect(try first.code("ASK hi") == "AUTH_REQUIRED")
        let (stays, words) = second.keep()
        #expect(!stays && words == #"{"event":"bye","reason":"REVOKED"}"# + "\n")
        let listed = try #require(try admin.ask("TOKEN list")["tokens"]).elements.first { $0["token_id"]?.text == id }
        #expect(listed?["state"]?.text == "revoked" && listed?["note"]?.text == "night shift")
        // Another process writes the same file.
        let third = try service.connect(as: .user, of: "acme")
        let file = try TokenStore(TokenFile(path: TokenFile.path(inState: service.directory.path)))
        let last = try #require(file.records(of: nil).last).id
        _ = try file.revoke(last, of: nil, at: Date.now)
        #expect(try service.tokens.reload())
        #expect(!third.keep().0)
    }

    @Test func `nobody gives away more than he has`() throws {
        let service = try SpokenService()
        let admin = try service.connect(as: .admin, of: "acme")
        for role in ["user", "agent", "admin"] { #expect(try admin.code("TOKEN create role=\(role)") == "ok") }
        #expect(try admin.code("TOKEN create role=operator") == "FORBIDDEN")
        #expect(try admin.code("TOKEN create role=user expires=2020-01-01") == "BAD_ARG")
        #expect(try admin.ask("TOKEN list")["tokens"]?.elements.allSatisfy { $0["tenant"]?.text == "acme" } == true)
    }

    @Test func `no secret is in a file, a log line, a metric or a state`() throws {
        let service = try SpokenService()
        var secrets: [String] = []
        let admin = try service.connect(as: .admin, .operator, of: "acme")
        for idem in ["a", "b"] {
            secrets.append(
                try #require(try admin.ask(#"TOKEN create {"role":"user","idem":"\#(idem)"}"#)["token"]?.text))
        }
        let user = service.connect()
        for secret in secrets { try user.expectGood("AUTH \(secret)") }
        let wrong = "tw1_k1_WRONGWRONGWRONGWRONGWRONGWRONG00"
        _ = user.say("AUTH \(wrong)")
        try user.expectGood("ASK hi")
        var all = ["METRICS", "STATUS", "TOKEN list", "READY"].map { admin.say($0) }
        service.close()
        all.append(service.logText)
        let names = try FileManager.default.contentsOfDirectory(atPath: service.directory.path)
        #expect(names.contains("tokens.json"))
        for name in names {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(service.directory.path)/\(name)"))
            all.append(String(decoding: bytes, as: UTF8.self))
        }
        for secret in secrets + [wrong] {
            let hidden = secret.split(separator: "_")[2]
            for text in all { #expect(!text.contains(hidden)) }
        }
        #expect(service.logText.contains("wrong token") && service.logText.contains("token created"))
    }

    @Test func `a tenant has so many connections and no more, and each gives its place back`() throws {
        let service = try SpokenService { configuration in
            configuration.tenants = [TenantName(checking: "acme")!: TenantLimits(connections: 2)]
        }
        let token = try service.token([.user], of: "acme")
        var connections = try (0..<2).map { _ in
            let connection = service.connect()
            try connection.expectGood("AUTH \(token)")
            // Showing it again takes no second place.
            try connection.expectGood("AUTH \(token)")
            return connection
        }
        let third = service.connect()
        #expect(third.say("AUTH \(token)") == #"{"ok":false,"code":"BUSY","num":503,"msg":"no capacity","fatal":true}"#)
        #expect(third.outcome == .final)
        connections.removeLast()
        #expect(try service.connect().code("AUTH \(token)") == "ok")
        _ = try service.connect(as: .user, of: "beta")
        let metrics = try #require(try service.connect(as: .operator, of: nil).ask("METRICS")["body"]?.text)
        #expect(connections.count == 1 && metrics.contains("\n# TYPE taiwa_requests_total counter\n"))
    }
}

extension SpokenConnection {
    /// Fails unless the connection must show a token.
    func expectNothing() throws { #expect(try code("ASK hi") == "AUTH_REQUIRED") }
}
