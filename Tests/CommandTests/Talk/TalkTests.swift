import Foundation
import SystemCalls
import TestSupport
import Testing

/// `taiwa talk` in a pipe.
@Suite struct `Talking with a server` {
    private let workspace: Workspace

    init() throws { workspace = try TinyBundles.trained() }

    private func talk(
        _ server: String, _ lines: String..., options: [String] = [], environment: [String: String] = [:]
    ) throws -> ProgramRun {
        let input = lines.map { $0 + "\n" }.joined()
        return try workspace.taiwa(["talk", server] + options, input: Data(input.utf8), environment: environment)
    }

    private static let link = "https://cafe.example.com/hours"
    private static let greeting =
        #"{"taiwa":1,"versions":[1],"server":"n7","auth":"none","limits":{"line":16384}}"# + "\n"

    @Test(arguments: [
        ("when do you open", TinyBundles.openingHours), ("何時に開きますか", TinyBundles.openingHoursInJapanese),
    ])
    func `a line is a question, and its reply is printed`(question: String, answer: String) throws {
        let served = try ServedProgram(in: workspace)
        let run = try talk(served.addresses[0], "", question, "　\(question)  ")
        run.expect(0)
        #expect(run.outputLines == [answer, Self.link, answer, Self.link])
        #expect(run.errors == "")
    }

    @Test func `a Unix socket is a path, and a last line needs no end`() throws {
        let served = try ServedProgram(in: workspace, "--socket", "\(workspace.path)/s")
        let run = try workspace.taiwa(
            ["talk", "./s"], input: Data("when do you open".utf8))
        run.expect(0)
        #expect(run.outputLines == [TinyBundles.openingHours, Self.link])
        withExtendedLifetime(served) {}
    }

    @Test func `behind a slash is a verb; without a turn it is about the last reply`() throws {
        let served = try ServedProgram(in: workspace)
        let run = try talk(
            served.addresses[0], "/good", "when do you open", "/good", #"/bad {"comment":"terse"}"#, "/why",
            "/PING abc",
            "/quit", "when do you open")
        run.expect(0)
        #expect(run.errors == "taiwa: there is no reply yet that this could be about\n")
        #expect(run.outputLines.filter { $0.hasPrefix("feedback ") }.count == 2, "\(run.output)")
        #expect(run.output.contains("opening-hours") && run.outputLines.contains("data  abc"))
        #expect(run.outputLines.filter { $0 == TinyBundles.openingHours }.count == 1, "nothing is sent after /quit")
        let ratings = try KeptRating.all(inState: "\(workspace.path)/.taiwa")
        #expect(ratings.map(\.rating) == ["good", "bad"] && ratings.last?.comment == "terse")
    }

