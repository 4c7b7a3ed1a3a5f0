import Testing

/// How the command line is read, and what `--help` says.
struct UsageTests {
    static let commands = [
        "chat", "ask", "init", "validate", "train", "evaluate", "thresholds", "bundles", "inbox", "token", "serve",
        "talk",
    ]
    /// Every option of any command, with a value where it takes one.
    static let options = [
        ["--plugins", "Plugins"], ["--state", "state"], ["--corpora", "corpora"], ["--domain", "cafe"],
        ["--lang", "en"],
        ["--json"], ["--format", "json"], ["--questions", "q.csv"], ["--failures"], ["--at-least", "0.5"],
        ["--threads", "1"], ["--seed", "1"], ["--quiet"], ["--train", "t.tsv"], ["--test", "t.tsv"],
        ["--valid", "t.tsv"], ["--oos-train", "t.tsv"], ["--oos-valid", "t.tsv"], ["--oos-test", "t.tsv"],
        ["--cross-validate", "5"], ["--predictions", "t.tsv"], ["--faq", "f.tsv"], ["--queries", "q.tsv"],
        ["--qrels", "r.tsv"], ["--run", "r.txt"], ["--role", "user"], ["--tenant", "acme"], ["--expires", "30d"],
        ["--note", "n"], ["--tokens", "t.json"], ["--token", "t"], ["--use", "cafe"], ["--session", "s"], ["--raw"],
        ["--by", "mika"], ["--why", "hours"], ["--sha256", "ab"], ["--keep", "3"],
    ]

    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    @Test func `without a command the help is shown as an error`() throws {
        let run = try workspace.taiwa()
        run.expect(2)
        #expect(run.output == "")
        #expect(run.errors == (try workspace.taiwa("--help").output))
    }

