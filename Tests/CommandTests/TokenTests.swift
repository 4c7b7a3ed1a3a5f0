import Foundation
import Synchronization
import Testing

/// `taiwa token`: what it makes, prints, keeps and refuses.
struct TokenTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func create(_ options: String...) throws -> ProgramRun {
        try workspace.taiwa(["token", "create"] + options)
    }

    @Test func `create prints the token on standard output and nowhere else`() throws {
        let run = try create("--role", "user,agent", "--tenant", "acme", "--expires", "30d", "--note", "night shift")
        run.expect(0)
        #expect(run.output.wholeMatch(of: /tw1_k1_[0-9A-Za-z]{32}\n/) != nil)
        #expect(run.errors == "made k1 in .taiwa/tokens.json; the token is shown this once:\n")
        let secret = String(run.output.dropLast().suffix(32))
        let files = try workspace.files()
        #expect(files.keys.contains(".taiwa/tokens.json"))
        for (name, content) in files {
            #expect(!String(decoding: content, as: UTF8.self).contains(secret.prefix(12)), "\(name)")
        }
        #expect(try workspace.permissions(of: ".taiwa") == 0o700)
        for name in files.keys { #expect(try workspace.permissions(of: name) == 0o600) }
    }

    @Test func `list shows what there is, in both formats, and revoke ends it`() throws {
        try create("--role", "user", "--tenant", "default", "--expires", "2999-01-31", "--note", "夜勤").expect(0)
        try create("--role", "operator", "--state", ".taiwa").expect(0)
        let revoked = try workspace.taiwa("token", "revoke", "k1")
        revoked.expect(0)
        #expect(revoked.output == "" && revoked.errors == "revoked k1\n")

        let list = try workspace.taiwa("token", "list")
        list.expect(0)
        #expect(list.outputLines.count == 3)
        #expect(list.outputLines[1].contains("2999-01-31T00:00:00Z") && list.outputLines[1].contains("revoked"))
        #expect(list.outputLines[1].contains("夜勤"))
        #expect(list.outputLines[2].contains("operator") && list.outputLines[2].contains("active"))

        let json = try workspace.taiwa("token", "list", "--format", "json")
        guard case .array(let rows) = try json.json(), case .object(let second)? = rows.last else {
            Issue.record("\(json.output)")
            return
        }
        #expect(rows.count == 2)
        #expect(second["id"] == .string("k2") && second["tenant"] == .null && second["state"] == .string("active"))
        #expect(second["roles"] == .array([.string("operator")]) && second["expires"] == .null)
        #expect(second["sha256"] == nil)
    }

    @Test func `without a file the list is empty`() throws {
        let run = try workspace.taiwa("token", "list", "--format", "json")
        run.expect(0)
        #expect(try run.json() == .array([]))
        #expect(!workspace.exists(".taiwa"))
    }

    @Test func `tokens made at once by four programs are all there`() throws {
        let runs = Mutex<[Result<ProgramRun, any Error>]>([])
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            for _ in 0..<5 {
                let run = Result { try create("--role", "operator") }
                runs.withLock { $0.append(run) }
            }
        }
        let tokens = try runs.withLock { $0 }.map { try $0.get() }
        for run in tokens { run.expect(0) }
        #expect(Set(tokens.map(\.output)).count == 20)
        let list = try workspace.taiwa("token", "list")
        #expect(
            Set(list.outputLines.dropFirst().compactMap { $0.split(separator: " ").first })
                == Set((1...20).map { "k\($0)" }))
    }

    /// A command line that is wrong, and what is said about it.
    static let mistakes: [([String], String)] = [
        ([], "create | list | revoke ID is missing"),
        (["creat"], "token: this is not an action there is: create, list, revoke ID"),
        (["create"], "token create needs --role ROLES: user, agent, admin, operator"),
        (
            ["create", "--role", "root"],
            "--role: this is not a list of roles with commas: user, agent, admin, operator"
        ),
        (["create", "--role", "user,"], "--role: this is not a list of roles"),
        (["create", "--role", "user"], "the role user needs a tenant"),
        (["create", "--role", "operator", "--tenant", "acme"], "takes no tenant"),
        (["create", "--role", "user", "--tenant", "Acme"], "--tenant: this is not a tenant's name"),
        (
            ["create", "--role", "operator", "--expires", "soon"],
            "--expires: this is not a date such as 2027-03-31, or days"
        ),
        (
            ["create", "--role", "operator", "--expires", "2001-01-01"],
            "the token would have expired before it was made"
        ),
        (
            ["create", "--role", "operator", "--note", "a\nb"],
            "a note is at most 200 octets without control characters"
        ),
        (["create", "--role", "operator", "--format", "json"], "--format does not go with token create"),
        (["create", "k1", "--role", "operator"], "there is one argument too many"),
        (["list", "--role", "user"], "--role does not go with token list"),
        (["list", "--format", "xml"], "--format: this is not a format there is: table, json"),
        (["list", "k1"], "there is one argument too many"),
        (["revoke"], "ID is missing"),
        (["revoke", "tw1_k1_abc"], "token revoke: this is not the id of a token, such as k7"),
        (["revoke", "k1", "--note", "x"], "--note does not go with token revoke"),
    ]

    @Test(arguments: mistakes)
    func `what is wrong is said in one line`(arguments: [String], sentence: String) throws {
        let run = try workspace.taiwa(["token"] + arguments)
        run.expect(2)
        #expect(run.output == "")
        #expect(run.errorLines.count == 1)
        #expect(run.errors.contains(sentence), "\(run.errors)")
        #expect(!workspace.exists(".taiwa"))
    }

    @Test func `a token that is not there cannot be revoked`() throws {
        let run = try workspace.taiwa("token", "revoke", "k7")
        run.expect(3)
        #expect(run.errors.contains("there is no token k7; see taiwa token list"))
        #expect(!workspace.exists(".taiwa/tokens.json"))
    }

    @Test func `a damaged file is named with its line, and is left as it is`() throws {
        try create("--role", "operator").expect(0)
        try workspace.append("rubbish", to: ".taiwa/tokens.json")
        let damaged = try workspace.read(".taiwa/tokens.json")
        for arguments in [["list"], ["create", "--role", "operator"], ["revoke", "k1"]] {
            let run = try workspace.taiwa(["token"] + arguments)
            run.expect(3)
            #expect(run.errors.contains(".taiwa/tokens.json:4: not a token file: text after the end of the value"))
        }
        #expect(try workspace.read(".taiwa/tokens.json") == damaged)
    }

    @Test func `a file that others may read is refused`() throws {
        try create("--role", "operator").expect(0)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644], ofItemAtPath: "\(workspace.path)/.taiwa/tokens.json")
        let run = try workspace.taiwa("token", "list")
        run.expect(4)
        #expect(run.errors.contains("the mode 644 lets others at the tokens; run: chmod 600 .taiwa/tokens.json"))
    }
}
