import Foundation
import Testing

/// `taiwa bundles approve`, `reject` and `rollback`.
struct BundleDecisionTests {
    private let workspace: Workspace

    init() throws { workspace = try TinyBundles.trained() }

    private func active() throws -> JSON? { try workspace.json(of: "Plugins/cafe/release.json")["active"] }

    private func states() throws -> [String?] {
        let history = try workspace.taiwa("bundles", "history", "cafe", "--format", "json").json()
        return (history["versions"] ?? .null).elements.map { $0["state"]?.string }
    }

    private func digest(of version: Int) throws -> String {
        let history = try workspace.taiwa("bundles", "history", "cafe", "--format", "json").json()
        let record = (history["versions"] ?? .null).elements.first { $0["version"] == .number(Double(version)) }
        return try #require(record?["sha256"]?.string)
    }

    @Test func `a version that waits is approved by its digest`() throws {
        try workspace.addAwaitingVersion(to: "cafe")
        #expect(try active() == .number(1))
        #expect(try states() == ["awaiting_approval", "active"])
        let digest = try digest(of: 2)
        let run = try workspace.taiwa(
            "bundles", "approve", "cafe", "2", "--sha256", digest, "--by", "mika", "--why", "asked by 090-1234-5678",
            "--format", "json")
        run.expect(0)
        let reply = try run.json()
        #expect(reply["active"] == .number(2))
        #expect(reply["previous"] == .number(1))
        #expect(reply["sha256"] == .string(digest))
        #expect(reply["by"] == .string("mika"))
        #expect(reply["why"] == .string("asked by [PHONE1]"))
        #expect(reply["durable"] == .bool(true))
        #expect(try active() == .number(2))
        #expect(try states() == ["active", "retired"])
    }

    @Test func `a rejected version is not released`() throws {
        try workspace.addAwaitingVersion(to: "cafe")
        let run = try workspace.taiwa("bundles", "reject", "cafe", "2", "--why", "wrong hours")
        run.expect(0)
        #expect(run.output == "cafe: version 2 is rejected\n")
        let approval = try workspace.taiwa("bundles", "approve", "cafe", "2")
        approval.expect(1)
        #expect(approval.output == "")
        #expect(
            approval.errors
                == "taiwa: cafe, version 2: the version was rejected, so it cannot be released; train another\n")
        #expect(try active() == .number(1))
        #expect(try states() == ["rejected", "active"])
    }

    @Test func `rolling back and forth`() throws {
        try workspace.addVersion(to: "cafe")
        for (now, line) in [
            (1.0, "cafe: version 1 is active; version 2, which is newer, was before\n"),
            (2.0, "cafe: version 2 is active; version 1 was before\n"),
        ] {
            let run = try workspace.taiwa("bundles", "rollback", "cafe")
            run.expect(0)
            #expect(run.output == line)
            #expect(try active() == .number(now))
        }
    }

    @Test func `what was rolled back from is not trained again when the program starts`() throws {
        try workspace.addVersion(to: "cafe")
        try workspace.taiwa("bundles", "rollback", "cafe").expect(0)
        let before = try workspace.files(below: "Plugins")
        try workspace.taiwa("ask", "when do you open").expect(0)
        #expect(try workspace.files(below: "Plugins") == before)
    }

    @Test func `without --by it is the person who is logged in`() throws {
        try workspace.addVersion(to: "cafe")
        let run = try workspace.taiwa("bundles", "rollback", "cafe", "--format", "json")
        #expect(try run.json()["by"] == .string(NSUserName()))
    }

    /// A decision that cannot be made, its exit code and what is said.
    static let mistakes: [(words: [String], code: Int32, sentence: String)] = [
        (["rollback", "cafe"], 1, "cafe: there is no version before the active one to go back to"),
        (["approve", "cafe", "9"], 2, "cafe: there is no version 9; there are: 1"),
        (["reject", "cafe", "1"], 1, "the version is active; only one that awaits approval can be rejected"),
        (["approve", "caffe", "1"], 2, "unknown bundle 'caffe' (did you mean 'cafe'?)"),
        (
            ["approve", "cafe", "1", "--sha256", String(repeating: "a", count: 64)], 1,
            "its model is not the one that was meant: SHA-256"
        ),
        (["diff", "cafe", "1", "2"], 2, "cafe: there is no version 2"),
        (["restore", "cafe", "2", "new"], 2, "cafe: there is no version 2"),
        (["restore", "cafe", "1", "Plugins"], 2, "Plugins: there is something already"),
        (["restore", "cafe", "1", "nowhere/new"], 4, "nowhere/new"),
        (["history", "cellar"], 2, "unknown bundle"),
    ]

    @Test(arguments: mistakes)
    func `what cannot be done is said in a sentence and changes nothing`(
        words: [String], code: Int32, sentence: String
    ) throws {
        let release = try workspace.read("Plugins/cafe/release.json")
        let run = try workspace.taiwa(["bundles"] + words)
        run.expect(code)
        #expect(run.output == "")
        #expect(run.errorLines.count == 1)
        #expect(run.errors.contains(sentence), "\(run.errors)")
        #expect(try workspace.read("Plugins/cafe/release.json") == release)
        #expect(!workspace.exists("new"))
    }

    @Test func `a damaged model is bad data, a pointer that cannot be written the environment`() throws {
        try workspace.addVersion(to: "cafe")
        let model = try workspace.read("Plugins/cafe/versions/1/model.taiwa")
        try workspace.write(Array(model.dropLast()), to: "Plugins/cafe/versions/1/model.taiwa")
        let damaged = try workspace.taiwa("bundles", "rollback", "cafe")
        damaged.expect(3)
        #expect(damaged.errors.contains("Plugins/cafe/versions/1/model.taiwa: the file is cut"))
        #expect(try active() == .number(2))
        try workspace.write(Array(model), to: "Plugins/cafe/versions/1/model.taiwa")
        try workspace.remove("Plugins/cafe/release.json")
        try workspace.makeDirectory("Plugins/cafe/release.json/inner")
        let unwritable = try workspace.taiwa("bundles", "approve", "cafe", "1")
        unwritable.expect(4)
        #expect(unwritable.errorLines.count == 1)
        #expect(unwritable.errors.contains("Plugins/cafe/release.json"))
    }

    @Test func `programs that decide at once do it one after the other`() throws {
        for _ in 2...3 { try workspace.addVersion(to: "cafe") }
        let decisions = ["approve cafe 1", "rollback cafe", "approve cafe 2", "approve cafe 3", "rollback cafe"]
        let lines = decisions.enumerated().map { index, words in
            "{ taiwa bundles \(words) --by p\(index) --format json > reply\(index); echo $? > code\(index); } &"
        }
        try workspace.shell(lines.joined(separator: " ") + " wait").expect(0)
        let release = try workspace.json(of: "Plugins/cafe/release.json")
        var replies: [JSON?] = []
        for index in decisions.indices {
            #expect(try workspace.text(of: "code\(index)") == "0\n")
            replies.append(try workspace.json(of: "reply\(index)")["active"])
        }
        #expect(replies.contains(release["active"]))
        let history = try workspace.taiwa("bundles", "history", "cafe", "--format", "json").json()
        let releases = (history["history"] ?? .null).elements.filter {
            ["approved", "released", "rolled_back"].contains($0["action"]?.string)
        }
        .map { $0["version"] }
        for (earlier, later) in zip(releases, releases.dropFirst()) { #expect(earlier != later) }
        #expect(releases.suffix(2) == [release["previous"], release["active"]])
        #expect(try states().filter { $0 == "active" }.count == 1)
    }
}