    @Test(arguments: ["--help", "-h", "help"])
    func `help names every command and exit code`(argument: String) throws {
        let run = try workspace.taiwa(argument)
        run.expect(0)
        #expect(run.errors == "")
        for command in Self.commands { #expect(run.outputLines.contains { $0.hasPrefix("  \(command) ") }) }
        for code in ["0 good", "1 the bar", "2 usage", "3 bad data", "4 environment"] {
            #expect(run.output.replacing("\n", with: " ").contains(code))
        }
    }

    @Test(arguments: commands)
    func `the help of a command is the same however it is asked for`(command: String) throws {
        let run = try workspace.taiwa("help", command)
        run.expect(0)
        #expect(run.errors == "")
        #expect(run.output.contains("usage: taiwa \(command)"))
        let plugins = run.output.contains("--plugins") ? [["--plugins", "x", "--help"]] : []
        for arguments in [["--help"], ["-h"], ["a", "b", "-h"]] + plugins {
            let other = try workspace.taiwa([command] + arguments)
            other.expect(0)
            #expect(other.output == run.output)
        }
    }

    @Test(arguments: commands, options)
    func `help mentions an option exactly if the command takes it`(command: String, option: [String]) throws {
        let help = try workspace.taiwa(command, "--help").output
        let isMentioned = help.split(separator: "\n").contains { $0.hasPrefix("  \(option[0]) ") }
        let run = try workspace.taiwa([command] + option + ["--help"])
        run.expect(isMentioned ? 0 : 2)
        #expect(run.output == (isMentioned ? help : ""))
    }

    @Test(arguments: commands)
    func `no line of help is wider than a terminal`(command: String) throws {
        let lines = try workspace.taiwa(command, "--help").outputLines
        #expect(!lines.isEmpty)
        for line in lines { #expect(line.count <= 120, "\(line)") }
    }

    @Test func `the version is a name and a number`() throws {
        let run = try workspace.taiwa("--version")
        run.expect(0)
        #expect(run.output.wholeMatch(of: /taiwa [0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
    }

    /// A command line that is wrong, and what is said about it.
    static let mistakes: [([String], String)] = [
        (["traine"], "did you mean 'train'?"),
        (["evalute"], "did you mean 'evaluate'?"),
        (["BUNDLE"], "did you mean 'bundles'?"),
        (
            ["xyzzy"],
            "unknown command; commands: chat, ask, init, validate, train, runs, rerun, evaluate, thresholds, serve, talk, mask, bundles, inbox, report, erase, export, audit, token"
        ),
        (["help", "chatt"], "did you mean 'chat'?"),
        (["--plugins", "x", "chat"], "unknown command"),
        (["chat", "--pluguns", "x"], "unknown option '--pluguns' (did you mean '--plugins'?)"),
        (["ask", "--domian=x", "hi"], "did you mean '--domain'?"),
        (["chat", "--xyzzy"], "unknown option; see taiwa chat --help"),
        (["train", "--plugins"], "--plugins needs a value: --plugins DIR"),
        (["train", "--plugins="], "--plugins needs a value: --plugins DIR"),
        (["train", "--threads", ""], "--threads needs a value: --threads N"),
        (["chat", "--json=yes"], "--json takes no value"),
        (["ask"], "is missing; see taiwa ask --help"),
        (["ask", "--"], "is missing"),
        (["ask", "--json"], "is missing"),
        (["evaluate"], "BUNDLE is missing"),
        (["evaluate", "a", "b"], "there is one argument too many"),
        (["bundles", "xyzzy"], "unknown action of bundles; actions: history, diff, "),
        (["bundles", "histroy", "a"], "unknown action of bundles 'histroy' (did you mean 'history'?)"),
        (["bundles", "history"], "NAME is missing; see taiwa bundles --help"),
        (["bundles", "history", "a", "b"], "there is one argument too many"),
        (["bundles", "approve", "a"], "VERSION is missing"),
        (["bundles", "approve", "a", "0"], "bundles approve: this is not the number of a version"),
        (["bundles", "approve", "a", "1", "--sha256", "ab"], "--sha256: this is not a SHA-256 of 64 hexadecimal"),
        (["bundles", "approve", "a", "1", "--by", " "], "--by: this is not a name"),
        (["bundles", "approve", "a", "1", "--by", "automatic"], "--by: this is not a name"),
        (["bundles", "rollback", "a", "--keep", "1"], "--keep does not go with bundles rollback"),
        (["bundles", "--by", "a"], "--by does not go with bundles alone"),
        (["bundles", "gc", "--keep", "0"], "--keep: this is not a whole number from 1"),
        (["bundles", "restore", "a", "1"], "DIR is missing"),
        (["init"], "NAME is missing; see taiwa init --help"),
        (["init", "a", "b"], "there is one argument too many"),
        (["init", "a", "--lang", "fr"], "--lang: this is not a language there is: ja, en"),
        (["validate"], "BUNDLE … is missing; see taiwa validate --help"),
        (["validate", "a", "--format", "xml"], "--format: this is not a format there is: table, json, github"),
        (["chat", "a"], "there is one argument too many"),
        (["chat", "--lang", "fr"], "--lang: this is not a language there is: ja, en"),
        (["train", "--format", "xml"], "--format: this is not a format there is: table, json"),
        (["train", "--threads", "0"], "--threads: this is not a whole number from 1 to"),
        (["train", "--threads", "two"], "this is not a whole number"),
        (["train", "--seed", "-1"], "this is not a whole number"),
        (["train", "--seed", "99999999999999999999"], "is not a whole number"),
        (["evaluate", "a", "--at-least", "2"], "this is not a number from 0 to 1"),
        (["evaluate", "a", "--at-least", "nan"], "this is not a number from 0 to 1"),
        (["evaluate", "a", "--at-least", "90%"], "this is not a number from 0 to 1"),
    ]

    @Test(arguments: mistakes)
    func `what is wrong is said in one line`(arguments: [String], sentence: String) throws {
        let run = try workspace.taiwa(arguments)
        run.expect(2)
        #expect(run.output == "")
        #expect(run.errorLines.count == 1)
        #expect(run.errors.hasPrefix("taiwa: "))
        #expect(run.errors.contains(sentence), "\(run.errors)")
    }

    @Test func `two letters the wrong way round are one mistake`() throws {
        let run = try workspace.taiwa("trian")
        run.expect(2)
        #expect(run.errors.contains("did you mean 'train'?"))
    }

    @Test(arguments: [
        ["--plugins=Elsewhere"], ["--plugins", "Elsewhere"], ["--plugins=nowhere", "--plugins", "Elsewhere"],
        ["--plugins", "Elsewhere/"], ["--plugins", "./Elsewhere"],
    ])
    func `an option's value is the next word or behind an equals sign`(arguments: [String]) throws {
        try workspace.makeDirectory("Elsewhere")
        let run = try workspace.taiwa(["bundles"] + arguments)
        run.expect(0)
        #expect(run.outputLines.count == 1, "a table without bundles")
    }

    @Test func `a value may have an equals sign in it`() throws {
        try workspace.makeDirectory("a=b")
        try workspace.taiwa("bundles", "--plugins=a=b").expect(0)
        try workspace.taiwa("bundles", "--plugins=a").expect(3)
    }

    @Test func `after two dashes nothing is an option`() throws {
        let tiny = try TinyBundles.trained()
        let run = try tiny.taiwa("ask", "--", "--json", "--help")
        run.expect(0)
        #expect(!run.output.hasPrefix("{"))
        #expect(!run.output.contains("usage"))
        let name = try tiny.taiwa("train", "--", "--quiet")
        #expect(name.errors.contains("unknown bundle"))
    }
}
