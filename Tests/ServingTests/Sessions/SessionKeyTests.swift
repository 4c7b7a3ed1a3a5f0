import Bundles
import Foundation
import Serving
import TestSupport
import Testing

struct SessionKeyTests {
    @Test func `a key depends on the secret, the tenant and the name, and on nothing else`() throws {
        let acme = try #require(TenantName(checking: "acme"))
        let secret = SessionSecret([UInt8](repeating: 1, count: 32))
        let key = secret.key(of: "u-42", tenant: acme)
        #expect(secret.keys(of: acme).key(of: "u-42") == key)
        let others = [
            SessionSecret([UInt8](repeating: 2, count: 32)).key(of: "u-42", tenant: acme),
            secret.key(of: "u-42", tenant: .standard), secret.key(of: "u-43", tenant: acme),
            secret.key(of: "acme/u-42", tenant: .standard),
        ]
        #expect(Set(others + [key]).count == 5)
    }

    @Test func `the secret is made once, for its owner only`() throws {
        let directory = try TemporaryDirectory()
        let first = try SessionSecret.open(inStateDirectory: directory.path).key(of: "a", tenant: .standard)
        #expect(try SessionSecret.open(inStateDirectory: directory.path).key(of: "a", tenant: .standard) == first)
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(directory.path)/session.key")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(attributes[.size] as? Int == 32)
    }

    @Test func `a secret of another length is refused and stays as it is`() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("short", to: "session.key")
        let error = #expect(throws: StateError.self) { try SessionSecret.open(inStateDirectory: directory.path) }
        #expect(error?.description.contains(path) == true)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "short")
    }

    @Test(arguments: ["t_1", "t_0", "t_999999999999999"])
    func `turns are read as they are written`(text: String) { #expect(TurnID(parsing: text)?.description == text) }

    @Test(arguments: ["", "t_", "t1", "t_01", "t_-1", "t_1 ", "T_1", "f_1", "t_9999999999999999", "t_１"])
    func `what is no turn is not read`(text: String) { #expect(TurnID(parsing: text) == nil) }
}
