import Foundation
import Testing

/// Training on a public data set that lies beside the project.
struct PublicDataTests {
    static let folder = ShippedBundles.package.appendingPathComponent("../shared/data/banking77")
    static let isThere = FileManager.default.fileExists(atPath: folder.path)

    @Test(.enabled(if: isThere, "../shared/data/banking77 is not there"))
    func `ten examples a label are enough for most of the questions`() throws {
        let workspace = try Workspace()
        let few = try String(contentsOf: Self.folder.appendingPathComponent("train_10.tsv"), encoding: .utf8)
        let all = try String(contentsOf: Self.folder.appendingPathComponent("train.tsv"), encoding: .utf8)
        // The rows of the smaller file are the larger one's in lower case.
        let known = Set(few.lowercased().split(separator: "\n"))
        let others = all.split(separator: "\n").filter { !known.contains(Substring($0.lowercased())) }
        let sample = others.enumerated().filter { $0.offset % 20 == 0 }.map(\.element)
        try workspace.write(few, to: "train.tsv")
        try workspace.write(sample.joined(separator: "\n"), to: "valid.tsv")
        let run = try workspace.taiwa("evaluate", "--train", "train.tsv", "--valid", "valid.tsv", "--format", "json")
        run.expect(0)
        let report = try run.json()
        #expect(report["in_scope_rows"] == .number(Double(sample.count)))
        #expect(try #require(report["in_scope_accuracy"]?.number) > 0.6)
    }
}
