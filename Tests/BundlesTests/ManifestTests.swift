import Bundles
import Dialogue
import Testing
import TextAnalysis

struct ManifestTests {
    private func manifest(_ text: String) throws -> Manifest {
        try Manifest(path: "shop/bundle.json", bytes: Array(text.utf8))
    }

    private func message(_ text: String) throws -> String {
        try #require(throws: BundleError.self) { try manifest(text) }.description
    }

    /// A manifest with one more member, on line 2.
    private static func manifest(with member: String) -> String {
        "{\"format\": 1, \"languages\": [\"ja\"],\n\(member)}"
    }

    @Test func `the smallest manifest has standard stages, no texts and no gate`() throws {
        let manifest = try manifest("{\"format\": 1, \"languages\": [\"ja\"]}")
        #expect(manifest.profile.languages == [.japanese])
        #expect(manifest.profile.stages == .standard)
        #expect(manifest.profile.title.isEmpty)
        #expect(manifest.profile.thresholds(over: .standard) == .standard)
        #expect(manifest.profile.phrases(in: .japanese) == Phrases(language: .japanese))
        #expect(manifest.training == .automatic)
        #expect(manifest.approval == .automatic)
        #expect(manifest.gate == .standard)
        #expect(manifest.gate.examAccuracy == 0)
    }