    @Test func `help tells of lines, and lists the verbs of the server`() throws {
        let served = try ServedProgram(in: workspace)
        let run = try talk(served.addresses[0], "/help", "/help good")
        run.expect(0)
        #expect(run.outputLines.first?.hasPrefix("A line is a question") == true)
        for verb in ["ASK text", "GOOD turn", "DRAIN [grace_s]"] { #expect(run.output.contains(verb), "\(run.output)") }
        let japanese = try talk(served.addresses[0], "/help", environment: ["LANG": "ja_JP.UTF-8"])
        #expect(japanese.outputLines.first?.hasPrefix("そのまま入力した行は質問です。") == true)
    }

    @Test func `an error is told on standard error, and the conversation goes on`() throws {
        let served = try ServedProgram(in: workspace)
        let run = try talk(served.addresses[0], "/frobnicate", "/why t_999", "/use nowhere", "when do you open")
        run.expect(0)
        #expect(run.outputLines == [TinyBundles.openingHours, Self.link])
        #expect(run.errorLines.count == 3)
        #expect(run.errorLines.first == "taiwa: try HELP (UNKNOWN_VERB)")
        #expect(run.errorLines.dropFirst().allSatisfy { $0.contains("NOT_FOUND") })
    }

    @Test func `raw lines are sent and shown as they are`() throws {
        let served = try ServedProgram(in: workspace)
        let run = try talk(
            served.addresses[0], #"{"op":"ping","id":7}"#, "", "#8 PING x", "#9 frobnicate", "#a ASK 何時に開きますか", "QUIT",
            "PING", options: ["--raw"])
        run.expect(0)
        let lines = run.outputLines
        #expect(lines.count == 6 && lines[0].hasPrefix(#"{"taiwa":1,"#), "\(run.output)")
        #expect(lines[1...2] == [#"{"id":7,"ok":true}"#, #"{"id":"8","ok":true,"data":"x"}"#])
        #expect(lines[3].contains("UNKNOWN_VERB") && lines[4].contains(TinyBundles.openingHoursInJapanese))
        #expect(lines[5] == #"{"ok":true}"#)
        #expect(run.errors == "")
    }

    @Test func `an error that ends the connection ends the program`() throws {
        let served = try ServedProgram(in: workspace)
        let run = try talk(served.addresses[0], "GET / HTTP/1.1", "PING", options: ["--raw"])
        run.expect(4)
        #expect(run.outputLines.last?.contains("NOT_PROTOCOL") == true)
        #expect(
            run.errors == "taiwa: the server has ended the connection: this port speaks taiwa/1 (NOT_PROTOCOL)\n")
    }

    @Test func `a target, a session and a language hold for every question`() throws {
        let served = try ServedProgram(in: workspace)
        let garden = try talk(served.addresses[0], "when do you open", options: ["--use", "garden"])
        garden.expect(0)
        #expect(!garden.output.contains(TinyBundles.openingHours))
        for options in [["--use", "cafe", "--session", "u-1", "--lang", "ja"], ["--session", "u-2", "--lang", "ja"]] {
            let first = try talk(served.addresses[0], "when do you open", options: options)
            first.expect(0)
            #expect(first.outputLines == [TinyBundles.openingHoursInJapanese, Self.link])
            let second = try talk(served.addresses[0], "/end", options: options)
            #expect(second.outputLines == ["ended  yes"], "\(second.errors)")
        }
        let wrong = try talk(served.addresses[0], "when do you open", options: ["--use", "nowhere"])
        wrong.expect(4)
        #expect(wrong.output == "" && wrong.errors.contains("the server does not take --use: "))
    }

    @Test func `a token comes from a file, the environment or the first line, and is shown nowhere`() throws {
        let made = try workspace.taiwa("token", "create", "--role", "user", "--tenant", "default")
        made.expect(0)
        let token = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
        try workspace.write(made.output, to: "token")
        let served = try ServedProgram(in: workspace)
        let server = served.addresses[0]
        let runs = [
            try talk(server, "when do you open", options: ["--token", "token"]),
            try talk(server, "when do you open", environment: ["TAIWA_TOKEN": token]),
            try talk(server, token, "when do you open", options: ["--token", "-"]),
        ]
        for run in runs {
            run.expect(0)
            #expect(run.outputLines == [TinyBundles.openingHours, Self.link] && run.errors == "")
        }
        let raw = try talk(server, "PING", options: ["--raw", "--token", "token"])
        #expect(!raw.output.contains(token.suffix(20)) && raw.output.contains("principal"))
        let none = try talk(server, "when do you open")
        none.expect(0)
        #expect(none.errorLines.first == "the server wants a token: --token FILE, or the variable TAIWA_TOKEN")
        #expect(none.errorLines.last?.contains("AUTH_REQUIRED") == true)
    }

