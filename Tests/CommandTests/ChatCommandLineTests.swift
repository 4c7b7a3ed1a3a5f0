import Foundation
import TestSupport
import Testing

/// The commands inside `taiwa chat`.
struct ChatCommandLineTests {
    private let workspace: Workspace

    init() throws { workspace = try TinyBundles.trained() }

    @Test func `why explains the last question`() throws {
        let run = try workspace.chat("when do you open", "do you have oat milk", "/why")
        run.expect(0)
        let lines = run.outputLines
        let start = try #require(lines.firstIndex(of: "question"))
        #expect(lines[start...].dropFirst().first?.contains("do you have oat milk") == true)
        #expect(lines.contains { $0.contains("by the classifier of cafe version 1") })
        #expect(lines.contains { $0.contains("nearest examples") })
        #expect(lines.last?.contains("answer: right with") == true)
    }

    @Test(arguments: [[], ["--json"]])
    func `why before any question says that there is none`(options: [String]) throws {
        let run = try workspace.chat("/why", options: options)
        run.expect(0)
        #expect(run.output == "")
        #expect(run.errorLines.count == 1)
    }

    @Test func `domain lists the bundles and marks the chosen one`() throws {
        let run = try workspace.chat("/domain", "/domain cafe", "/domain", "/domain auto", "/domain")
        run.expect(0)
        let lists = run.outputLines.filter { $0.contains("cafe") || $0.contains("garden") }
        #expect(
            lists == [
                "  cafe  Corner Café", "  garden  Hill Garden", "* cafe  Corner Café", "  garden  Hill Garden",
                "  cafe  Corner Café", "  garden  Hill Garden",
            ])
    }

    @Test func `domain keeps to one bundle until auto`() throws {
        let run = try workspace.chat(
            "/domain garden", "when do you open", "/domain auto", "when do you open", options: ["--json"])
        run.expect(0)
        let replies = try run.jsonLines()
        try #require(replies.count == 2)
        #expect(replies[0]["kind"] != .string("answer"))
        #expect(replies[1]["answer"]?["id"] == .string("opening-hours"))
    }

    @Test func `a domain that is not there is named, with the nearest one`() throws {
        let run = try workspace.chat("/domain gardn", "when do you open")
        run.expect(0)
        #expect(run.errors.contains("'gardn'"))
        #expect(run.errors.contains("did you mean 'garden'?"))
        #expect(run.outputLines.first == TinyBundles.openingHours)
    }

    @Test func `lang sets the language of the replies`() throws {
        let run = try workspace.chat(
            "/lang ja", "when do you open", "/lang en", "何時に開きますか", "/lang auto", "何時に開きますか", options: ["--json"])
        run.expect(0)
        #expect(try run.jsonLines().map { $0["language"]?.string } == ["ja", "en", "ja"])
        #expect(run.output.contains(TinyBundles.openingHoursInJapanese))
    }

    @Test func `lang alone shows what there is`() throws {
        let run = try workspace.chat("/lang")
        run.expect(0)
        #expect(run.output.contains("/lang ja"))
    }

    @Test func `a language that is not there is an error`() throws {
        let run = try workspace.chat("/lang xx")
        run.expect(0)
        #expect(run.errors.contains("unknown language"))
        #expect(run.output == "")
    }

    @Test func `ratings are kept masked, for their owner only`() throws {
        let run = try workspace.chat(
            "when do you open, call me on 090-1234-5678", "/good", "do you have oat milk", "/bad",
            options: ["--state", "state"])
        run.expect(0)
        #expect(try workspace.permissions(of: "state") == 0o700)
        #expect(try workspace.permissions(of: "state/inbox.sqlite") == 0o600)
        let ratings = try KeptRating.all(inState: "\(workspace.path)/state")
        #expect(ratings.map(\.rating) == ["good", "bad"])
        let exchanges = try ratings.map { try JSON(.init($0.exchanges.utf8)).elements.first }
        let first = ["cafe", "opening-hours", "when do you open, call me on [PHONE1]"]
        #expect(exchanges.first??.elements.map(\.string) == first)
        #expect(exchanges.last??.elements.map(\.string) == ["cafe", "oat-milk", "do you have oat milk"])
        #expect(!workspace.exists(".taiwa"))
    }

    @Test func `ratings of later runs are added`() throws {
        for _ in 1...2 { try workspace.chat("when do you open", "/good").expect(0) }
        #expect(try KeptRating.all(inState: "\(workspace.path)/.taiwa").count == 2)
    }

    @Test(arguments: [
        ["/good"], ["/bad"], ["when do you open", "/good", "/bad"], ["asdf qwer zxcv", "/good"],
    ])
    func `without an answer there is nothing to rate`(lines: [String]) throws {
        let input = lines.map { $0 + "\n" }.joined()
        let run = try workspace.taiwa("chat", input: input)
        run.expect(0)
        #expect(run.outputLines.last == "There is no answer to rate yet.")
        let state = "\(workspace.path)/.taiwa"
        let kept = workspace.exists(".taiwa") ? try KeptRating.all(inState: state).count : 0
        #expect(kept == (lines.count == 3 ? 1 : 0))
    }

    @Test func `a rating that cannot be kept is said in a sentence that names the place`() throws {
        try workspace.write("", to: "state")
        let run = try workspace.chat("when do you open", "/good", options: ["--state", "state"])
        if case .killed(let signal) = run.ending { Issue.record("killed by signal \(signal)") }
        #expect(run.errors.contains("state"))
        #expect(run.errorLines.count == 2)
        #expect(run.errorLines.first?.contains("what is asked is not kept") == true)
        #expect(!run.errors.contains("Error Domain"))
    }

    @Test func `help names every command`() throws {
        let run = try workspace.chat("/help")
        run.expect(0)
        for command in ["/why", "/good", "/bad", "/teach", "/unteach", "/domain", "/lang", "/help", "/quit"] {
            #expect(run.output.contains(command))
        }
    }

    @Test(arguments: ["/quit", "/exit", "/q"])
    func `quit stops reading`(command: String) throws {
        let run = try workspace.chat("when do you open", command, "do you have oat milk", "/good")
        run.expect(0)
        #expect(run.outputLines == [TinyBundles.openingHours, "https://cafe.example.com/hours"])
        #expect(try KeptRating.all(inState: "\(workspace.path)/.taiwa").isEmpty)
    }

    @Test(arguments: ["/hepl", "/helpp", "/dmain", "/qut", "/goood", "/w hy", "/wh"])
    func `an unknown command is said on standard error and the talk goes on`(command: String) throws {
        let run = try workspace.chat(command, "when do you open")
        run.expect(0)
        #expect(run.errorLines.count == 1)
        #expect(run.errors.contains("unknown command"))
        #expect(run.errors.contains("/help"))
        #expect(run.outputLines.first == TinyBundles.openingHours)
    }

    @Test(arguments: ["/helpp": "/help", "/dmain": "/domain", "/qut": "/quit", "/goood": "/good", "/wh": "/why"])
    func `the command that was probably meant is suggested`(typed: String, meant: String) throws {
        #expect(try workspace.chat(typed).errors.contains("did you mean '\(meant)'?"))
    }

    @Test(arguments: ["/hlep": "/help", "/qiut": "/quit"])
    func `two letters the wrong way round are one mistake`(typed: String, meant: String) throws {
        let run = try workspace.chat(typed)
        #expect(run.errors.contains("did you mean '\(meant)'?"))
    }
}
