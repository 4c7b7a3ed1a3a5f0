import Testing

/// `taiwa inbox` action by action.
struct InboxCommandTests {
    private let filled: FilledInbox

    init() throws { filled = try FilledInbox() }

    @Test func `the list has the groups with the most open questions first, and so has plain inbox in a pipe`() throws {
        let run = try filled.taiwa("list")
        run.expect(0)
        #expect(run.outputLines.count == 5)
        #expect(run.outputLines[0].hasPrefix("id   open  all  14 days"))
        #expect(
            run.outputLines[1].contains(
                /^g_1\s+2\s+2\s+\S+\s+\?!\s+new\s+\d+m\s+en\s+cafe\s+[Dd]o you have a car park$/))
        #expect(run.errors.isEmpty)
        #expect(try filled.taiwa().output == run.output)
    }

    @Test func `programs get every group with the same names`() throws {
        let run = try filled.taiwa("list", "--format", "json", "--bundle", "garden")
        run.expect(0)
        let groups = try run.json().elements
        #expect(groups.count == 1)
        #expect(
            groups.first?.keys == [
                "id", "tenant", "bundle", "language", "state", "by", "question", "count", "open", "causes", "days",
                "lines",
                "first_seen", "last_seen",
            ])
        #expect(groups.first?["tenant"] == .string("default") && groups.first?["by"] == .null)
    }

    @Test(arguments: [
        (["--kind", "low_confidence"], ["when are you open on holidays"]), (["--lang", "ja"], ["駐車場はありますか"]),
        (["--search", "LAWN"], ["moles in my lawn"]), (["--bundle", "garden"], ["moles in my lawn"]),
        (["--status", "dismissed"], []), (["--since", "7m", "--bundle", "garden"], ["moles in my lawn"]),
        (["--since", "1m"], []),
    ])
    func `filters let through what they say`(options: [String], questions: [String]) throws {
        let run = try filled.workspace.taiwa(["inbox", "list", "--format", "json"] + options)
        run.expect(0)
        #expect(try run.json().elements.map { $0["question"]?.string } == questions)
    }

    @Test func `a limit says that there are more`() throws {
        let run = try filled.taiwa("list", "--limit", "1")
        run.expect(0)
        #expect(run.outputLines.count == 2 && run.errors == "… and more; --limit shows them\n")
    }

    @Test func `a group is shown with its lines, an alert with what came near`() throws {
        let group = try filled.taiwa("show", "g_1")
        group.expect(0)
        #expect(group.outputLines.contains { $0.contains("a_1 ") && $0.contains("unanswered") && $0.contains("25 %") })
        #expect(group.output.contains("Do you have a car park"))
        let alert = try filled.taiwa("show", "a_3", "--format", "json")
        alert.expect(0)
        #expect(try alert.json()["question"] == .string("when are you open on holidays"))
        #expect(try alert.json()["nearest"]?.elements.first?["answer"] == .string("opening-hours"))
    }

    @Test func `what is dismissed is gone from the list until it is opened again`() throws {
        let run = try filled.taiwa("dismiss", "g_1", "a_3")
        run.expect(0)
        #expect(run.outputLines == ["g_1: 2 alerts dismissed", "a_3: 1 alert dismissed"])
        #expect(try filled.groups().count == 2)
        let again = try filled.taiwa("reopen", "g_1", "--format", "json")
        again.expect(0)
        #expect(try again.json().elements.first?["alerts"]?.elements == [.string("a_1"), .string("a_4")])
        #expect(try filled.groups().count == 3)
    }

    @Test func `what somebody has claimed nobody else decides about`() throws {
        try filled.taiwa("claim", "g_1", "--by", "hana").expect(0)
        #expect(try filled.taiwa("list", "--status", "claimed").output.contains("claimed"))
        let run = try filled.taiwa("dismiss", "a_1", "--by", "ken")
        run.expect(1)
        #expect(run.errors == "taiwa: a_1 is claimed by hana\n")
        try filled.taiwa("release", "g_1", "--by", "hana").expect(0)
        try filled.taiwa("dismiss", "a_1", "--by", "ken").expect(0)
    }

    @Test func `groups are merged and split`() throws {
        let merged = try filled.taiwa("merge", "g_2", "g_1")
        merged.expect(0)
        #expect(merged.output == "g_2 is part of g_1 now, which has 3 alerts\n")
        let split = try filled.taiwa("split", "a_2", "--format", "json")
        split.expect(0)
        let group = try split.json().elements.first?["group"]?.string
        #expect(try filled.groups()["駐車場はありますか"] == group)
    }

    @Test func `a mistake gets one sentence and its exit code`() throws {
        let cases: [([String], Int32, String)] = [
            (["show", "g_99"], 3, "there is no group g_99; taiwa inbox list --status any shows all"),
            (["show", "a_99"], 3, "there is no alert a_99; taiwa inbox show GROUP lists those of a group"),
            (["dismiss", "g_1", "a_99"], 3, "there is no alert a_99; taiwa inbox show GROUP lists those of a group"),
            (
                ["show", "5"], 2,
                "inbox show: this is not the id of a group or an alert, such as g_5 or a_17; see taiwa inbox list"
            ),
            (["merge", "g_1", "g_1"], 2, "inbox merge: this is not two different groups"),
            (["merge", "g_1", "g_4"], 3, "they belong to two bundles, cafe and garden"),
            (["split", "a_3"], 1, "g_3 has no other alerts"),
            (["resend", "n_1"], 3, "no delivery of n_1 was given up; taiwa inbox dead-letters lists those that were"),
            (["dismis", "g_1"], 2, "unknown action of inbox 'dismis' (did you mean 'dismiss'?)"),
            (
                ["list", "--kind", "rude"], 2,
                "--kind: this is not a kind there is: unanswered, low_confidence, bad_answer"
            ),
            (["list", "--since", "soon"], 2, "--since: this is not a span such as 90m, 12h, 7d or 2w"),
            (["list", "--bundle", "caffe"], 2, "unknown bundle 'caffe' (did you mean 'cafe'?)"),
            (["show", "g_1", "--title", "x"], 2, "--title does not go with inbox show; see taiwa inbox --help"),
            (
                ["list", "--state", "nowhere"], 4,
                "nowhere: there is no inbox here; taiwa serve keeps one in its state directory"
            ),
        ]
        for (arguments, code, sentence) in cases {
            let run = try filled.workspace.taiwa(["inbox"] + arguments)
            run.expect(code)
            #expect(run.errors.hasPrefix("taiwa: \(sentence)"), "\(run.errors)")
            #expect(run.output.isEmpty)
        }
    }

    @Test func `notices that could not be delivered are listed and sent again`() throws {
        #expect(try filled.taiwa("notices").errors == "nobody was told of anything\n")
        #expect(try filled.taiwa("dead-letters").errors == "every notice was delivered, or is on its way\n")
        try filled.giveUpNotice()
        let notices = try filled.taiwa("notices", "--format", "json")
        notices.expect(0)
        #expect(try notices.json().elements.first?["group"] == .string("g_1"))
        let letters = try filled.taiwa("dead-letters")
        letters.expect(0)
        #expect(
            letters.outputLines.last?.contains(/^n_1\s+file pager\s+3\s+now\s+it refused/) == true, "\(letters.output)")
        let again = try filled.taiwa("resend", "n_1")
        again.expect(0)
        #expect(again.output == "n_1: one delivery waits again\n")
        #expect(try filled.taiwa("dead-letters").output.isEmpty)
    }

    @Test func `control characters do not reach a terminal`() throws {
        try filled.ask("evil \u{1B}[2J line")
        let run = try filled.taiwa("list")
        run.expect(0)
        #expect(run.output.contains("evil ␛[2J line") && !run.output.contains("\u{1B}"))
    }
}
