import Foundation
import TestSupport
import Testing

/// What a person types about themselves is in no file and no output afterwards.
struct PersonalInformationTests {
    /// Something personal, and the parts of it that must be nowhere.
    struct Secret: Sendable, CustomTestStringConvertible {
        let typed: String
        let parts: [String]
        let kind: String

        var testDescription: String { kind }
    }

    static let secrets = [
        Secret(typed: "090-1234-5678", parts: ["1234-5678", "12345678"], kind: "phone"),
        Secret(typed: "０９０－１２３４－５６７８", parts: ["５６７８", "1234-5678", "12345678"], kind: "phone"),
        Secret(typed: "+44 7700 900123", parts: ["7700 900123", "7700900123"], kind: "phone"),
        Secret(typed: "taro.yamada@mail.example.org", parts: ["yamada", "mail.example.org"], kind: "email"),
        Secret(typed: "4111 1111 1111 1111", parts: ["1111 1111", "41111111"], kind: "card"),
        Secret(typed: "4111111111111111", parts: ["1111 1111", "41111111"], kind: "card"),
    ]

    private let workspace: Workspace
    private let trained: [String: Data]

    init() throws {
        workspace = try TinyBundles.trained()
        trained = try workspace.files(below: "Plugins")
    }

    @Test(arguments: secrets, [[], ["--json"]])
    func `nothing personal is kept or printed`(secret: Secret, options: [String]) throws {
        let run = try workspace.chat(
            "when do you open, mine is \(secret.typed)", "/why", "/good", "私のは\(secret.typed)です。何時に開きますか", "/why",
            "/bad", secret.typed, "/why", "asdf qwer \(secret.typed) zxcv", "/why", options: options)
        run.expect(0)
        try expectNowhere(secret, after: run)
        #expect(try KeptRating.all(inState: "\(workspace.path)/.taiwa").count == 2)
        if !options.isEmpty {
            let replies = try run.jsonLines()
            #expect(replies.first?["masked"] == .array([.string(secret.kind)]))
        }
    }

    @Test(arguments: secrets)
    func `a single question is not echoed either`(secret: Secret) throws {
        let run = try workspace.taiwa("ask", "--json", "when do you open, mine is", secret.typed)
        run.expect(0)
        #expect(try run.json()["masked"] == .array([.string(secret.kind)]))
        try expectNowhere(secret, after: run)
    }

    @Test func `text around what is masked stays as it was`() throws {
        try workspace.chat("my mail taro@mail.example.org when do you open", "/good").expect(0)
        let rating = try #require(try KeptRating.all(inState: "\(workspace.path)/.taiwa").first)
        let exchange = try JSON(.init(rating.exchanges.utf8)).elements.first
        #expect(exchange?.elements.last == .string("my mail [EMAIL1] when do you open"))
    }

    @Test(arguments: ["090ー1234ー5678", "０９０ー１２３４ー５６７８"])
    func `a number typed with the long vowel mark of a kana keyboard is masked`(number: String) throws {
        let run = try workspace.chat("\(number)です。何時に開きますか", "/why", "/good", options: ["--json"])
        let secret = Secret(typed: number, parts: [number], kind: "phone")
        try expectNowhere(secret, after: run)
    }

    @Test(arguments: ["/domain 090-1234-5678", "/taro.yamada@mail.example.org", "/090-1234-5678"])
    func `a command that is not understood is not repeated unmasked`(line: String) throws {
        let run = try workspace.chat(line)
        run.expect(0)
        #expect(!run.errors.contains("5678"))
        #expect(!run.errors.contains("yamada"))
    }

    @Test func `examples in a sheet are masked before they are learned`() throws {
        try workspace.append(
            "call me on 090-1234-5678 about the umbrella,lost-umbrella\n", to: "Plugins/cafe/examples.csv")
        try workspace.taiwa("train", "cafe").expect(0)
        let files = try workspace.files(below: "Plugins/cafe/versions/2")
        let sheets = ["answers.csv", "bundle.json", "exam.csv", "examples.csv"].map { "sheets/\($0)" }
        #expect(
            Set(files.keys)
                == Set(["gate.json", "held-out.json", "lineage.json", "model.taiwa", "report.json"] + sheets))
        for (name, content) in files {
            #expect(content.range(of: Data("1234-5678".utf8)) == nil, "\(name)")
            #expect(content.range(of: Data("12345678".utf8)) == nil, "\(name)")
        }
        let model = try #require(files["model.taiwa"])
        #expect(model.range(of: Data("[PHONE1]".utf8)) != nil)
        let restored = try workspace.taiwa("bundles", "restore", "cafe", "2", "old")
        restored.expect(0)
        #expect(restored.outputLines.last == "personal information is masked in examples.csv")
        let rerun = try workspace.taiwa("rerun", "cafe@2")
        rerun.expect(0)
        #expect(rerun.output.hasPrefix("reproduced"))
    }

    @Test func `what is kept of the questions held out in training is no text`() throws {
        let heldOut = try workspace.json(of: "Plugins/cafe/versions/1/held-out.json")
        let answers = try #require(heldOut["answers"]?.elements.map(\.string))
        #expect(Set(answers).isSubset(of: ["opening-hours", "table-booking", "oat-milk", "lost-umbrella"]))
        #expect(
            heldOut["model_sha256"] == (try workspace.json(of: "Plugins/cafe/release.json")["model_sha256"]))
        let columns = heldOut.keys.subtracting(["answers", "model_sha256"])
        #expect(!columns.isEmpty)
        for column in columns {
            let values = try #require(heldOut[column]?.elements)
            #expect(!values.isEmpty, "\(column)")
            #expect(values.allSatisfy { $0.number != nil || $0 == .null }, "\(column)")
        }
    }

    private func expectNowhere(
        _ secret: Secret, after run: ProgramRun, at location: SourceLocation = #_sourceLocation
    ) throws {
        var places = try workspace.files()
        places["standard output"] = run.outputBytes
        places["standard error"] = run.errorBytes
        for (place, content) in places where !place.hasSuffix(".csv") && !place.hasSuffix(".taiwa") {
            for part in secret.parts {
                #expect(content.range(of: Data(part.utf8)) == nil, "\(part) in \(place)", sourceLocation: location)
            }
        }
        #expect(try workspace.files(below: "Plugins") == trained, "the bundles changed", sourceLocation: location)
    }
}
