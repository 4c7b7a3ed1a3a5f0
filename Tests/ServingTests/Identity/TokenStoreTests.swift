import Bundles
import Foundation
import LineProtocol
import Serving
import TestSupport
import Testing

struct TokenStoreTests {
    private static let now = Date(timeIntervalSince1970: 1_795_226_400)
    private let directory: TemporaryDirectory
    private var file: TokenFile { TokenFile(path: TokenFile.path(inState: directory.path)) }

    init() throws { directory = try TemporaryDirectory() }

    private func request(tenant: TenantName = .standard, expires: Date? = nil) throws -> TokenRequest {
        try TokenRequest(roles: [.user, .admin], tenant: tenant, expires: expires, at: Self.now)
    }

    private static let acme = TenantName(checking: "acme")!

    @Test func `without a file nobody is known, and nothing is configured`() throws {
        let store = try TokenStore(file)
        #expect(!store.isConfigured)
        #expect(store.authenticate(TokenSecret(for: TokenID("k1".utf8)!).text, at: Self.now) == nil)
        #expect(try !store.reload())
    }

    @Test func `a token made is known at once, with its tenant and roles`() throws {
        let store = try TokenStore(file)
        let expires = Self.now.addingTimeInterval(60)
        let token = try store.create(try request(tenant: Self.acme, expires: expires), at: Self.now)
        let principal = try #require(store.authenticate(token.text, at: Self.now))
        #expect(principal.name == "k1")
        #expect(principal.tenant == Self.acme)
        #expect(principal.roles == [.user, .admin])
        #expect(principal.expires == expires)
        #expect(store.isConfigured)
    }

    @Test func `another secret with the right identifier is not taken`() throws {
        let store = try TokenStore(file)
        let token = try store.create(try request(), at: Self.now)
        #expect(store.authenticate(TokenSecret(for: token.id).text, at: Self.now) == nil)
        #expect(store.authenticate(TokenSecret(for: TokenID("k2".utf8)!).text, at: Self.now) == nil)
        #expect(store.authenticate("tw1_k1_", at: Self.now) == nil)
        #expect(store.authenticate("", at: Self.now) == nil)
        #expect(store.authenticate(token.text, at: Self.now) != nil)
    }

    @Test func `a token is taken up to the moment it expires`() throws {
        let store = try TokenStore(file)
        let end = Self.now.addingTimeInterval(60)
        let token = try store.create(try request(expires: end), at: Self.now)
        var principal = try #require(store.authenticate(token.text, at: end.addingTimeInterval(-1)))
        #expect(store.authenticate(token.text, at: end) == nil)
        #expect(store.isValid(&principal, at: end.addingTimeInterval(-1)))
        #expect(!store.isValid(&principal, at: end))
    }

    @Test func `a revoked token is not taken, also of those who showed it before`() throws {
        let store = try TokenStore(file)
        let token = try store.create(try request(), at: Self.now)
        let other = try store.create(try request(), at: Self.now)
        var principal = try #require(store.authenticate(token.text, at: Self.now))
        var neighbour = try #require(store.authenticate(other.text, at: Self.now))
        #expect(store.isValid(&principal, at: Self.now))
        #expect(try store.revoke(token.id, of: nil, at: Self.now))
        #expect(!store.isValid(&principal, at: Self.now))
        #expect(store.authenticate(token.text, at: Self.now) == nil)
        #expect(store.isValid(&neighbour, at: Self.now))
        #expect(store.isConfigured)
    }

    @Test func `a token of another tenant cannot be revoked nor seen`() throws {
        let store = try TokenStore(file)
        let token = try store.create(try request(tenant: Self.acme), at: Self.now)
        #expect(try !store.revoke(token.id, of: .standard, at: Self.now))
        #expect(try !store.revoke(TokenID("k9".utf8)!, of: nil, at: Self.now))
        #expect(store.records(of: .standard).isEmpty)
        #expect(store.records(of: Self.acme).map(\.id) == [token.id])
        #expect(store.authenticate(token.text, at: Self.now) != nil)
        #expect(try store.revoke(token.id, of: Self.acme, at: Self.now))
        #expect(store.authenticate(token.text, at: Self.now) == nil)
    }

