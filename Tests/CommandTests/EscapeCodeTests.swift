import Testing

/// Output that is no terminal gets text and nothing else.
struct EscapeCodeTests {
    static let environments: [[String: String]] = [
        [:], ["NO_COLOR": "1"], ["TERM": "xterm-256color"],
        ["TERM": "xterm", "FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"],
    ]

    static let lines = [
        "--help", "chat --help", "train", "train --format json", "bundles", "evaluate cafe --failures",
        "ask when do you open", "ask --json when do you open", "nonsense", "train nowhere", "",
    ]

    @Test(arguments: environments)
    func `no command prints an escape code`(environment: [String: String]) throws {
        let workspace = try TinyBundles.trained()
        try workspace.write("{", to: "Plugins/garden/bundle.json")
        for line in Self.lines {
            let run = try workspace.shell("taiwa \(line) 2>&1 | cat", environment: environment)
            #expect(!run.outputBytes.isEmpty, "\(line)")
            #expect(!run.outputBytes.contains(0x1B), "\(line)")
        }
    }

    @Test(arguments: environments)
    func `no line of a conversation prints an escape code`(environment: [String: String]) throws {
        let workspace = try TinyBundles.trained()
        for options in [[], ["--json"]] {
            let run = try workspace.chat(
                "when do you open", "/why", "/good", "asdf qwer", "asdf qwer", "hello", "/domain", "/lang", "/help",
                "/nonsense", "/domain x", "\u{1B}[31mred", "/\u{1B}[31mred", "/why", options: options,
                environment: environment)
            run.expect(0)
            #expect(!run.outputBytes.contains(0x1B))
            #expect(run.output.contains(TinyBundles.openingHours))
            #expect(run.errors.contains("unknown command"))
            #expect(!run.errorBytes.contains(0x1B))
        }
    }
}
