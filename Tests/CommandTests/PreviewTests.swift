import Foundation
import Testing

/// `taiwa bundles preview`.
struct PreviewTests {
    private let workspace: Workspace

    /// Version 2 of `cafe` takes lost umbrellas for oat milk, and is the active one.
    init() throws {
        workspace = try TinyBundles.trained()
        let examples = try workspace.text(of: "Plugins/cafe/examples.csv")
        try workspace.write(
            examples.replacing(",lost-umbrella\n", with: ",oat-milk\n"), to: "Plugins/cafe/examples.csv")
        let manifest = try workspace.text(of: "Plugins/cafe/bundle.json")
        try workspace.write(
            manifest.replacing("\"exam_accuracy\": 0.75", with: "\"lost_answers\": 1"), to: "Plugins/cafe/bundle.json")
        try workspace.taiwa("train", "cafe").expect(0)
    }

    @Test func `the replies that change are listed side by side`() throws {
        try workspace.write(
            "i left my umbrella\nwhen do you open\ni lost my umbrella, call 090-1234-5678\n", to: "questions.txt")
        let run = try workspace.taiwa("bundles", "preview", "cafe", "1", "--questions", "questions.txt")
        run.expect(0)
        #expect(run.outputLines[0].hasPrefix("2 of 3 replies change from version 2 to 1; 1 stay"))
        let row = try #require(run.outputLines.first { $0.contains("i left my umbrella") })
        #expect(row.contains("lost-umbrella"))
        #expect(run.output.contains("i lost my umbrella, call [PHONE1]"))
        #expect(!run.output.contains("1234"))
    }

    @Test func `without a file it asks what people asked`() throws {
        try workspace.chat(
            "i left my umbrella", "when do you open", "i left my umbrella",
            options: ["--state", "state", "--domain", "cafe"]
        ).expect(0)
        let run = try workspace.taiwa("bundles", "preview", "cafe", "1", "--state", "state", "--format", "json")
        run.expect(0)
        let preview = try run.json()
        #expect(preview["questions"] == .number(2))
        #expect(preview["unchanged"] == .number(1))
        #expect(preview["active"] == .number(2))
        let change = try #require(preview["changed"]?.elements.first)
        #expect(change["question"] == .string("i left my umbrella"))
        #expect(change["new"]?["answer"] == .string("lost-umbrella"))
        #expect(change["new"]?["title"] == .string("Lost umbrella"))
    }

    @Test func `the list can be cut short`() throws {
        let run = try workspace.taiwa(
            "bundles", "preview", "cafe", "1", "--questions", "Plugins/cafe/exam.csv", "--limit", "0")
        run.expect(0)
        #expect(run.outputLines.count == 1)
        #expect(run.outputLines[0].contains("of 5 replies change"))
    }

    @Test func `what is missing is said`() throws {
        let nothing = try workspace.taiwa("bundles", "preview", "cafe", "1")
        nothing.expect(3)
        #expect(nothing.errors.contains(".taiwa/inbox.sqlite: there are no questions to 'cafe'"))
        #expect(nothing.errors.contains("--questions"))
        let version = try workspace.taiwa("bundles", "preview", "cafe", "7", "--questions", "Plugins/cafe/exam.csv")
        version.expect(3)
        #expect(version.errors.contains("Plugins/cafe/versions/7: there is no such directory"))
    }
}
