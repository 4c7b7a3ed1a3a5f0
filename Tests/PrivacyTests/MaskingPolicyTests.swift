import Foundation
import Privacy
import TestSupport
import Testing
import TextAnalysis

struct MaskingPolicyTests {
    private static func policy(
        _ treatments: [PIIKind: MaskingPolicy.Treatment] = [:], _ patterns: CustomPattern...
    ) throws -> MaskingPolicy {
        var policy = MaskingPolicy.standard
        for (kind, treatment) in treatments { try policy.set(treatment, for: kind) }
        for pattern in patterns { policy.add(pattern) }
        return policy
    }

    private static func customerNumber() throws -> CustomPattern {
        try CustomPattern(
            name: "customer number", pattern: "C-[0-9]{6}",
            labels: [.japanese: "お客様番号", .english: "CUSTOMER_NUMBER"])
    }

    private func masked(_ text: String, _ policy: MaskingPolicy) -> String {
        Redactor(policy: policy).redact(Utterance(text)).string
    }

    @Test func `each treatment does what it says`() throws {
        let text = "電話は090-1234-5678、メールはtaro@example.comです"
        #expect(masked(text, .standard) == "電話は[電話番号1]、メールは[メールアドレス1]です")
        #expect(masked(text, try Self.policy([.phone: .keepLastFour])) == "電話は[電話番号1…5678]、メールは[メールアドレス1]です")
        #expect(masked(text, try Self.policy([.email: .drop])) == "電話は[電話番号1]、メールはです")
        #expect(masked(text, try Self.policy([.phone: .keep])) == "電話は090-1234-5678、メールは[メールアドレス1]です")
    }

    @Test(arguments: [PIIKind.card, .cardSecurity, .myNumber], [MaskingPolicy.Treatment.keep, .keepLastFour])
    func `what may never be kept is refused`(kind: PIIKind, treatment: MaskingPolicy.Treatment) throws {
        var policy = MaskingPolicy.standard
        #expect(throws: MaskingPolicy.Violation.mustNotBeKept(kind)) { try policy.set(treatment, for: kind) }
        #expect(policy == .standard)
    }

    @Test(arguments: [PIIKind.person, .email, .address, .age, .url, .dateOfBirth])
    func `a kind without a row of digits has no last four`(kind: PIIKind) throws {
        var policy = MaskingPolicy.standard
        #expect(throws: MaskingPolicy.Violation.hasNoDigits(kind)) { try policy.set(.keepLastFour, for: kind) }
    }

    @Test func `a value of a bundle's own gets its label, and its placeholder is one again`() throws {
        let policy = try Self.policy([:], try Self.customerNumber())
        let once = Redactor(policy: policy).redact(Utterance("番号はC-123456とC-654321、c‐123456です"))
        #expect(once.string == "番号は[お客様番号1]と[お客様番号2]、[お客様番号1]です")
        #expect(once.kinds == [.custom])
        #expect(once.placeholders.count == 3)
        #expect(once.withoutPlaceholders == "番号は,と,、,です")
        #expect(Redactor(policy: policy).redact(Utterance(once.string)) == once)
        #expect(masked("it is C-123456", policy) == "it is [CUSTOMER_NUMBER1]")
        #expect(masked("it is C-123456", .standard) == "it is C-123456")
    }

    @Test func `digits in a placeholder of a bundle's own announce nothing`() throws {
        let policy = try Self.policy([:], try CustomPattern(name: "z", pattern: "z-x", labels: [.english: "ZIP"]))
        #expect(masked("z-x 12345", policy) == "[ZIP1] 12345")
    }

    @Test func `last digits in a placeholder go where the policy does not show them`() throws {
        let text = "tel [PHONE1…5678] or [PHONE2]"
        let all = Redactor().redact(Utterance(text))
        #expect(all.string == "tel [PHONE1] or [PHONE2]")
        #expect(all.withoutPlaceholders == "tel , or ,")
        #expect(masked(text, try Self.policy([.phone: .keepLastFour])) == text)
        #expect(masked(text, try Self.policy([.phone: .keep])) == text)
    }

