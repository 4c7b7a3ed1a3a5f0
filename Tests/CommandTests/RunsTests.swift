import Foundation
import Testing

/// `taiwa runs` and `taiwa rerun`.
struct RunsTests {
    private let workspace: Workspace

    /// `cafe` and `garden` are trained once, `cafe` once more with a tag.
    init() throws {
        workspace = try TinyBundles.trained()
        try workspace.taiwa("train", "cafe", "--seed", "9", "--tags", "spring", "--by", "hana").expect(0)
    }

    @Test func `runs are a table over all bundles`() throws {
        let run = try workspace.taiwa("runs")
        run.expect(0)
        #expect(run.errors == "")
        #expect(run.outputLines.count == 4)
        for name in ["run", "version", "state", "trained at", "by", "tags", "accuracy", "macro_f1"] {
            #expect(run.outputLines[0].contains(name))
        }
        let row = try #require(run.outputLines.first { $0.contains("cafe@2") })
        #expect(row.contains("spring"))
        #expect(row.contains("hana"))
        #expect(row.contains("active"))
        #expect(run.outputLines.contains { $0.contains("cafe@1") && $0.contains("retired") })
    }

    @Test(arguments: [
        (["--bundle", "garden"], ["garden@1"]), (["--tag", "spring"], ["cafe@2"]), (["--tag", "autumn"], []),
        (["--sort", "bundle"], ["cafe@2", "cafe@1", "garden@1"]),
    ])
    func `runs can be chosen and ordered`(options: [String], expected: [String]) throws {
        let run = try workspace.taiwa(["runs", "--format", "json"] + options)
        run.expect(0)
        let places = try run.json().elements.map { "\($0["bundle"]?.string ?? "")@\(Int($0["version"]?.number ?? 0))" }
        #expect(places == expected)
    }

    @Test func `an unknown key is named with the nearest there is`() throws {
        let run = try workspace.taiwa("runs", "--sort", "macro-f1")
        run.expect(2)
        #expect(run.errors.contains("--sort: unknown key 'macro-f1' (did you mean 'macro_f1'?)"))
    }

    @Test func `a lineage that cannot be read is named, and the others are shown`() throws {
        try workspace.write("{", to: "Plugins/cafe/versions/1/lineage.json")
        let run = try workspace.taiwa("runs")
        run.expect(3)
        #expect(run.errorLines == ["taiwa: Plugins/cafe/versions/1/lineage.json: not the lineage of a version"])
        #expect(run.outputLines.count == 3)
    }

    @Test(arguments: ["1", "2"])
    func `a version is reproduced, by its place or its run`(threads: String) throws {
        let before = try workspace.files()
        let lineage = try workspace.json(of: "Plugins/cafe/versions/2/lineage.json")
        let sum = try #require(lineage["model_sha256"]?.string)
        for name in ["cafe@2", try #require(lineage["run"]?.string)] {
            let run = try workspace.taiwa("rerun", name, "--threads", threads)
            run.expect(0)
            #expect(run.output == "reproduced: the same bytes (sha256 \(sum))\n")
        }
        #expect(try workspace.files() == before, "nothing is written")
    }

    @Test func `what is not reproduced is said with its cause`() throws {
        try workspace.write("text,kind\nwhere is the moon,other\n", to: "elsewhere/background/en.csv")
        let run = try workspace.taiwa("rerun", "cafe@1", "--corpora", "elsewhere")
        run.expect(1)
        #expect(run.outputLines[0].hasPrefix("not reproduced: sha256 "))
        #expect(run.output.contains("background/en.csv was not there"))
        #expect(run.output.contains("sections of the model file that differ: decision"))
        let json = try workspace.taiwa("rerun", "cafe@1", "--corpora", "elsewhere", "--format", "json")
        json.expect(1)
        #expect(try json.json()["reproduced"] == .bool(false))
    }

    @Test func `an unknown run is named with the nearest there is`() throws {
        let run = try workspace.taiwa("rerun", "caffe@1")
        run.expect(2)
        #expect(run.errors.contains("did you mean 'cafe@1'?"))
    }
}