    @Test func `every member is read`() throws {
        let manifest = try manifest(
            """
            {
              "format": 1,
              "title": {"ja": "お店", "en": "Shop"},
              "languages": ["JA", "en"],
              "stages": {"masker": "m", "classifier": "c", "ranker": "r", "detector": "d"},
              "thresholds": {"answer": 0.25, "offer": 0, "closeness": 1},
              "texts": {"ja": {"greeting": "いらっしゃい"}, "en": {"goodbye": "Ta-ta", "empty": "?"}},
              "training": "manual", "approval": "manual",
              "gate": {"exam_accuracy": 0.9, "lost_answers": 0, "calibration_error": 0.5, "unanswered": 1}
            }
            """)
        let profile = manifest.profile
        #expect(profile.languages == [.japanese, .english])
        #expect(profile.title == [.japanese: "お店", .english: "Shop"])
        #expect(profile.stages == StageNames(masker: "m", classifier: "c", ranker: "r", detector: "d"))
        #expect(profile.thresholds(over: .standard) == Thresholds(answer: 0.25, offer: 0, closeness: 1))
        #expect(profile.phrases(in: .japanese)[.greeting] == "いらっしゃい")
        #expect(profile.phrases(in: .english)[.goodbye] == "Ta-ta")
        #expect(profile.phrases(in: .english)[.greeting] == Phrases(language: .english)[.greeting])
        #expect(manifest.training == .manual)
        #expect(manifest.approval == .manual)
        #expect(
            manifest.gate
                == GateSettings(examAccuracy: 0.9, lostAnswers: 0, calibrationError: 0.5, unanswered: 1))
    }

    @Test func `who trains and approves and what the gate asks for is no part of a version`() throws {
        let plain = try manifest(Self.manifest(with: "\"title\": {\"ja\": \"お店\"}"))
        let strict = try manifest(
            Self.manifest(
                with: "\"title\": {\"ja\": \"お店\"}, \"approval\": \"manual\", \"gate\": {\"lost_answers\": 0}"))
        #expect(plain.profile == strict.profile)
        #expect(plain != strict)
        #expect(strict.gate.unanswered == GateSettings.standard.unanswered)
    }

    @Test func `a stage or threshold that is not named stays as it is`() throws {
        let manifest = try manifest(
            Self.manifest(with: "\"stages\": {\"masker\": \"staff\"}, \"thresholds\": {\"offer\": 0.1}"))
        #expect(
            manifest.profile.stages
                == StageNames(masker: "staff", classifier: "linear", ranker: "fused", detector: "trained"))
        #expect(
            manifest.profile.thresholds(over: Thresholds(answer: 0.3, offer: 0.4, closeness: 0.5))
                == Thresholds(answer: 0.3, offer: 0.1, closeness: 0.5))
    }

    @Test(arguments: [
        ("[]", ":1: 'bundle.json' must be an object, not an array"),
        ("\n\"x\"", ":2: 'bundle.json' must be an object, not a string"),
        ("{\"languages\": [\"ja\"]}", ":1: 'format' is missing"),
        ("{\"format\": 1}", ":1: 'languages' is missing"),
        ("{\"format\":\n\"1\", \"languages\": [\"ja\"]}", ":2: 'format' must be a number, not a string"),
        ("{\"format\": 2, \"languages\": [\"ja\"]}", ":1: bundle format 2; this program reads format 1"),
        (
            "{\"format\": 1, \"languages\": \"ja\"}",
            ":1: 'languages' must be an array such as [\"ja\", \"en\"], not a string"
        ),
        ("{\"format\": 1, \"languages\": [1]}", ":1: 'languages' must be a string, not a number"),
        ("{\"format\": 1, \"languages\": []}", ":1: 'languages': at least one is needed"),
        ("{\"format\": 1, \"languages\": [\"ja\",\n\"ja\"]}", ":2: 'languages': a language is empty or there twice"),
        ("{\"format\": 1, \"languages\": [\"ja\", \"JA\"]}", ":1: 'languages': a language is empty or there twice"),
        ("{\"format\": 1, \"languages\": [\"\"]}", ":1: 'languages': a language is empty or there twice"),
        ("{\"format\": 1,\n\"langages\": [\"ja\"]}", ":2: unknown setting 'langages' (did you mean 'languages'?)"),
        ("{\"format\": 1, \"quite_other\": 1}", ":1: unknown setting"),
        ("{\"format\": 1,\n\n\"format\": 1}", ":3: not valid JSON: a name occurs twice in one object"),
        ("{\"format\": 1,}", ":1: not valid JSON: expected a name in quotes"),
        ("{\"format\": 1", ":1: not valid JSON: ends in the middle of a value"),
        ("// hello\n{}", ":1: not valid JSON: expected a value"),
        ("\u{FEFF}{}", ":1: not valid JSON: begins with a byte order mark"),
    ])
    func `what is wrong is told with file, line and name`(text: String, expected: String) throws {
        #expect(try message(text) == "shop/bundle.json" + expected)
    }

    @Test(arguments: [
        ("\"title\": 5", "'title' must be an object by language, not a number"),
        ("\"title\": {\"ja\": 5}", "'ja' must be a string, not a number"),
        ("\"title\": {\"ja\": null}", "'ja' must be a string, not null"),
        ("\"stages\": []", "'stages' must be an object, not an array"),
        ("\"stages\": {\"masker\": 1}", "'masker' must be a string, not a number"),
        ("\"stages\": {\"classifier\": true}", "'classifier' must be a string, not true or false"),
        ("\"stages\": {\"ranker\": {}}", "'ranker' must be a string, not an object"),
        ("\"stages\": {\"detector\": []}", "'detector' must be a string, not an array"),
        ("\"stages\": {\"maskr\": \"x\"}", "unknown setting 'maskr' (did you mean 'masker'?)"),
        ("\"thresholds\": 0.5", "'thresholds' must be an object, not a number"),
        ("\"thresholds\": {\"answer\": \"0.5\"}", "'answer' must be a number from 0 to 1, not a string"),
        ("\"thresholds\": {\"answer\": 1.5}", "'answer': must be from 0 to 1"),
        ("\"thresholds\": {\"offer\": -0.1}", "'offer': must be from 0 to 1"),
        ("\"thresholds\": {\"closeness\": null}", "'closeness' must be a number from 0 to 1, not null"),
        ("\"thresholds\": {\"closenes\": 1}", "unknown setting 'closenes' (did you mean 'closeness'?)"),
        ("\"texts\": []", "'texts' must be an object by language, not an array"),
        ("\"texts\": {\"fr\": {}}", "unknown language; bundle.json has: ja"),
        ("\"texts\": {\"ja\": {\"greating\": \"x\"}}", "unknown setting 'greating' (did you mean 'greeting'?)"),
        ("\"texts\": {\"ja\": {\"greeting\": 1}}", "'greeting' must be a string, not a number"),
        ("\"gate\": 1", "'gate' must be an object, not a number"),
        ("\"gate\": {\"exam_accuracy\": \"all\"}", "'exam_accuracy' must be a number from 0 to 1, not a string"),
        ("\"gate\": {\"exam_accuracy\": 95}", "'exam_accuracy': must be from 0 to 1"),
        ("\"gate\": {\"exam_acuracy\": 1}", "unknown setting 'exam_acuracy' (did you mean 'exam_accuracy'?)"),
        ("\"gate\": {\"lost_answer\": 1}", "unknown setting 'lost_answer' (did you mean 'lost_answers'?)"),
        ("\"gate\": {\"unanswered\": 2}", "'unanswered': must be from 0 to 1"),
        (
            "\"gate\": {\"calibration_error\": true}",
            "'calibration_error' must be a number from 0 to 1, not true or false"
        ),
        ("\"training\": 1", "'training' must be a string, not a number"),
        (
            "\"training\": \"automtic\"",
            "'training': unknown word 'automtic' (did you mean 'automatic'?); there are: automatic, manual"
        ),
        ("\"approval\": \"never\"", "'approval': unknown word; there are: automatic, manual"),
    ])
    func `every member of the wrong kind is named`(member: String, expected: String) throws {
        #expect(try message(Self.manifest(with: member)) == "shop/bundle.json:2: " + expected)
    }

    @Test func `the texts of a language are phrases by name`() throws {
        let message = try message(Self.manifest(with: "\"texts\": {\"ja\": \"hello\"}"))
        #expect(message.hasPrefix("shop/bundle.json:2: 'ja' must be an object"))
        #expect(!message.contains("by language"))
    }

    @Test func `a fraction is no format`() throws {
        let message = try message("{\"format\": 1.5, \"languages\": [\"ja\"]}")
        #expect(message.contains("1.5"))
    }

    @Test func `a format that is no integer of this machine is refused`() async {
        await #expect(processExitsWith: .success) {
            let text = "{\"format\": 1e300, \"languages\": [\"ja\"]}"
            #expect(throws: BundleError.self) { try Manifest(path: "bundle.json", bytes: Array(text.utf8)) }
        }
    }
}