    @Test func `a pattern without a label has the kind's`() throws {
        let policy = try Self.policy([.custom: .keepLastFour], try CustomPattern(name: "x", pattern: #"K\d{8}"#))
        #expect(masked("番号はK12345678です", policy) == "番号は[識別番号1…5678]です")
    }

    @Test func `a masker of somebody else's misses no pattern of the policy`() throws {
        let policy = try Self.policy([:], try Self.customerNumber())
        let redactor = Redactor(masker: FixedMasker(found: []), policy: policy)
        #expect(redactor.redact(Utterance("it is C-123456")).string == "it is [CUSTOMER_NUMBER1]")
    }

    @Test func `what is kept hides nothing beside it`() throws {
        let text = "090-1234-5678C-123456+81〒150-0002"
        let policy = try Self.policy([.postalCode: .keep], try Self.customerNumber())
        #expect(!masked(text, policy).contains("123456"))
        #expect(masked(text, policy).contains("150-0002"))
    }

    @Test func `a card number in a value that is kept is masked`() throws {
        let text = "see 4111111111111111@example.com"
        #expect(masked(text, try Self.policy([.email: .keep])).contains("[CARD1]"))
    }

    @Test(arguments: [
        // Without the address the digits on both sides would be one number.
        ("03 1234(a@example.com)5678 です", "5678"), ("090 a@example.com 1234-5678", "1234-5678"),
        ("41111111 a@example.com 11111111", "11111111"),
    ])
    func `what is taken out leaves no new value behind`(text: String, digits: String) throws {
        let policy = try Self.policy([.email: .drop])
        let once = Redactor(policy: policy).redact(Utterance(text))
        #expect(once.string.contains("[EMAIL1]") || once.string.contains("[メールアドレス1]"))
        #expect(once.string.contains(digits))
        #expect(Redactor(policy: policy).redact(Utterance(once.string)) == once)
    }

    private static let fragments = [
        "090-1234-5678", "090", "-1234", "5678", "a@example.com", "@example.com", "4111111111111111", "41111111",
        "C-123456", "C-", "123456", "〒150-0002", "150", "zip", "電話", "です", " ", "、", "-", "[PHONE1]", "[お客様番号1]",
        "[PHO", "NE1]", "(", "+81", "\u{200B}", "",
    ]

    @Test(arguments: [1, 2, 3, UInt64.random(in: 0 ... .max)])
    func `masking twice by one policy changes nothing`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<1_000 {
            // Names are looked for in what stands beside them, which the fragments are not.
            var policy = try Self.policy([.person: .keep], try Self.customerNumber())
            for kind in [PIIKind.phone, .email, .postalCode, .custom, .card] {
                let treatments = MaskingPolicy.Treatment.allCases.filter { $0 != .keep || kind != .email }
                try? policy.set(treatments.randomElement(using: &random)!, for: kind)
            }
            let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                Self.fragments.randomElement(using: &random)!
            }
            .joined()
            let redactor = Redactor(policy: policy)
            let once = redactor.redact(Utterance(text))
            let twice = redactor.redact(Utterance(once.string))
            #expect(twice == once, "seed \(seed), text \(text.debugDescription)")
        }
    }

    @Test func `a policy is read as it was written, and one that may not be is refused`() throws {
        let policy = try Self.policy([.phone: .keepLastFour, .age: .keep], try Self.customerNumber())
        let data = try JSONEncoder().encode(policy)
        #expect(try JSONDecoder().decode(MaskingPolicy.self, from: data) == policy)
        for text in [
            #"{"kinds": {"card": "keep"}, "custom": []}"#,
            #"{"kinds": {}, "custom": [{"name": "x", "pattern": "(", "label": {}}]}"#,
        ] {
            #expect(throws: (any Error).self) { try JSONDecoder().decode(MaskingPolicy.self, from: Data(text.utf8)) }
        }
    }
}
