import Foundation
import TestSupport
import Testing

/// `taiwa evaluate --pii`.
struct EvaluatePIITests {
    private let workspace: Workspace

    /// A phone number that is found, an address of which a part is, a value that is not, a clean text, and one that is falsely masked.
    private static let sheet = """
        {"text": "tel 090-1234-5678", "spans": [{"start": 4, "end": 17, "kind": "phone"}]}
        {"text": "x a@example.com y", "spans": [{"start": 2, "end": 17, "kind": "email"}]}
        {"text": "no 12", "spans": [{"start": 3, "end": 5, "kind": "custom"}]}
        {"text": "plain", "spans": []}
        {"text": "call 080-1234-5678", "spans": []}

        """

    init() throws {
        workspace = try Workspace()
        try workspace.write(Self.sheet, to: "pii.jsonl")
    }

    private func evaluate(_ arguments: String...) throws -> ProgramRun {
        try workspace.taiwa(["evaluate", "--pii", "pii.jsonl"] + arguments)
    }

    @Test func `JSON has the figures by kind, in total and by text`() throws {
        let run = try evaluate("--format", "json")
        run.expect(0)
        #expect(run.errors == "")
        let report = try run.json()
        #expect(report.keys == ["texts", "kinds", "total", "fully_masked", "falsely_masked"])
        #expect(report["texts"] == .number(5))
        #expect(report["kinds"]?.keys == ["phone", "email", "custom"])
        let phone = try #require(report["kinds"]?["phone"])
        #expect(phone.keys == ["gold", "found", "exact", "overlapping", "any_kind", "masked"])
        #expect(phone["exact"]?["recall"] == .number(1))
        #expect(phone["exact"]?["precision"] == .number(0.5))
        #expect(report["kinds"]?["email"]?["exact"]?["recall"] == .number(0))
        #expect(report["kinds"]?["email"]?["overlapping"]?["recall"] == .number(1))
        #expect(report["kinds"]?["custom"]?["exact"]?["precision"] == .null)
        #expect(report["total"]?["gold"] == .number(3))
        #expect(report["total"]?["masked"]?["count"] == .number(1))
        #expect(report["fully_masked"]?["of"] == .number(3))
        #expect(report["falsely_masked"]?["share"] == .number(0.5))
    }

    @Test func `the table has the same figures in per cent`() throws {
        let run = try evaluate()
        run.expect(0)
        #expect(run.outputLines.first == "pii.jsonl: 5 texts")
        let phone = try #require(run.outputLines.first { $0.hasPrefix("phone") })
        #expect(phone.split(separator: " ").prefix(5) == ["phone", "1", "2", "50.0", "%"])
        #expect(
            run.outputLines.contains { $0.hasPrefix("falsely masked  50.0 %") && $0.hasSuffix("2 texts without any") })
    }

    @Test func `predictions have the spans found and no value`() throws {
        try evaluate("--predictions", "found.jsonl").expect(0)
        let lines = try workspace.text(of: "found.jsonl").split(separator: "\n").map { try JSON(Data($0.utf8)) }
        #expect(
            lines.map { $0["text"]?.string } == ["tel [PHONE1]", "x [EMAIL1] y", "no 12", "plain", "call [PHONE1]"])
        #expect(lines[0]["spans"]?.elements.first?["end"] == .number(17))
        #expect(lines[3]["spans"] == .array([]))
    }

    @Test func `a wrong sheet ends with 3 and one sentence`() throws {
        try workspace.append(#"{"text": "a", "spans": [{"start": 0, "end": 1, "kind": "phne"}]}"#, to: "pii.jsonl")
        let run = try evaluate()
        run.expect(3)
        #expect(run.output == "")
        #expect(run.errorLines == ["taiwa: pii.jsonl:6: unknown kind 'phne' (did you mean 'phone'?)"])
    }

    @Test func `a file that is not there, and one that cannot be written`() throws {
        let missing = try workspace.taiwa("evaluate", "--pii", "none.jsonl")
        missing.expect(3)
        #expect(missing.errorLines == ["taiwa: none.jsonl: the file is missing"])
        let unwritable = try evaluate("--predictions", "nowhere/found.jsonl")
        unwritable.expect(4)
        #expect(unwritable.errorLines.first?.hasPrefix("taiwa: nowhere/found.jsonl: cannot be written") == true)
    }

    @Test(arguments: [
        (["cafe", "--pii", "p"], "BUNDLE does not go with --pii; see taiwa evaluate --help"),
        (["--pii", "p", "--faq", "f"], "--faq does not go with --pii; see taiwa evaluate --help"),
        (["--pii", "p", "--train", "t"], "--train does not go with --pii; see taiwa evaluate --help"),
        (["--pii", "p", "--at-least", "1"], "--at-least does not go with --pii; see taiwa evaluate --help"),
        (["--pii", "p", "--predictions", "p"], "--predictions p does not go with --pii p; see taiwa evaluate --help"),
    ])
    func `options that do not go together are told`(arguments: [String], sentence: String) throws {
        let run = try workspace.taiwa(["evaluate"] + arguments)
        run.expect(2)
        #expect(run.errorLines == ["taiwa: \(sentence)"])
    }
}
