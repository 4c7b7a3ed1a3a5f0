import Foundation
import Testing

/// What `taiwa chat` makes of lines, whatever their bytes.
struct ChatTests {
    private let workspace: Workspace

    init() throws { workspace = try TinyBundles.trained() }

    @Test func `every question is answered from the bundle that knows it`() throws {
        let run = try workspace.chat("when do you open", "how do i get rid of slugs", "営業時間を教えてください")
        run.expect(0)
        #expect(
            run.outputLines == [
                TinyBundles.openingHours, "https://cafe.example.com/hours", TinyBundles.slugs,
                TinyBundles.openingHoursInJapanese, "https://cafe.example.com/hours",
            ])
        #expect(run.errors == "")
    }

    @Test func `a conversation in a pipe leaves nothing behind but the inbox`() throws {
        let before = try workspace.files(below: "Plugins")
        let run = try workspace.chat("when do you open", "/why", "/help")
        run.expect(0)
        #expect(run.outputLines.first == TinyBundles.openingHours)
        #expect(try workspace.files(below: "Plugins") == before)
        #expect(try workspace.files(below: ".taiwa").keys.allSatisfy { $0.hasPrefix("inbox.sqlite") })
    }

    @Test(arguments: [
        ("", []),
        ("when do you open", [TinyBundles.openingHours]),
        ("when do you open\r\ndo you have oat milk\r\n", [TinyBundles.openingHours, TinyBundles.oatMilk]),
        ("\nwhen do you open\n", ["Please type a question.", TinyBundles.openingHours]),
        ("   \t \n", ["Please type a question."]),
        ("when do you open\u{0}\u{1B}[31m\u{7}\n", [TinyBundles.openingHours]),
    ])
    func `lines end as they may`(input: String, replies: [String]) throws {
        let run = try workspace.taiwa("chat", input: input)
        run.expect(0)
        #expect(run.outputLines.filter { !$0.hasPrefix("http") } == replies)
        #expect(run.errors == "")
    }

    @Test(arguments: [
        [0xFF, 0xFE], [0xE3, 0x81], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ])
    func `bytes that are not UTF-8 stop nothing`(bytes: [UInt8]) throws {
        let input = bytes + "\n".utf8 + bytes + " when do you open ".utf8 + bytes + "\ndo you have oat milk\n".utf8
        for options in [[], ["--json"]] {
            let run = try workspace.taiwa(["chat"] + options, input: .init(input))
            run.expect(0)
            #expect(run.output.contains(TinyBundles.openingHours))
            #expect(run.outputLines.last?.contains(TinyBundles.oatMilk) == true)
            #expect(String(validating: run.outputBytes, as: UTF8.self) != nil)
        }
    }

    @Test(arguments: ["a", "あ", "/", "\u{0}"])
    func `a line of a megabyte gets one short reply`(filling: String) throws {
        let line = String(repeating: filling, count: 1_000_000 / filling.utf8.count)
        let run = try workspace.chat(line, "when do you open", options: ["--quiet"])
        run.expect(0)
        #expect(run.outputLines.count == 3)
        #expect(run.outputLines.first?.contains("too long") == true)
        #expect(run.outputLines.dropFirst().first == TinyBundles.openingHours)
    }

    @Test func `a question is taken up to 4096 bytes`() throws {
        let most = try workspace.chat(
            "when do you open" + String(repeating: " ", count: 4096 - 16), options: ["--json"])
        #expect(try most.jsonLines().map { $0["kind"]?.string } == ["answer"])
        let more = try workspace.chat(
            "when do you open" + String(repeating: " ", count: 4097 - 16), options: ["--json"])
        #expect(try more.jsonLines().map { $0["kind"]?.string } == ["notice"])
    }

    @Test func `a reader that goes away ends the program without a word`() throws {
        let run = try workspace.shell("yes when do you open | taiwa chat | head -n 1")
        run.expect(0)
        #expect(run.outputLines == [TinyBundles.openingHours])
        #expect(run.errors == "")
    }

    @Test(.enabled(if: Workspace.hasFullDevice, "there is no /dev/full"))
    func `output that cannot be written is an environment error`() throws {
        let run = try workspace.shell("echo when do you open | taiwa chat > /dev/full")
        run.expect(4)
        #expect(run.errorLines.count == 1)
    }

    @Test func `a bundle that is named is the only one to answer`() throws {
        let run = try workspace.chat("how do i get rid of slugs", options: ["--domain", "cafe"])
        run.expect(0)
        #expect(!run.output.contains(TinyBundles.slugs))
        #expect(
            try workspace.chat("how do i get rid of slugs", options: ["--domain", "garden"]).output == TinyBundles.slugs
                + "\n")
    }

    @Test func `a named bundle is the only one that is trained`() throws {
        let untrained = try TinyBundles.untrained()
        try untrained.chat("when do you open", options: ["--domain", "cafe"]).expect(0)
        #expect(try untrained.versions(of: "cafe") == [1])
        #expect(!untrained.exists("Plugins/garden/versions"))
    }

    @Test(arguments: ["ja": TinyBundles.openingHoursInJapanese, "en": TinyBundles.openingHours])
    func `a language that is asked for is the language of every reply`(tag: String, reply: String) throws {
        let run = try workspace.chat("when do you open", "何時に開きますか", options: ["--lang", tag])
        #expect(run.outputLines.filter { !$0.hasPrefix("http") } == [reply, reply])
    }

    @Test(arguments: ["LC_ALL", "LC_MESSAGES", "LANG"])
    func `the environment says which language to speak before the person does`(variable: String) throws {
        #expect(try workspace.chat("", environment: [variable: "ja_JP.UTF-8"]).output == "ご質問を入力してください。\n")
        #expect(try workspace.chat("", environment: [variable: "en_GB.UTF-8"]).output == "Please type a question.\n")
    }

    @Test func `sheets that have changed are trained on the way`() throws {
        try workspace.append("do you sell beans by the kilo,oat-milk\n", to: "Plugins/cafe/examples.csv")
        let run = try workspace.chat("do you sell beans by the kilo")
        run.expect(0)
        #expect(run.output == TinyBundles.oatMilk + "\n")
        #expect(try workspace.versions(of: "cafe") == [1, 2])
        #expect(try workspace.versions(of: "garden") == [1])
    }

    @Test func `quiet keeps what is wrong with a bundle`() throws {
        try workspace.write("", to: "Plugins/cafe/exam.csv")
        let run = try workspace.chat("when do you open", options: ["--quiet"])
        run.expect(0)
        #expect(run.errorLines.count == 1)
        #expect(run.errors.contains("Plugins/cafe/exam.csv"))
    }
}