    @Test func `what another process makes and revokes is known after a reload`() throws {
        let store = try TokenStore(file)
        let other = try TokenStore(file)
        let token = try other.create(try request(), at: Self.now)
        #expect(store.authenticate(token.text, at: Self.now) == nil)
        #expect(try store.reload())
        var principal = try #require(store.authenticate(token.text, at: Self.now))
        #expect(try !store.reload())
        #expect(try other.revoke(token.id, of: nil, at: Self.now))
        #expect(store.isValid(&principal, at: Self.now))
        #expect(try store.reload())
        #expect(!store.isValid(&principal, at: Self.now))
    }

    @Test func `changes by two stores in turn lose nothing`() throws {
        let (one, two) = (try TokenStore(file), try TokenStore(file))
        let tokens = try (0..<20).map { try ($0 % 2 == 0 ? one : two).create(try request(), at: Self.now) }
        try one.reload()
        try two.reload()
        for token in tokens {
            #expect(one.authenticate(token.text, at: Self.now) != nil)
            #expect(two.authenticate(token.text, at: Self.now) != nil)
        }
        #expect(Set(tokens.map(\.id)).count == 20)
    }

    @Test func `a file that cannot be used is told once, and the tokens stay`() throws {
        let store = try TokenStore(file)
        let token = try store.create(try request(), at: Self.now)
        let good = try Data(contentsOf: URL(fileURLWithPath: file.path))
        try store.reload()

        try directory.write("{", to: "tokens.json")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        #expect(#expect(throws: TokenFileError.self) { try store.reload() }?.isDamage == true)
        #expect(try !store.reload())
        #expect(store.authenticate(token.text, at: Self.now) != nil)

        try good.write(to: URL(fileURLWithPath: file.path))
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
        #expect(throws: TokenFileError.self) { try store.reload() }
        #expect(store.authenticate(token.text, at: Self.now) != nil)

        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        #expect(try store.reload())

        try FileManager.default.removeItem(atPath: file.path)
        #expect(#expect(throws: TokenFileError.self) { try store.reload() }?.problem == .missing)
        #expect(try !store.reload())
        #expect(store.isConfigured)
        #expect(store.authenticate(token.text, at: Self.now) != nil)
    }

    @Test func `a store does not begin with a file that cannot be used`() throws {
        try directory.write("{", to: "tokens.json")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        #expect(throws: TokenFileError.self) { try TokenStore(file) }
    }

    @Test func `whoever came without a token stays known`() throws {
        let store = try TokenStore(file)
        var principal = Principal(name: "local", tenant: nil, roles: Set(Role.allCases))
        #expect(store.isValid(&principal, at: Self.now))
        _ = try store.create(try request(), at: Self.now)
        #expect(store.isValid(&principal, at: Self.now))
    }

    @Test func `threads that show tokens while others are made and revoked are never told wrong`() throws {
        let store = try TokenStore(file)
        let lasting = try store.create(try request(), at: Self.now).text
        let revoked = try store.create(try request(), at: Self.now)
        _ = try store.revoke(revoked.id, of: nil, at: Self.now)
        let request = try request()
        var wrong = [Int](repeating: 0, count: 4)
        wrong.withUnsafeMutableBufferPointer { buffer in
            nonisolated(unsafe) let counts = buffer
            DispatchQueue.concurrentPerform(iterations: 4) { thread in
                for round in 0..<200 {
                    if thread == 0, round % 20 == 0 {
                        guard (try? store.create(request, at: Self.now)) != nil, (try? store.reload()) != nil else {
                            counts[thread] += 1
                            continue
                        }
                    }
                    if store.authenticate(lasting, at: Self.now) == nil { counts[thread] += 1 }
                    if store.authenticate(revoked.text, at: Self.now) != nil { counts[thread] += 1 }
                }
            }
        }
        #expect(wrong == [0, 0, 0, 0])
    }
}
