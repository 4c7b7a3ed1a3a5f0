import Foundation
import TestSupport
import Testing

/// Taught lines that are taken back, from the sheets too.
struct TakenBackTests {
    private static let line = "wlpt kmfb"

    private func teach(_ client: LineClient) throws -> String {
        let taught = try client.reply(#"{"op":"teach","domain":"garden","text":"\#(Self.line)","answer":"compost"}"#)
        #expect(taught["durable"]?.isTrue == true, "\(taught)")
        return try #require(taught["example"]?.string)
    }

    @Test func `WHY names the line that spoke, also when it was taken back since`() throws {
        let served = try ServedProgram(in: try TinyBundles.trained())
        let client = try served.greeted()
        let example = try teach(client)
        let asked = try client.reply(#"{"op":"ask","domain":"garden","text":"\#(Self.line)"}"#)
        let turn = try #require(asked["turn"]?.string)
        let before = try client.reply("WHY \(turn)")
        #expect(before["taught"] == nil && "\(before)".contains(example))
        #expect(try client.reply("UNTEACH \(example)")["durable"]?.isTrue == true)
        let why = try client.reply("WHY \(turn)")
        let spoken = (why["taught"] ?? .null).elements
        #expect(spoken.map { $0["example"] } == [.string(example)], "\(why)")
        #expect(spoken.first?["intent"] == .string("compost") && spoken.first?["similarity"] == .number(1))
        #expect(spoken.first?["text"] == nil)
        #expect(try served.stop() == .exited(0))
    }

    @Test func `a line in the sheets is not taken back before it is deleted there, and it is said where it stands`()
        throws
    {
        let workspace = try TinyBundles.trained()
        // So that nothing is trained behind this test's back.
        let manifest = try workspace.text(of: "Plugins/garden/bundle.json")
        try workspace.write(
            manifest.replacing(#""format": 1,"#, with: #""format": 1, "training": "manual","#),
            to: "Plugins/garden/bundle.json")
        let served = try ServedProgram(in: workspace)
        let client = try served.greeted()
        let example = try teach(client)
        #expect(try served.stop() == .exited(0))
        let trained = try workspace.taiwa("train", "garden", "--quiet", "--state", ".taiwa")
        #expect([.exited(0), .exited(1)].contains(trained.ending), "\(trained.errors)")
        let rows = try workspace.text(of: "Plugins/garden/examples.csv").split(separator: "\n").map(String.init)
        let line = try #require(rows.firstIndex { $0.hasPrefix(Self.line) }, "\(rows)") + 1
        let version = try #require(try workspace.versions(of: "garden").last)

        let run = try workspace.taiwa("inbox", "undo", example, "--state", ".taiwa")
        run.expect(1)
        #expect(run.errors.contains("Plugins/garden/examples.csv:\(line): \(example) was written into this line"))
        #expect(run.errors.contains("version \(version) has learnt it") && run.errors.contains("delete the line"))
        let next = try ServedProgram(in: workspace)
        let admin = try next.greeted()
        let refused = try admin.reply("UNTEACH \(example)")
        #expect(refused["code"] == .string("CONFLICT") && refused["file"] == .string("examples.csv"), "\(refused)")
        #expect(refused["line"] == .number(Double(line)))
        #expect(refused["learnt_by"] == .array([.string("\(version)")]))

        try workspace.write(
            rows.filter { !$0.hasPrefix(Self.line) }.map { $0 + "\n" }.joined(), to: "Plugins/garden/examples.csv")
        #expect(try admin.reply("UNTEACH \(example)")["example"]?["state"] == .string("undone"))
        #expect(try admin.reply("UNTEACH \(example)")["code"] == .string("CONFLICT"))
        #expect(try next.stop() == .exited(0))
    }
}
