import Foundation
import Testing

/// `taiwa bundles history`, `diff`, `restore` and `gc`.
struct BundleVersionTests {
    private let workspace: Workspace

    init() throws {
        workspace = try TinyBundles.trained()
        try workspace.addVersion(to: "cafe")
    }

    @Test func `the history shows the versions and who did what`() throws {
        try workspace.taiwa("bundles", "rollback", "cafe", "--by", "三木", "--why", "営業時間が違う").expect(0)
        let run = try workspace.taiwa("bundles", "history", "cafe")
        run.expect(0)
        let rows = run.outputLines.map { $0.split(separator: " ").map(String.init) }
        #expect(rows[0] == ["version", "trained", "size", "sha256", "state"])
        #expect(rows[1].first == "2")
        #expect(rows[1].last == "retired")
        #expect(rows[2].last == "active")
        #expect(rows[3] == [])
        #expect(rows[4] == ["when", "version", "what", "by", "why"])
        #expect(rows.last?.dropFirst() == ["1", "rolled_back", "三木", "営業時間が違う"])
        let actions = rows[5...].map { Array($0[1...2]) }
        #expect(
            actions == [
                ["1", "trained"], ["1", "released"], ["2", "trained"], ["2", "released"], ["1", "rolled_back"],
            ])
    }

    @Test func `the difference of two versions is listed line by line`() throws {
        let run = try workspace.taiwa("bundles", "diff", "cafe", "1", "2")
        run.expect(0)
        #expect(
            run.outputLines.prefix(2) == ["changed: examples.csv", "+ example → opening-hours: is the terrace open"])
        #expect(run.outputLines.contains { $0.hasPrefix("accuracy ") })
        let json = try workspace.taiwa("bundles", "diff", "cafe", "2", "1", "--format", "json").json()
        let removed = json["examples"]?["removed"]?.elements
        #expect(removed?.map { $0["text"]?.string } == ["is the terrace open"])
        #expect(json["settings"] == .array([]))
    }

    @Test func `the sheets of a version are restored byte for byte, and nothing is overwritten`() throws {
        let examples = try workspace.read("Plugins/cafe/examples.csv")
        let run = try workspace.taiwa("bundles", "restore", "cafe", "1", "old/")
        run.expect(0)
        #expect(run.output == "cafe: the sheets of version 1 are in old\n")
        let names = try workspace.files(below: "old").keys.sorted()
        #expect(names == ["answers.csv", "bundle.json", "exam.csv", "examples.csv"])
        #expect(try workspace.permissions(of: "old/examples.csv") == 0o600)
        let restored = try workspace.read("old/examples.csv")
        #expect(restored + Data("is the terrace open,opening-hours\n".utf8) == examples)
        try workspace.taiwa("bundles", "restore", "cafe", "2", "old").expect(2)
        #expect(try workspace.read("old/examples.csv") == restored)
    }

    @Test func `a sheet that was changed is not restored`() throws {
        try workspace.append("x,opening-hours\n", to: "Plugins/cafe/versions/1/sheets/examples.csv")
        let run = try workspace.taiwa("bundles", "restore", "cafe", "1", "old")
        run.expect(3)
        #expect(run.errors.contains("versions/1/sheets/examples.csv: not the sheet that the version was trained on"))
        #expect(!workspace.exists("old"))
    }

    @Test func `gc keeps what is needed, and the history knows what went`() throws {
        for _ in 3...5 { try workspace.addVersion(to: "cafe") }
        let run = try workspace.taiwa("bundles", "gc", "--keep", "1", "--format", "json")
        run.expect(0)
        let results = try run.json().elements
        #expect(results.map { $0["removed"]?.elements.count } == [3, 0])
        #expect(results.first?["kept"] == .array([.number(4), .number(5)]))
        #expect(try workspace.versions(of: "cafe") == [4, 5])
        let history = try workspace.taiwa("bundles", "history", "cafe", "--format", "json").json()
        let versions = (history["versions"] ?? .null).elements
        #expect(versions.map { $0["here"] } == [true, true, false, false, false].map(JSON.bool))
        let gone = try workspace.taiwa("bundles", "approve", "cafe", "2")
        gone.expect(1)
        #expect(gone.errors.contains("the version's files were removed by gc"))
        try workspace.taiwa("bundles", "rollback", "cafe").expect(0)
        #expect(try workspace.taiwa("bundles", "gc", "cafe").output == "cafe: nothing to remove\n")
    }
}
