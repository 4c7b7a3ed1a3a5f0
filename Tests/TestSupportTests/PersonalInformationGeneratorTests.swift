import Foundation
import TestSupport
import Testing

struct PersonalInformationGeneratorTests {
    /// A kind, a language and a disguise that go together.
    struct Request: Sendable, CustomTestStringConvertible {
        let kind: String
        let language: GeneratedLanguage
        let disguise: Disguise

        var testDescription: String { "\(kind) \(language.rawValue) \(disguise)" }

        static let all = GeneratedLanguage.allCases.flatMap { language in
            PersonalInformationGenerator.kinds.flatMap { kind in
                Disguise.all(for: kind, in: language).map { Request(kind: kind, language: language, disguise: $0) }
            }
        }
    }

    @Test func `every kind but a bundle's own is there`() {
        #expect(
            PersonalInformationGenerator.kinds == [
                "address", "age", "bank_account", "card", "card_security", "corporate_number", "date_of_birth",
                "driver_licence", "email", "insurance", "ip", "my_number", "passport", "pension", "person", "phone",
                "plate", "postal_code", "residence_card", "ssn", "url",
            ])
    }

    @Test(arguments: Request.all)
    func `the spans are where the values stand, and a disguise changes a value of the kind`(request: Request) {
        for seed in UInt64(1)...20 {
            var generator = PersonalInformationGenerator(seed: seed)
            let text = generator.text(kind: request.kind, language: request.language, disguise: request.disguise)
            expectSpans(of: text, seed: seed)
            let ofKind = text.values.filter { $0.kind == request.kind }
            #expect(!ofKind.isEmpty, "seed \(seed)")
            #expect(ofKind.contains { $0.isDisguised } == (request.disguise != .plain), "seed \(seed)")
        }
    }

    @Test(arguments: GeneratedLanguage.allCases)
    func `a mixed message holds several kinds, and a clean one none`(language: GeneratedLanguage) {
        for seed in UInt64(1)...200 {
            var generator = PersonalInformationGenerator(seed: seed)
            let mixed = generator.mixed(language: language)
            expectSpans(of: mixed, seed: seed)
            #expect(Set(mixed.spans.map(\.kind)).count > 1, "seed \(seed)")
            let clean = generator.clean(language: language)
            #expect(clean.spans.isEmpty && !clean.text.isEmpty, "seed \(seed)")
        }
    }

    @Test func `a seed always gives the same messages, and another seed others`() {
        #expect(messages(seed: 3) == messages(seed: 3))
        #expect(messages(seed: 3) != messages(seed: 4))
    }

    @Test(arguments: GeneratedLanguage.allCases)
    func `an age stands only where a person does`(language: GeneratedLanguage) {
        for seed in UInt64(1)...100 {
            var generator = PersonalInformationGenerator(seed: seed)
            let kinds = generator.text(kind: "age", language: language).spans.map(\.kind)
            #expect(kinds.contains("person") && kinds.contains("age"), "seed \(seed)")
        }
    }

    @Test func `cards, My Numbers and corporate numbers have right check digits`() {
        var generator = PersonalInformationGenerator(seed: 5)
        let values = ["card", "my_number", "corporate_number"].flatMap { kind in
            (0..<500).flatMap { _ in generator.text(kind: kind, language: .japanese).values }
        }
        for value in values {
            let digits = value.plain.filter(\.isNumber)
            switch value.kind {
            case "card": #expect(CheckDigits.luhn(String(digits.dropLast())) == digits)
            case "my_number": #expect(CheckDigits.myNumber(String(digits.dropLast())) == digits)
            case "corporate_number": #expect(CheckDigits.corporateNumber(String(digits.dropFirst())) == digits)
            default: continue
            }
        }
    }

    @Test func `messages of every kind can be drawn a thousand times`() {
        var generator = PersonalInformationGenerator(seed: 2)
        for language in GeneratedLanguage.allCases {
            for kind in PersonalInformationGenerator.kinds {
                let texts = (0..<1000).map { _ in generator.text(kind: kind, language: language).text }
                #expect(Set(texts).count > 500, "\(kind)")
                #expect(texts.allSatisfy { !$0.contains("{") && !$0.contains("⏎") }, "\(kind)")
            }
        }
    }

    @Test func `a line of JSON holds the text and its spans`() throws {
        var generator = PersonalInformationGenerator(seed: 9)
        for _ in 0..<200 {
            let text = generator.mixed(language: .english)
            let parsed = try JSONDecoder().decode(Line.self, from: Data(text.jsonLine.utf8))
            #expect(!text.jsonLine.contains("\n"))
            #expect(Array(parsed.text.unicodeScalars) == Array(text.text.unicodeScalars))
            #expect(parsed.spans.map { GeneratedSpan(start: $0.start, end: $0.end, kind: $0.kind) } == text.spans)
        }
    }

    private struct Line: Decodable {
        struct Span: Decodable {
            let start: Int
            let end: Int
            let kind: String
        }

        let text: String
        let spans: [Span]
    }

    private func messages(seed: UInt64) -> [String] {
        var generator = PersonalInformationGenerator(seed: seed)
        return (0..<50).flatMap { _ in
            [generator.mixed(language: .japanese).jsonLine, generator.clean(language: .english).jsonLine]
        }
    }

    private func expectSpans(of text: GeneratedText, seed: UInt64) {
        let scalars = Array(text.text.unicodeScalars)
        #expect(text.spans.count == text.values.count, "seed \(seed)")
        var last = 0
        for (span, value) in zip(text.spans, text.values) {
            #expect(span.start >= last && span.start < span.end && span.end <= scalars.count, "seed \(seed)")
            guard span.start <= span.end, span.end <= scalars.count else { return }
            #expect(scalars[span.start..<span.end].elementsEqual(value.written.unicodeScalars), "seed \(seed)")
            #expect(span.kind == value.kind, "seed \(seed)")
            last = span.end
        }
    }
}
