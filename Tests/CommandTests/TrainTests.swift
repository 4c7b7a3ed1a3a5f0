import Foundation
import Testing

/// `taiwa train`.
struct TrainTests {
    private let workspace: Workspace

    init() throws { workspace = try TinyBundles.untrained() }

    @Test func `without a name every bundle is trained`() throws {
        let run = try workspace.taiwa("train")
        run.expect(0)
        try #require(run.outputLines.count == 3)
        #expect(run.outputLines[0].hasPrefix("bundle"))
        #expect(run.outputLines[1].hasPrefix("cafe"))
        #expect(run.outputLines[2].hasPrefix("garden"))
        #expect(run.outputLines.dropFirst().allSatisfy { $0.hasSuffix("released") })
        #expect(run.errors == "")
        #expect(try workspace.versions(of: "cafe") == [1])
        #expect(try workspace.versions(of: "garden") == [1])
    }

    @Test(arguments: ["cafe", "Plugins/cafe"])
    func `a bundle that is named is the only one`(name: String) throws {
        try workspace.taiwa("train", name).expect(0)
        #expect(try workspace.versions(of: "cafe") == [1])
        #expect(!workspace.exists("Plugins/garden/versions"))
    }

    @Test func `a version is its files and a line of history, and nothing else is left`() throws {
        let before = try workspace.files()
        try workspace.taiwa("train", "cafe").expect(0)
        let new = try workspace.files().filter { before[$0.key] != $0.value }.keys
        let files = [
            "model.taiwa", "report.json", "gate.json", "lineage.json", "held-out.json", "sheets/bundle.json",
            "sheets/answers.csv", "sheets/examples.csv", "sheets/exam.csv",
        ]
        #expect(
            Set(new)
                == Set(
                    files.map { "Plugins/cafe/versions/1/\($0)" } + [
                        "Plugins/cafe/release.json", "Plugins/cafe/versions/history.jsonl",
                        "Plugins/cafe/versions/.lock",
                    ]))
        for name in ["bundle.json", "answers.csv", "examples.csv", "exam.csv"] {
            #expect(try workspace.read("Plugins/cafe/versions/1/sheets/\(name)") == before["Plugins/cafe/\(name)"])
        }
    }

    @Test func `the second training is version 2, and the release says so`() throws {
        try workspace.taiwa("train", "cafe").expect(0)
        let first = try workspace.json(of: "Plugins/cafe/release.json")
        let files = try workspace.files(below: "Plugins/cafe/versions/1")
        #expect(first["active"] == .number(1))
        #expect(first["previous"] == nil)
        try workspace.taiwa("train", "cafe").expect(0)
        let second = try workspace.json(of: "Plugins/cafe/release.json")
        #expect(second["active"] == .number(2))
        #expect(second["previous"] == .number(1))
        #expect(try workspace.versions(of: "cafe") == [1, 2])
        #expect(try workspace.files(below: "Plugins/cafe/versions/1") == files)
        #expect(try workspace.json(of: "Plugins/cafe/versions/2/lineage.json")["parent"] == .number(1))
        #expect(second["model_sha256"] == first["model_sha256"])
    }

    @Test(arguments: ["0", "1", "42"])
    func `any number of threads makes the same bytes`(seed: String) throws {
        for threads in ["1", "2", "7"] {
            try workspace.taiwa("train", "--threads", threads, "--seed", seed).expect(0)
        }
        for bundle in ["cafe", "garden"] {
            let models = try (1...3).map { try workspace.read("Plugins/\(bundle)/versions/\($0)/model.taiwa") }
            #expect(Set(models).count == 1)
        }
    }

    @Test func `any number of threads makes the same bytes of a shipped bundle`() throws {
        let shipped = try Workspace(copying: ShippedBundles.firstStart().workspace)
        try shipped.taiwa("train", "telecom-support", "--threads", "1").expect(0)
        let models = try (1...2).map { try shipped.read("Plugins/telecom-support/versions/\($0)/model.taiwa") }
        #expect(models[0] == models[1], "the first was trained by taiwa chat, on all cores")
    }

    @Test func `background text is taken from where it is said to be`() throws {
        try workspace.write(
            "text,kind\nwhat is the capital of peru,other\nwho are you,chit-chat\n", to: "elsewhere/background/en.csv")
        try workspace.taiwa("train", "cafe", "--corpora", "elsewhere").expect(0)
        let inputs = try workspace.json(of: "Plugins/cafe/versions/1/lineage.json")["inputs"]
        #expect(
            inputs?.keys == ["answers.csv", "background/en.csv", "bundle.json", "exam.csv", "examples.csv"])
    }

    @Test(arguments: [[], ["--quiet"]])
    func `JSON has one object a bundle`(options: [String]) throws {
        let run = try workspace.taiwa(["train", "--format", "json"] + options)
        run.expect(0)
        #expect(run.errors == "")
        let results = try run.json().elements
        #expect(results.map { $0["bundle"]?.string } == ["cafe", "garden"])
        for result in results {
            #expect(
                result.keys == [
                    "answers", "bundle", "exam", "examples", "gate", "model_bytes", "model_sha256", "released", "run",
                    "seconds", "state", "version",
                ])
            #expect(result["state"] == .string("active"))
            #expect(result["released"] == .bool(true))
            #expect(result["version"] == .number(1))
            #expect(result["answers"] == .number(4))
            let name = try #require(result["bundle"]?.string)
            let model = try workspace.read("Plugins/\(name)/versions/1/model.taiwa")
            #expect(result["model_bytes"] == .number(Double(model.count)))
            #expect(result["exam"] == (try workspace.json(of: "Plugins/\(name)/versions/1/report.json")))
            #expect(result["gate"] == (try workspace.json(of: "Plugins/\(name)/versions/1/gate.json")))
        }
    }

    @Test func `a bundle whose sheet of examples has only its header is trained and finds answers by their titles`()
        throws
    {
        try workspace.write("text,id\n", to: "Plugins/cafe/examples.csv")
        let manifest = try workspace.text(of: "Plugins/cafe/bundle.json")
        try workspace.write(
            manifest.replacing("\"exam_accuracy\": 0.75", with: "\"exam_accuracy\": 0.2"),
            to: "Plugins/cafe/bundle.json")
        let run = try workspace.taiwa("train", "cafe", "--format", "json")
        run.expect(0)
        let result = try #require(try run.json().elements.first)
        #expect(result["examples"] == .number(0))
        #expect(result["released"] == .bool(true))
        for (question, answer) in [
            ("I want to book a table", "table-booking"), ("a lost umbrella", "lost-umbrella"),
            ("営業時間を教えて", "opening-hours"), ("オーツミルク", "oat-milk"),
        ] {
            let reply = try workspace.taiwa("ask", "--json", "--domain", "cafe", question).json()
            let named = (reply["answers"]?.elements ?? []) + (reply["options"]?.elements ?? [])
            #expect(named.first?["id"] == .string(answer), "\(question)")
        }
    }

    @Test func `a bundle that is not there is named, with the nearest one`() throws {
        let run = try workspace.taiwa("train", "cafe", "gardn")
        #expect(run.output == "")
        #expect(run.errors.contains("unknown bundle 'gardn'"))
        #expect(run.errors.contains("did you mean 'garden'?"))
        #expect(!workspace.exists("Plugins/cafe/versions"), "nothing is trained when a name is wrong")
        run.expect(2)
    }

    @Test func `an exam that is not passed is said and not released`() throws {
        try workspace.write(TinyBundles.impossibleExam, to: "Plugins/cafe/exam.csv")
        let run = try workspace.taiwa("train")
        run.expect(1)
        #expect(run.errorLines.count == 1)
        #expect(run.errors.contains("cafe: version 1 is refused: "))
        #expect(run.errors.contains("gate.exam_accuracy asks for 75.0 %"))
        #expect(run.outputLines.map { $0.split(separator: " ").last } == ["state", "refused", "released"])
        #expect(try workspace.versions(of: "cafe") == [1])
        #expect(!workspace.exists("Plugins/cafe/release.json"))
        #expect(workspace.exists("Plugins/garden/release.json"), "the other bundle is released all the same")
    }

    @Test func `a version that fails its exam leaves the one before in service`() throws {
        try workspace.taiwa("train", "cafe").expect(0)
        let release = try workspace.read("Plugins/cafe/release.json")
        try workspace.write(TinyBundles.impossibleExam, to: "Plugins/cafe/exam.csv")
        try workspace.taiwa("train", "cafe").expect(1)
        #expect(try workspace.versions(of: "cafe") == [1, 2])
        #expect(try workspace.read("Plugins/cafe/release.json") == release)
        let chat = try workspace.chat("when do you open")
        chat.expect(0)
        #expect(chat.outputLines.first == TinyBundles.openingHours)
        #expect(chat.errors.contains("version 2 did not pass its gate"))
        #expect(chat.errors.contains("version 1 goes on serving"))
        #expect(chat.errors.contains("Plugins/cafe/versions/2/gate.json"))
        #expect(try workspace.versions(of: "cafe") == [1, 2], "the refused version is not trained again")
    }

    // MARK: The gate

    /// Gives lost umbrellas to the oat milk, and lets the exam pass with less.
    private func breakUmbrellas() throws {
        let examples = try workspace.text(of: "Plugins/cafe/examples.csv")
        try workspace.write(
            examples.replacing(",lost-umbrella\n", with: ",oat-milk\n"), to: "Plugins/cafe/examples.csv")
        let manifest = try workspace.text(of: "Plugins/cafe/bundle.json")
        try workspace.write(
            manifest.replacing("\"exam_accuracy\": 0.75", with: "\"exam_accuracy\": 0, \"lost_answers\": 0"),
            to: "Plugins/cafe/bundle.json")
    }

    @Test func `a version that loses an answer is refused, and both replies are shown side by side`() throws {
        try workspace.taiwa("train", "cafe").expect(0)
        try breakUmbrellas()
        let run = try workspace.taiwa("train", "cafe")
        run.expect(1)
        #expect(run.errors.contains("gate.lost_answers allows 0"))
        #expect(run.outputLines[1].hasSuffix("refused"))
        #expect(run.output.contains("cafe: right in version 1 and wrong in 2"))
        let row = try #require(run.outputLines.first { $0.contains("i forgot my umbrella") })
        #expect(row.contains("lost-umbrella"))
        #expect(try workspace.json(of: "Plugins/cafe/release.json")["active"] == .number(1))
        let json = try workspace.taiwa("train", "cafe", "--format", "json")
        json.expect(1)
        let gate = try #require(try json.json().elements.first?["gate"])
        #expect(gate["findings"]?.elements.first?["rule"] == .string("lost_answers"))
        let broken = try #require(gate["broken"]?.elements.first)
        #expect(broken["old"]?["kind"] == .string("answer"))
        #expect(broken["expected"] == .string("lost-umbrella"))
    }

    @Test func `where a person approves, the version waits`() throws {
        let manifest = try workspace.text(of: "Plugins/cafe/bundle.json")
        try workspace.write(
            manifest.replacing("\"format\": 1,", with: "\"format\": 1, \"approval\": \"manual\","),
            to: "Plugins/cafe/bundle.json")
        let run = try workspace.taiwa("train", "cafe")
        run.expect(0)
        #expect(run.outputLines.last?.hasSuffix("awaiting approval") == true)
        #expect(!workspace.exists("Plugins/cafe/release.json"))
        try workspace.taiwa("bundles", "approve", "cafe", "1", "--by", "hana").expect(0)
        #expect(try workspace.json(of: "Plugins/cafe/release.json")["active"] == .number(1))
    }

    // MARK: As a child of a server

    /// The lines of `train --events`.
    private func events(_ run: ProgramRun) throws -> [JSON] { try run.outputLines.map { try JSON(Data($0.utf8)) } }

    @Test func `events tell progress and outcome line by line`() throws {
        let run = try workspace.taiwa(
            "train", "cafe", "--events", "--background", "--memory", "4096", "--cpu", "60", "--by", "hana", "--why",
            "call 090-1234-5678", "--tags", "spring,a-2")
        run.expect(0)
        #expect(run.errors == "")
        let events = try events(run)
        #expect(events.dropLast().allSatisfy { $0["event"] == .string("progress") && $0["bundle"] == .string("cafe") })
        #expect(events.count > 2)
        let trained = try #require(events.last)
        let lineage = try workspace.json(of: "Plugins/cafe/versions/1/lineage.json")
        #expect(trained["event"] == .string("trained"))
        #expect(trained["bundle"] == .string("cafe"))
        #expect(trained["version"] == .number(1))
        #expect(trained["state"] == .string("active"))
        #expect(trained["run"] == lineage["run"])
        #expect(trained["sha256"] == lineage["model_sha256"])
        #expect(trained["eval"]?["n"] == .number(5))
        #expect(trained["eval"]?["broken"] == .number(0))
        #expect(trained["why"] == nil)
        #expect(lineage["by"] == .string("hana"))
        #expect(lineage["reason"] == .string("call [PHONE1]"))
        #expect(lineage["tags"] == .array([.string("spring"), .string("a-2")]))
    }

    @Test func `the event of a refusal says why`() throws {
        try workspace.write(TinyBundles.impossibleExam, to: "Plugins/cafe/exam.csv")
        let run = try workspace.taiwa("train", "cafe", "--events")
        run.expect(1)
        let event = try #require(try events(run).last)
        #expect(event["state"] == .string("refused"))
        #expect(event["why"]?.string?.contains("gate.exam_accuracy") == true)
    }

    @Test func `the event of a mistake has its file and line`() throws {
        try workspace.append("xx,nothing\n", to: "Plugins/cafe/examples.csv")
        let run = try workspace.taiwa("train", "cafe", "--events")
        run.expect(3)
        let event = try #require(try events(run).last)
        #expect(event["event"] == .string("failed"))
        #expect(event["file"] == .string("examples.csv"))
        #expect(event["line"] == .number(31))
        #expect(event["why"]?.string?.hasPrefix("unknown answer") == true)
    }

    @Test(arguments: [["--memory", "16"], ["--cpu", "1", "--threads", "2"]])
    func `a training that is cut short leaves nothing partial, and can be begun again`(limits: [String]) throws {
        // Enough to train that a second of processor time does not do.
        if limits[0] == "--cpu" {
            let rows = (0..<4000).map {
                "opening number \($0) word\($0 * 7919 % 3001) \($0 * 104_729 % 2999),opening-hours\n"
            }
            try workspace.append(rows.joined(), to: "Plugins/cafe/examples.csv")
        }
        let run = try workspace.taiwa(["train", "cafe", "--events"] + limits)
        #expect(run.ending != .exited(0))
        #expect(try events(run).allSatisfy { $0["event"] == .string("progress") })
        #expect(!workspace.exists("Plugins/cafe/release.json"))
        let left = try workspace.exists("Plugins/cafe/versions") ? workspace.versions(of: "cafe") : []
        #expect(left.isEmpty)
        if limits[0] == "--memory" { try workspace.taiwa("train", "cafe").expect(0) }
    }

    @Test(arguments: [
        (["--events", "--format", "json"], "--events does not go with --format"), (["--tags", "a b"], "--tags"),
        (["--memory", "lots"], "--memory"), (["--cpu", "0"], "--cpu"),
    ])
    func `options that cannot be are usage errors`(options: [String], says: String) throws {
        let run = try workspace.taiwa(["train"] + options)
        run.expect(2)
        #expect(run.errors.contains(says))
        #expect(!workspace.exists("Plugins/cafe/versions"))
    }

    // MARK: Mistakes

    /// A mistake in a sheet: the file, its content, and where the sentence about it begins and what it says.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let file: String
        let content: String
        let place: String
        let says: String

        var testDescription: String { "\(place) \(says)" }
    }

    static let mistakes = [
        Mistake(
            file: "examples.csv", content: "text,id\nwhen do you open,opening-hours\nlatte,oat-mlk\n",
            place: "examples.csv:3:", says: "unknown answer 'oat-mlk' (did you mean 'oat-milk'?)"),
        Mistake(file: "examples.csv", content: "text,idd\na,b\n", place: "examples.csv:1:", says: "did you mean 'id'?"),
        Mistake(
            file: "examples.csv", content: "text,id\na,oat-milk,c\n", place: "examples.csv:2:", says: "fields"),
        Mistake(
            file: "examples.csv", content: "text,id\n\"a\nb,oat-milk\n", place: "examples.csv:2:",
            says: "quoted field is not closed"),
        Mistake(file: "exam.csv", content: "text,expected\n", place: "exam.csv", says: "no rows"),
        Mistake(
            file: "examples.csv", content: "text,id\n ,oat-milk\n", place: "examples.csv:2:", says: "'text' is empty"),
        Mistake(
            file: "answers.csv", content: "id,title,answer\na,A,Aa\na,B,Bb\n", place: "answers.csv:3:",
            says: "'a' is already on line 2"),
        Mistake(
            file: "answers.csv", content: "id,title,answer\nA b,A,Aa\n", place: "answers.csv:2:",
            says: "not an answer id"),
        Mistake(
            file: "answers.csv", content: "id,lang,title,answer\na,fr,A,Aa\n", place: "answers.csv:2:",
            says: "unknown language; bundle.json has: en, ja"),
        Mistake(
            file: "exam.csv", content: "text,expected\nwhen,opening-hour\n", place: "exam.csv:2:",
            says: "did you mean 'opening-hours'?"),
        Mistake(
            file: "bundle.json", content: "{\n  \"format\": 1,\n  \"langauges\": [\"en\"]\n}\n",
            place: "bundle.json:3:",
            says: "did you mean 'languages'?"),
        Mistake(
            file: "bundle.json", content: "{\n  \"format\": 2,\n  \"languages\": [\"en\"]\n}\n",
            place: "bundle.json:2:",
            says: "format 2"),
        Mistake(
            file: "bundle.json", content: "{\n  \"format\": 1,\n}\n", place: "bundle.json:3:", says: "not valid JSON"),
    ]

    @Test(arguments: mistakes)
    func `bad data is named with file and line, and the other bundles are trained`(mistake: Mistake) throws {
        try workspace.write(mistake.content, to: "Plugins/cafe/\(mistake.file)")
        let run = try workspace.taiwa("train")
        run.expect(3)
        #expect(run.errorLines.count == 1)
        #expect(run.errors.hasPrefix("taiwa: Plugins/cafe/\(mistake.place)"), "\(run.errors)")
        #expect(run.errors.contains(mistake.says), "\(run.errors)")
        #expect(!workspace.exists("Plugins/cafe/versions"))
        #expect(workspace.exists("Plugins/garden/release.json"))
    }

    @Test func `bad data leaves the version before in service`() throws {
        try workspace.taiwa("train", "cafe").expect(0)
        try workspace.append("xx,nothing\n", to: "Plugins/cafe/examples.csv")
        try workspace.taiwa("train", "cafe").expect(3)
        #expect(try workspace.versions(of: "cafe") == [1])
        let chat = try workspace.chat("when do you open")
        #expect(chat.outputLines.first == TinyBundles.openingHours)
        #expect(chat.errors.contains("Plugins/cafe/examples.csv:31: unknown answer ("))
        #expect(chat.errors.contains("version 1 goes on serving"))
    }

    @Test func `a sheet with CR LF and a byte order mark is the same sheet`() throws {
        try workspace.taiwa("train", "cafe").expect(0)
        for name in ["answers.csv", "examples.csv", "exam.csv"] {
            let text = try workspace.text(of: "Plugins/cafe/\(name)").replacing("\n", with: "\r\n")
            try workspace.write("\u{FEFF}" + text, to: "Plugins/cafe/\(name)")
        }
        try workspace.taiwa("train", "cafe").expect(0)
        #expect(
            try workspace.read("Plugins/cafe/versions/1/model.taiwa")
                == workspace.read("Plugins/cafe/versions/2/model.taiwa"))
    }

    @Test(.disabled(if: geteuid() == 0, "root may write everywhere"))
    func `a directory that cannot be written is an environment error`() throws {
        let bundle = "\(workspace.path)/Plugins/cafe"
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: bundle)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: bundle) }
        let run = try workspace.taiwa("train")
        run.expect(4)
        #expect(run.errorLines.count == 1)
        #expect(run.errors.contains("Plugins/cafe/versions: cannot be written"))
        #expect(workspace.exists("Plugins/garden/release.json"))
    }

    @Test func `a file where the versions belong is named`() throws {
        try workspace.write("", to: "Plugins/cafe/versions")
        let run = try workspace.taiwa("train")
        run.expect(3)
        #expect(run.errorLines.count == 1)
        #expect(run.errors.contains("Plugins/cafe/versions: cannot be read: Not a directory"))
        #expect(workspace.exists("Plugins/garden/release.json"))
        #expect(!run.errors.contains("Error Domain"))
    }
}
