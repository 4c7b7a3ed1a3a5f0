import Testing

/// `taiwa evaluate`.
struct EvaluateTests {
    private let workspace: Workspace

    static let reportKeys: Set = [
        "accuracy", "admitted", "answerable", "answered_precision", "answered_recall", "asked_back", "confusions",
        "coverage_at_95_precision", "macro_f1", "questions", "right_first", "right_first_or_offered", "unanswerable",
        "unanswered_precision", "unanswered_recall",
    ]

    /// A question right, one wrong, and one that must not be answered.
    static let questions =
        "text,expected\nwhen do you open,opening-hours\ndo you have oat milk,lost-umbrella\nasdf qwer,-\n"

    init() throws {
        workspace = try TinyBundles.trained()
        try workspace.write(Self.questions, to: "questions.csv")
    }

    @Test func `the table says what was measured, on what, and out of how many`() throws {
        let run = try workspace.taiwa("evaluate", "cafe")
        run.expect(0)
        #expect(run.errors == "")
        #expect(run.outputLines.first == "cafe version 1 on Plugins/cafe/exam.csv")
        for measure in ["accuracy", "macro-F1", "answered: precision", "unanswered: precision", "coverage at 95 %"] {
            #expect(run.output.contains(measure))
        }
        #expect(run.output.contains("5 questions"))
        #expect(run.output.contains("4 answerable questions"))
    }

    @Test func `JSON has the same figures`() throws {
        let run = try workspace.taiwa("evaluate", "cafe", "--format", "json")
        run.expect(0)
        let report = try run.json()
        #expect(report.keys == Self.reportKeys)
        #expect(report["questions"] == .number(5))
        #expect(report["answerable"] == .number(4))
        #expect(report["unanswerable"] == .number(1))
        #expect(report == (try workspace.json(of: "Plugins/cafe/versions/1/report.json")))
    }

    @Test func `another sheet can be asked`() throws {
        let report = try workspace.taiwa("evaluate", "cafe", "--questions", "questions.csv", "--format=json").json()
        #expect(report["questions"] == .number(3))
        #expect(abs(try #require(report["accuracy"]?.number) - 2.0 / 3) < 1e-9)
        #expect(
            report["confusions"]?.elements == [
                .object(["expected": .string("lost-umbrella"), "predicted": .string("oat-milk"), "count": .number(1)])
            ])
    }

    @Test func `figures that cannot be had keep their name`() throws {
        try workspace.write("text,expected\ndo you have oat milk,lost-umbrella\n", to: "wrong.csv")
        let report = try workspace.taiwa("evaluate", "cafe", "--questions", "wrong.csv", "--format", "json").json()
        #expect(report["accuracy"] == .number(0))
        #expect(report.keys == Self.reportKeys)
    }

    @Test func `failures are listed by file and line`() throws {
        let without = try workspace.taiwa("evaluate", "cafe", "--questions", "questions.csv")
        #expect(!without.output.contains("do you have oat milk"))
        let run = try workspace.taiwa("evaluate", "cafe", "--questions", "questions.csv", "--failures")
        run.expect(0)
        let failures = run.outputLines.filter { $0.hasPrefix("questions.csv:") }
        #expect(failures.count == 1)
        #expect(
            failures.first?.hasPrefix("questions.csv:3: do you have oat milk [expected lost-umbrella, oat-milk") == true
        )
    }

    @Test func `JSON stays JSON with failures`() throws {
        let run = try workspace.taiwa(
            "evaluate", "cafe", "--questions", "questions.csv", "--failures", "--format", "json")
        run.expect(0)
        #expect(throws: Never.self) { try run.json() }
    }

    @Test(arguments: [("0", 0), ("0.66", 0), ("0.67", 1), ("1", 1)] as [(String, Int32)])
    func `the bar that was asked for is met or not`(bar: String, code: Int32) throws {
        for format in ["table", "json"] {
            let run = try workspace.taiwa(
                "evaluate", "cafe", "--questions", "questions.csv", "--at-least", bar, "--format", format)
            run.expect(code)
            #expect(run.output.contains("accuracy"), "the figures are printed either way")
        }
    }

    @Test func `a bar that is just met is met`() throws {
        let run = try workspace.taiwa("evaluate", "cafe", "--at-least", "1", "--format", "json")
        run.expect(0)
        #expect(try run.json()["accuracy"] == .number(1))
    }

    @Test func `a bundle without a version says how to get one`() throws {
        let run = try TinyBundles.untrained().taiwa("evaluate", "cafe")
        run.expect(3)
        #expect(run.output == "")
        #expect(run.errors.contains("taiwa train cafe"))
    }

    @Test func `an answer that the bundle does not have is named with file and line`() throws {
        try workspace.write("text,expected\nwhen,opening-hours\nlatte,oat-mlk\n", to: "questions.csv")
        let run = try workspace.taiwa("evaluate", "cafe", "--questions", "questions.csv")
        run.expect(3)
        #expect(run.output == "")
        #expect(run.errors == "taiwa: questions.csv:3: unknown answer 'oat-mlk' (did you mean 'oat-milk'?)\n")
    }

    @Test func `a sheet that is not there is named`() throws {
        let run = try workspace.taiwa("evaluate", "cafe", "--questions", "nowhere.csv")
        run.expect(3)
        #expect(run.errors == "taiwa: nowhere.csv: the file is missing\n")
    }

    @Test func `sheets that have changed since training are mentioned`() throws {
        try workspace.append("oat flat white,oat-milk\n", to: "Plugins/cafe/examples.csv")
        let run = try workspace.taiwa("evaluate", "cafe", "--format", "json")
        run.expect(0)
        #expect(run.errors.contains("the sheets have changed since version 1 was trained"))
        #expect(try workspace.versions(of: "cafe") == [1], "nothing is trained")
        _ = try run.json()
    }

    @Test func `a bundle that is not there is named, with the nearest one`() throws {
        let run = try workspace.taiwa("evaluate", "caffe")
        #expect(run.errors.contains("did you mean 'cafe'?"))
        run.expect(2)
    }
}
