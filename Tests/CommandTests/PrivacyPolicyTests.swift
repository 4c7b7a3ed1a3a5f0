import Foundation
import TestSupport
import Testing

/// What `privacy` in `bundle.json` changes of the built program.
struct PrivacyPolicyTests {
    private let workspace: Workspace

    private static let policy = """
        "privacy": {
            "kinds": {"phone": "keep-last-4", "email": "drop"},
            "custom": [{"name": "card of the café", "pattern": "CAFE-[0-9]{5}", "label": {"en": "CAFE_CARD", "ja": "会員番号"}}]
          },
          "gate"
        """

    init() throws {
        workspace = try TinyBundles.untrained()
        let manifest = try workspace.text(of: "Plugins/cafe/bundle.json")
        try workspace.write(
            manifest.replacingOccurrences(of: "\"gate\"", with: Self.policy), to: "Plugins/cafe/bundle.json")
        try workspace.append(
            "my card CAFE-55555 is full when do you open,opening-hours\n", to: "Plugins/cafe/examples.csv")
    }

    @Test func `mask and evaluate take a bundle's policy, trained or not`() throws {
        let text = "call 090-1234-5678 or a@example.com, card cafe‐12345"
        let own = try workspace.taiwa("mask", "--bundle", "cafe", "--quiet", input: text)
        own.expect(0)
        #expect(own.output == "call [PHONE1…5678] or , card [CAFE_CARD1]")
        let all = try workspace.taiwa("mask", "--quiet", input: text)
        #expect(all.output == "call [PHONE1] or [EMAIL1], card cafe‐12345")
        try workspace.write(
            #"{"text": "CAFE-12345", "spans": [{"start": 0, "end": 10, "kind": "custom"}]}"#, to: "p.jsonl")
        for (arguments, recall) in [(["--bundle", "cafe"], 1.0), ([], 0)] {
            let run = try workspace.taiwa(["evaluate", "--pii", "p.jsonl", "--format", "json"] + arguments)
            #expect(try run.json()["total"]?["exact"]?["recall"] == .number(recall))
        }
    }

    @Test func `a bundle that is not there, and a policy that is not right`() throws {
        let unknown = try workspace.taiwa("mask", "--bundle", "caffe", input: "x")
        unknown.expect(2)
        #expect(
            unknown.errorLines == [
                "taiwa: unknown bundle 'caffe' (did you mean 'cafe'?); in Plugins there are: cafe, garden"
            ])
        let lonely = try workspace.taiwa("mask", "--plugins", "Plugins", input: "x")
        lonely.expect(2)
        #expect(lonely.errorLines == ["taiwa: --plugins needs --bundle NAME; see taiwa mask --help"])
        let other = try workspace.taiwa("evaluate", "cafe", "--bundle", "cafe")
        other.expect(2)
        #expect(other.errorLines == ["taiwa: --bundle needs --pii FILE; see taiwa evaluate --help"])
        let manifest = try workspace.text(of: "Plugins/cafe/bundle.json")
        try workspace.write(
            manifest.replacingOccurrences(of: "\"drop\"", with: "\"forget\""), to: "Plugins/cafe/bundle.json")
        for arguments in [["mask", "--bundle", "cafe"], ["train", "cafe"]] {
            let run = try workspace.taiwa(arguments, input: Data("x".utf8))
            run.expect(3)
            #expect(run.errors.contains("taiwa: Plugins/cafe/bundle.json:6: 'email': unknown treatment;"))
        }
    }

    @Test func `a bundle answers by its policy, and what is shown and kept of a conversation is masked whole`() throws {
        try workspace.taiwa("train", "--quiet").expect(0)
        let question = "when do you open my card is cafe-12345 call 090-1234-5678 or taro@example.com"
        let run = try workspace.chat(question, "/why", "/good", "cafe-12345", "/why", options: ["--json"])
        run.expect(0)
        let lines = try run.jsonLines()
        #expect(lines[0]["answer"]?["id"] == .string("opening-hours"))
        let kinds = lines[0]["masked"]?.elements.compactMap(\.string) ?? []
        #expect(kinds.contains("custom") && kinds.contains("phone"))
        let trace = try #require(lines[1]["text"]?.string)
        #expect(trace.contains("[CAFE_CARD1]") && trace.contains("[PHONE1]"))
        for secret in ["12345", "taro", "1234-5678"] { #expect(!run.output.contains(secret)) }
        let ratings = "\(try KeptRating.all(inState: "\(workspace.path)/.taiwa"))"
        #expect(ratings.contains("[CAFE_CARD1]") && ratings.contains("[PHONE1]"))
        for (name, content) in try workspace.files() where !name.hasSuffix(".csv") {
            let text = String(decoding: content, as: UTF8.self)
            // Five digits alone may stand in a time, a hash or a duration.
            #expect(!text.contains(#/(^|[^0-9a-fA-F.])55555($|[^0-9a-fA-F])/#), "55555 in \(name)")
            for secret in ["cafe-12345", "CAFE-55555", "1234-5678", "taro@"] {
                #expect(!text.lowercased().contains(secret.lowercased()), "\(secret) in \(name)")
            }
        }
    }

    @Test func `the garden does not see what the café's policy does`() throws {
        try workspace.taiwa("train", "--quiet").expect(0)
        let run = try workspace.taiwa("ask", "--json", "--domain", "garden", "slugs", "090-1234-5678", "cafe-12345")
        run.expect(0)
        #expect(try run.json()["masked"] == .array([.string("phone")]))
    }
}
