import Bundles
import Foundation
import Privacy
import Testing
import TextAnalysis

/// The member `privacy` of `bundle.json`.
struct ManifestPrivacyTests {
    private func manifest(_ privacy: String) throws -> Manifest {
        let text = "{\"format\": 1, \"languages\": [\"ja\"],\n\"privacy\": \(privacy)}"
        return try Manifest(path: "shop/bundle.json", bytes: Array(text.utf8))
    }

    @Test func `kinds and patterns are read`() throws {
        let policy = try manifest(
            """
            {"kinds": {"age": "keep", "phone": "keep-last-4", "url": "drop", "card": "drop"},
             "custom": [{"name": "customer number", "pattern": "C-[0-9]{6}",
                         "label": {"ja": "お客様番号", "en": "CUSTOMER_NUMBER"}}, {"name": "order", "pattern": "A\\\\d{4}"}]}
            """
        ).profile.privacy
        #expect(policy.treatment(of: .age) == .keep)
        #expect(policy.treatment(of: .phone) == .keepLastFour)
        #expect(policy.treatment(of: .url) == .drop)
        #expect(policy.treatment(of: .card) == .drop)
        #expect(policy.treatment(of: .email) == .mask)
        #expect(policy.custom.map(\.name) == ["customer number", "order"])
        #expect(policy.custom.map(\.pattern) == ["C-[0-9]{6}", #"A\d{4}"#])
        #expect(policy.custom[0].labels == [.japanese: "お客様番号", .english: "CUSTOMER_NUMBER"])
    }

    @Test func `without the member everything is masked, and a version says nothing of it`() throws {
        let text = "{\"format\": 1, \"languages\": [\"ja\"]}"
        let profile = try Manifest(path: "bundle.json", bytes: Array(text.utf8)).profile
        #expect(profile.privacy == .standard)
        let data = try JSONEncoder().encode(profile)
        #expect(!String(decoding: data, as: UTF8.self).contains("privacy"))
        #expect(try JSONDecoder().decode(BundleProfile.self, from: data) == profile)
        #expect(try manifest("{}").profile.privacy == .standard)
    }

    @Test func `a version keeps the policy it was trained with`() throws {
        let profile = try manifest(#"{"kinds": {"url": "drop"}, "custom": [{"name": "x", "pattern": "A?B"}]}"#).profile
        #expect(try JSONDecoder().decode(BundleProfile.self, from: JSONEncoder().encode(profile)) == profile)
    }

    @Test(arguments: [
        ("[]", "'privacy' must be an object, not an array"),
        (#"{"kind": {}}"#, "unknown setting 'kind' (did you mean 'kinds'?)"),
        (#"{"kinds": []}"#, "'kinds' must be an object of treatments by kind, not an array"),
        (#"{"kinds": {"phon": "mask"}}"#, "unknown kind of personal information 'phon' (did you mean 'phone'?)"),
        (#"{"kinds": {"phone": 4}}"#, "'phone' must be a string, not a number"),
        (
            #"{"kinds": {"phone": "keep-last4"}}"#,
            "'phone': unknown treatment 'keep-last4' (did you mean 'keep-last-4'?); there are: mask, drop, keep-last-4, keep"
        ),
        (
            #"{"kinds": {"card": "keep"}}"#,
            "'kinds': card must be masked or dropped; it may not be kept, not in part"
        ),
        (
            #"{"kinds": {"my_number": "keep-last-4"}}"#,
            "'kinds': my_number must be masked or dropped; it may not be kept, not in part"
        ),
        (#"{"kinds": {"person": "keep-last-4"}}"#, "'kinds': person has no last four digits that could be kept"),
        (#"{"custom": {}}"#, "'custom' must be an array of patterns, not an object"),
        (#"{"custom": ["C"]}"#, "'custom' must be an object, not a string"),
        (#"{"custom": [{"pattern": "C"}]}"#, "'name' is missing"),
        (#"{"custom": [{"name": "x"}]}"#, "'pattern' is missing"),
        (#"{"custom": [{"name": 1, "pattern": "C"}]}"#, "'name' must be a string, not a number"),
        (#"{"custom": [{"name": " ", "pattern": "C"}]}"#, "'name': a pattern's name is empty or there twice"),
        (
            #"{"custom": [{"name": "x", "pattern": "C"}, {"name": "x", "pattern": "D"}]}"#,
            "'name': a pattern's name is empty or there twice"
        ),
        (#"{"custom": [{"name": "x", "patern": "C"}]}"#, "unknown setting 'patern' (did you mean 'pattern'?)"),
        (#"{"custom": [{"name": "x", "pattern": "C-[0-9"}]}"#, "'pattern': '[' is not closed (column 3)"),
        (
            #"{"custom": [{"name": "x", "pattern": "C", "label": "N"}]}"#,
            "'label' must be an object by language, not a string"
        ),
        (
            #"{"custom": [{"name": "x", "pattern": "C", "label": {"fr": "N"}}]}"#,
            "'label': a label is for ja or en"
        ),
        (
            #"{"custom": [{"name": "x", "pattern": "C", "label": {"en": "PHONE"}}]}"#,
            "'label': it is the label of the kind phone"
        ),
    ])
    func `what is wrong is told with file, line and the nearest right name`(privacy: String, expected: String) throws {
        let error = try #require(throws: BundleError.self) { try manifest(privacy) }
        #expect(error.description == "shop/bundle.json:2: \(expected)")
    }

    @Test func `a wrong pattern is told on its own line`() throws {
        let text = "{\"custom\": [\n{\"name\": \"x\",\n\"pattern\":\n\"a|b\"}]}"
        let error = try #require(throws: BundleError.self) { try manifest(text) }
        #expect(error.description.hasPrefix("shop/bundle.json:5: 'pattern': there are no alternatives"))
    }

    @Test func `there may be sixteen patterns`() throws {
        func patterns(_ count: Int) -> String {
            "{\"custom\": [\((0..<count).map { "{\"name\": \"n\($0)\", \"pattern\": \"C\($0)\"}" }.joined(separator: ","))]}"
        }
        #expect(try manifest(patterns(16)).profile.privacy.custom.count == 16)
        let error = try #require(throws: BundleError.self) { try manifest(patterns(17)) }
        #expect(error.description == "shop/bundle.json:2: 'custom': at most 16 patterns are looked for")
    }
}