    @Test func `a wrong token ends the program, and is not repeated`() throws {
        try workspace.taiwa("token", "create", "--role", "user", "--tenant", "default").expect(0)
        let served = try ServedProgram(in: workspace)
        let wrong = "tw1_k1_0123456789abcdefghijklmnopqrstuv"
        let run = try talk(served.addresses[0], "when do you open", environment: ["TAIWA_TOKEN": wrong])
        run.expect(4)
        #expect(run.output == "")
        #expect(
            run.errors == "taiwa: the server does not take the token: token not accepted (AUTH_FAILED)\n")
        try workspace.write("two words\n", to: "token")
        for options in [["--token", "token"], ["--token", "absent"]] {
            let run = try talk(served.addresses[0], "when do you open", options: options)
            run.expect(4)
            #expect(run.errorLines.count == 1 && !run.errors.contains("two words"))
        }
    }

    @Test func `a server minds no token of a client in its environment`() throws {
        let served = try ServedProgram(in: workspace, environment: ["TAIWA_TOKEN": "tw1_k1_x"])
        try talk(served.addresses[0], "when do you open").expect(0)
    }

    @Test(arguments: [
        (["127.0.0.1:1"], 4, "cannot connect to the server: Connection refused"),
        (["./nowhere"], 4, "cannot connect to the server: No such file or directory"),
        (["7100"], 2, "this is not an address such as 127.0.0.1:7100, or a path with a slash"),
        (["when do you open"], 2, "this is not an address"),
        ([], 2, "HOST:PORT|SOCKET is missing; see taiwa talk --help"),
        (["127.0.0.1:1", "--session", "two words"], 2, "--session: this is not a word of at most 64 letters"),
        (["127.0.0.1:1", "--token", "tw1_k1_0123456789abcdefghijklmnopqrstuv"], 4, "the token file cannot be read"),
    ])
    func `a wrong address or option is told in one sentence`(
        arguments: [String], code: Int32, sentence: String
    ) throws {
        let run = try workspace.taiwa(["talk"] + arguments)
        run.expect(code)
        #expect(run.output == "")
        #expect(run.errorLines.count == 1 && run.errors.contains(sentence), "\(run.errors)")
    }

    @Test(arguments: [
        "SSH-2.0-OpenSSH_9.2\n", "{}\n", #"{"ok":true}"# + "\n", #"{"taiwa":2,"versions":[2,3]}"# + "\n",
    ])
    func `what is no server of this protocol is told apart`(greeting: String) throws {
        let server = try StandInServer(greeting: greeting)
        let run = try talk(server.address, "when do you open")
        run.expect(4)
        #expect(run.errors == "taiwa: what listens there does not speak taiwa/1\n")
    }

    @Test func `a server without room says so instead of greeting`() throws {
        let busy = #"{"ok":false,"code":"BUSY","num":503,"msg":"no capacity","retry_ms":1500,"fatal":true}"# + "\n"
        let run = try talk(try StandInServer(greeting: busy).address, "when do you open")
        run.expect(4)
        #expect(
            run.errors
                == "taiwa: the server has ended the connection: no capacity (BUSY); try again in 1.5 s\n")
    }

    @Test func `what is offered has numbers, and events stand between the replies`() throws {
        let server = try StandInServer(
            greeting: Self.greeting,
            replies: [
                #"{"event":"drain","grace_s":30}"# + "\n"
                    + #"{"ok":true,"kind":"clarify","text":"どちらの返品でしょうか。","turn":"t_2","options":["不良品の返品","ご都合の返品"],"lang":"ja","later":[1]}"#
                    + "\n"
            ])
        let run = try talk(server.address, "返品の送料は誰が払うの？")
        run.expect(0)
        #expect(run.outputLines == ["どちらの返品でしょうか。", "  1. 不良品の返品", "  2. ご都合の返品"])
        #expect(run.errors == "the server is about to stop; it answers for 30 s more\n")
    }

    @Test func `a server that goes away in the middle is noticed`() throws {
        let served = try ServedProgram(in: workspace)
        let run = try workspace.shell(
            """
            { echo 'when do you open'; until [ -s out ]; do sleep 0.02; done; \
            kill -9 \(served.process.processIdentifier); echo 'when do you open'; } \
            | taiwa talk \(served.addresses[0]) > out
            """)
        run.expect(4)
        #expect(try workspace.text(of: "out") == "\(TinyBundles.openingHours)\n\(Self.link)\n")
        #expect(run.errors == "taiwa: the server has ended the connection\n")
    }
}
