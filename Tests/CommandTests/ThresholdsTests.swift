import TestSupport
import Testing

/// `taiwa thresholds`.
struct ThresholdsTests {
    private let workspace: Workspace

    private static let pointKeys: Set = [
        "threshold", "answered", "answered_right", "asked_back", "answered_without_answer", "precision",
        "precision_lower", "given",
    ]

    init() throws { workspace = try TinyBundles.trained() }

    @Test(arguments: ["cafe", "garden"])
    func `the advice comes first, then what it rests on`(bundle: String) throws {
        let run = try workspace.taiwa("thresholds", bundle, "--precision", "0.5")
        run.expect(0)
        #expect(run.errors == "")
        #expect(run.line(0) == "\(bundle) version 1")
        #expect(run.line(1).hasPrefix("For 50 % right use 0."))
        #expect(run.line(1).contains(": you answer "))
        #expect(run.line(2).hasPrefix("Now, with 0.60: "))
        #expect(run.outputLines.contains { $0.hasSuffix("now") })
        #expect(run.outputLines.contains { $0.hasSuffix("advised") })
        #expect(run.output.contains("of Plugins/\(bundle)/exam.csv:"))
        #expect(run.output.contains("in Plugins/\(bundle)/bundle.json"))
        #expect(run.output.contains("the column threshold of Plugins/\(bundle)/answers.csv"))
        #expect(run.outputLines.last == "Then: taiwa train \(bundle)")
    }

    @Test func `a bundle in Japanese is advised as one in English is`() throws {
        for (name, bundle) in [("mise", SampleBundle.japanese), ("library", .english)] {
            try workspace.write(bundle.manifest, to: "Plugins/\(name)/bundle.json")
            try workspace.write(bundle.answers, to: "Plugins/\(name)/answers.csv")
            try workspace.write(bundle.examples, to: "Plugins/\(name)/examples.csv")
            try workspace.write(bundle.exam, to: "Plugins/\(name)/exam.csv")
            try workspace.taiwa("train", name).expect(0)
            let run = try workspace.taiwa("thresholds", name, "--precision", "0.3")
            run.expect(0)
            #expect(run.line(1).hasPrefix("For 30 % right use 0."))
            #expect(run.line(2).hasPrefix("Now, with 0.00: "))
        }
    }

