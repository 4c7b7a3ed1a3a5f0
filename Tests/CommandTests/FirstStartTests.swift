import Testing

/// `taiwa chat` on the shipped bundles, from nothing.
struct FirstStartTests {
    private let first: ShippedBundles.FirstStart

    init() throws { first = try ShippedBundles.firstStart() }

    @Test func `the first start trains every bundle and answers in the language of each question`() throws {
        first.run.expect(0)
        let lines = first.run.outputLines
        try #require(lines.count >= 4, "\(lines)")
        #expect(lines[0].contains("https://www.city.midorino.example.jp/moving"))
        #expect(lines[1].contains("Forgotten password"))
        #expect(lines[2] == "https://help.larkfield.example.com/online/password")
        for bundle in ShippedBundles.names {
            #expect(try first.workspace.versions(of: bundle) == [1])
            #expect(try first.workspace.json(of: "Plugins/\(bundle)/release.json")["active"] == .number(1))
        }
    }

    @Test func `a question that no bundle has an answer to is not answered`() throws {
        let lines = first.run.outputLines
        try #require(lines.count >= 4, "\(lines)")
        #expect(lines[3].contains("申し訳ありません"))
        #expect(!lines[3...].contains { $0.hasPrefix("http") })
        let replies = try first.workspace.shell("\(ShippedBundles.conversation) --json").jsonLines()
        #expect(replies.map { $0["kind"]?.string } == ["answer", "answer", "fallback"])
        #expect(replies.map { $0["language"]?.string } == ["ja", "en", "ja"])
        #expect(replies.map { $0["bundle"]?.string } == ["ward-office", "bank-support", nil])
        try #require(replies.count == 3)
        #expect(replies[0]["answer"]?["id"]?.string == "moving-overview")
        #expect(replies[2]["answer"] == .null)
    }

    @Test func `a pipe gets nothing but the replies`() throws {
        #expect(first.run.errors == "")
        #expect(!first.run.outputBytes.contains(0x1B))
        #expect(!first.run.output.contains(">"), "a prompt")
        #expect(!first.run.output.contains("Taiwa"), "a greeting")
    }

    @Test func `the second start trains nothing and says the same`() throws {
        let workspace = try Workspace(copying: first.workspace)
        let before = try workspace.files(below: "Plugins")
        let second = try workspace.shell(ShippedBundles.conversation)
        second.expect(0)
        #expect(second.output == first.run.output)
        #expect(try workspace.files(below: "Plugins") == before)
    }
}
