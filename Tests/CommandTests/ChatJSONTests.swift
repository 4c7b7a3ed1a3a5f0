import Foundation
import TestSupport
import Testing

/// `taiwa chat --json`: replies for programs.
struct ChatJSONTests {
    private let workspace: Workspace

    static let replyKeys: Set = [
        "answer", "answers", "bundle", "confidence", "intent", "intent_ranking", "kind", "language", "masked",
        "options", "text",
        "version",
    ]
    static let traceKeys: Set = [
        "answers", "confidence", "decision", "evidence", "intents", "language", "masked", "neighbours",
        "offer_confidence", "runner_up", "set_aside", "taught", "text", "thresholds", "weights",
    ]

    init() throws { workspace = try TinyBundles.trained() }

    @Test(arguments: [
        ("when do you open", "answer"), ("asdf qwer zxcv", "fallback"), ("hello", "social"), ("", "notice"),
        ("call 090-1234-5678", "fallback"), ("/good", "notice"),
    ])
    func `every reply is one object with the same keys`(line: String, kind: String) throws {
        let run = try workspace.chat(line, options: ["--json"])
        run.expect(0)
        let replies = try run.jsonLines()
        try #require(replies.count == 1)
        #expect(replies[0].keys == Self.replyKeys)
        #expect(replies[0]["kind"]?.string == kind)
        #expect(replies[0]["language"]?.string == "en")
        #expect(replies[0]["text"]?.string?.isEmpty == false)
        #expect((replies[0]["answer"] == .null) == (kind != "answer"))
    }

    @Test func `an answer says what it is, where it is from, and how sure it is`() throws {
        let reply = try workspace.chat("when do you open", options: ["--json"]).json()
        #expect(reply["answer"]?.keys == ["bundle", "id", "text", "title", "url"])
        #expect(reply["answers"]?.elements.first == reply["answer"])
        #expect(reply["answer"]?["id"] == .string("opening-hours"))
        #expect(reply["answer"]?["text"] == .string(TinyBundles.openingHours))
        #expect(reply["answer"]?["url"] == .string("https://cafe.example.com/hours"))
        #expect(reply["bundle"] == .string("cafe"))
        #expect(reply["version"] == .number(1))
        #expect(reply["intent"] == reply["intent_ranking"]?.elements.first)
        let shares = try #require(reply["intent_ranking"]).elements.compactMap { $0["confidence"]?.number }
        #expect(shares.count == 4)
        #expect(shares == shares.sorted(by: >))
        #expect(abs(shares.reduce(0, +) - 1) < 1e-6)
        let confidence = try #require(reply["confidence"]?.number)
        #expect((0.5...1).contains(confidence))
    }

    @Test func `two questions in one line have two answers, two reasons and two ratings`() throws {
        let lines = try workspace.chat(
            "When do you open? Also, do you have oat milk?", "/why", "/good", options: ["--json"]
        ).jsonLines()
        try #require(lines.count == 4)
        #expect(lines[0]["answers"]?.elements.count == 2)
        #expect(lines[0]["answer"] == lines[0]["answers"]?.elements.first)
        #expect(lines[1]["text"] == .string("When do you open?"))
        #expect(lines[2]["text"] == .string("do you have oat milk?"))
        let rating = try #require(try KeptRating.all(inState: "\(workspace.path)/.taiwa").first)
        #expect(try JSON(.init(rating.exchanges.utf8)).elements.count == 2)
    }

    @Test func `a question that is asked back has options, and the number chooses`() throws {
        try workspace.write(
            try workspace.text(of: "Plugins/cafe/bundle.json").replacing(
                "\"gate\": {\"exam_accuracy\": 0.75}", with: "\"thresholds\": {\"answer\": 1, \"offer\": 0}"),
            to: "Plugins/cafe/bundle.json")
        let replies = try workspace.chat("when do you open", "1", options: ["--json", "--domain", "cafe"]).jsonLines()
        try #require(replies.map { $0["kind"]?.string } == ["clarify", "answer"])
        let options = try #require(replies[0]["options"]).elements
        #expect(options.allSatisfy { $0.keys == ["bundle", "id", "title"] })
        #expect(options.first?["id"] == .string("opening-hours"))
        #expect(replies[1]["answer"]?["id"] == .string("opening-hours"))
    }

    @Test(arguments: ["when do you open", "asdf qwer zxcv", "何時に開きますか"])
    func `why is an object too`(question: String) throws {
        let lines = try workspace.chat(question, "/why", options: ["--json"]).jsonLines()
        try #require(lines.count == 2)
        #expect(lines[1].keys == Self.traceKeys)
        #expect(lines[1]["text"] == .string(question))
        #expect(lines[1]["confidence"] == lines[0]["confidence"])
        #expect(lines[1]["thresholds"]?.keys == ["answer", "closeness", "offer"])
        #expect(lines[1]["neighbours"]?.elements.allSatisfy { $0.keys == ["answer", "similarity", "text"] } == true)
        #expect(lines[1]["evidence"]?.elements.allSatisfy { $0.keys == ["contribution", "name", "value"] } == true)
    }

    @Test func `why of a question in no language has the same keys`() throws {
        let lines = try workspace.chat("12345 67890 24680", "/why", options: ["--json"]).jsonLines()
        try #require(lines.count == 2)
        #expect(lines[1].keys == Self.traceKeys)
        #expect(lines[1]["language"] == .null)
    }

    @Test(arguments: ["/help", "/domain", "/lang"])
    func `commands print nothing that is not JSON`(command: String) throws {
        let run = try workspace.chat(command, "when do you open", options: ["--json"])
        run.expect(0)
        #expect(throws: Never.self) { try run.jsonLines() }
    }
}