    @Test func `JSON has the documented names`() throws {
        let run = try workspace.taiwa("thresholds", "cafe", "garden", "--format", "json")
        run.expect(0)
        let bundles = try run.json().elements
        #expect(bundles.map { $0["bundle"] } == [.string("cafe"), .string("garden")])
        for bundle in bundles {
            #expect(
                bundle.keys == [
                    "bundle", "version", "stale", "precision", "thresholds", "held_out", "sheet", "answers",
                ])
            #expect(bundle["precision"] == .number(0.95))
            for curve in ["held_out", "sheet"] {
                let curve = try #require(bundle[curve])
                #expect(
                    curve.keys == [
                        "path", "answerable", "unanswerable", "unanswerable_share", "now", "advised", "sure", "points",
                    ])
                let points = curve["points"]?.elements ?? []
                #expect(points.count == 101)
                #expect(points.allSatisfy { $0.keys == Self.pointKeys })
                #expect(curve["now"]?.keys == Self.pointKeys)
            }
            let answers = bundle["answers"]?.elements ?? []
            #expect(answers.count == 4)
            #expect(
                answers.allSatisfy { $0.keys == ["id", "questions", "threshold", "finding", "now", "advised"] })
        }
        #expect(bundles[0]["sheet"]?["path"] == .string("Plugins/cafe/exam.csv"))
        #expect(bundles[0]["sheet"]?["answerable"] == .number(4))
    }

    @Test func `answers with few held-out questions use the bundle's`() throws {
        let run = try workspace.taiwa("thresholds", "cafe")
        #expect(run.outputLines.count { $0.contains("too few examples (") && $0.hasSuffix("uses the bundle's") } == 4)
    }

    @Test func `one answer is shown alone`() throws {
        let run = try workspace.taiwa("thresholds", "cafe", "--answer", "oat-milk")
        run.expect(0)
        #expect(run.outputLines.first == "cafe version 1, oat-milk")
        #expect(!run.output.contains("lost-umbrella"))
        let json = try workspace.taiwa("thresholds", "cafe", "--answer", "oat-milk", "--format", "json").json()
        let answers = try #require(json.elements.first?["answers"]).elements
        #expect(answers.map { $0["id"] } == [.string("oat-milk")])
        #expect(answers.first?["points"]?.elements.count == 101)
    }

    @Test func `another sheet can be asked`() throws {
        try workspace.write(EvaluateTests.questions, to: "questions.csv")
        let run = try workspace.taiwa("thresholds", "cafe", "--questions", "questions.csv")
        run.expect(0)
        #expect(run.output.contains("On 3 questions (2 with an answer, 1 without) of questions.csv:"))
    }

    @Test func `a precision that no threshold gives is a bar not met, where it was asked for`() throws {
        let model = try #require(try workspace.json(of: "Plugins/cafe/release.json")["model_sha256"]?.string)
        let wrong = """
            {"model_sha256": "\(model)", "answers": ["oat-milk", "opening-hours"], "expected": [0, 1], "best": [1, 1],
            "confidence": [0.9, 0.8], "offer_confidence": [0.9, 0.8], "second_ratio": [0, 0], "weight": [1, 1]}
            """
        try workspace.write(wrong, to: "Plugins/cafe/versions/1/held-out.json")
        let asked = try workspace.taiwa("thresholds", "cafe", "--precision", "1")
        asked.expect(1)
        #expect(
            asked.line(1)
                == "No threshold gives 100 % right: the most is 50 %, with 0.00, where you answer 100 %.")
        try workspace.taiwa("thresholds", "cafe").expect(0)
        try workspace.taiwa("thresholds", "cafe", "--precision", "0.5").expect(0)
    }

    @Test func `changed sheets are mentioned, and the advice stays about the active version`() throws {
        let before = try workspace.taiwa("thresholds", "cafe")
        try workspace.append("oat flat white,oat-milk\n", to: "Plugins/cafe/examples.csv")
        let run = try workspace.taiwa("thresholds", "cafe")
        run.expect(0)
        #expect(run.errors.contains("cafe: the sheets have changed since version 1 was trained"))
        #expect(run.output == before.output)
        #expect(try workspace.versions(of: "cafe") == [1])
        #expect(try workspace.taiwa("thresholds", "cafe", "--quiet").errors == "")
        let json = try workspace.taiwa("thresholds", "cafe", "--format", "json").json()
        #expect(json.elements.first?["stale"] == .bool(true))
    }

    @Test func `an exam for a newer version is left out, a sheet that was asked for is not`() throws {
        try workspace.append("any cake,cake\n", to: "Plugins/cafe/exam.csv")
        let run = try workspace.taiwa("thresholds", "cafe")
        run.expect(0)
        #expect(run.errors.contains("Plugins/cafe/exam.csv:7: unknown answer"))
        #expect(!run.output.contains("exam.csv"))
        try workspace.taiwa("thresholds", "cafe", "--questions", "Plugins/cafe/exam.csv").expect(3)
    }

    @Test(
        arguments: [
            (["caffe"], 2, "did you mean 'cafe'?"),
            (["cafe", "--answer", "oat-mlk"], 2, "not an answer of cafe (did you mean 'oat-milk'?)"),
            (["cafe", "--precision", "95"], 2, "a number from 0 to 1"),
            (["cafe", "garden", "--answer", "oat-milk"], 2, "there is one argument too many"),
            (["cafe", "garden", "--questions", "q.csv"], 2, "there is one argument too many"),
            ([], 2, "BUNDLE … is missing"),
            (["cafe", "--questions", "nowhere.csv"], 3, "nowhere.csv: the file is missing"),
        ] as [([String], Int32, String)])
    func `what cannot be done is said in a sentence`(arguments: [String], code: Int32, sentence: String) throws {
        let run = try workspace.taiwa(["thresholds"] + arguments)
        run.expect(code)
        #expect(run.output == "")
        #expect(run.errors.contains(sentence))
    }

    @Test func `a bundle without a version says how to get one, and so does a version without held-out questions`()
        throws
    {
        let untrained = try TinyBundles.untrained().taiwa("thresholds", "cafe")
        untrained.expect(3)
        #expect(untrained.errors.contains("run: taiwa train cafe"))
        try workspace.remove("Plugins/cafe/versions/1/held-out.json")
        let old = try workspace.taiwa("thresholds", "cafe")
        old.expect(3)
        #expect(old.errors.contains("versions/1/held-out.json"))
        #expect(old.errors.contains("run: taiwa train cafe"))
    }
}

extension ProgramRun {
    /// A line of the output, from 0; empty where there are not so many.
    fileprivate func line(_ number: Int) -> String {
        outputLines.indices.contains(number) ? outputLines[number] : ""
    }
}
