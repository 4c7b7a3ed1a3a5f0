import Privacy
import TestSupport
import Testing

/// Laws of the masker over messages of the generator, in every disguise, glued to one another and cut in pieces.
struct MaskingPropertyTests {
    private static let joints = ["", "", " ", "\n", "、", ",", ".", "-", "/", ":", "\u{200B}", "です", "is"]

    /// Two or three messages of any kinds and disguises, parts of them cut off, with anything between.
    private static func text(
        _ generator: inout PersonalInformationGenerator, from random: inout SeededGenerator
    ) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let kind = PersonalInformationGenerator.kinds.randomElement(using: &random)!
            let language: GeneratedLanguage = Bool.random(using: &random) ? .japanese : .english
            let disguise = Disguise.all(for: kind, in: language).randomElement(using: &random)!
            let scalars = generator.text(kind: kind, language: language, disguise: disguise).text.unicodeScalars
            let first = Int.random(in: 0...scalars.count / 2, using: &random)
            let last = Int.random(in: first...scalars.count, using: &random)
            let part = scalars.dropFirst(first).prefix(Bool.random(using: &random) ? scalars.count : last - first)
            text.unicodeScalars.append(contentsOf: part)
            text += joints.randomElement(using: &random)!
        }
        return text
    }

    @Test(arguments: [1, 2, 3, UInt64.random(in: 0 ... .max)])
    func `masking twice changes nothing, and every finding is cut on scalar boundaries`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var generator = PersonalInformationGenerator(seed: seed)
        let redactor = Redactor()
        for _ in 0..<1_500 {
            let text = Self.text(&generator, from: &random)
            let masked = redactor.redact(Utterance(text))
            let again = redactor.redact(Utterance(masked.string))
            #expect(again == masked, "seed \(seed), text \(text.debugDescription)")
            let bytes = Array(text.utf8)
            var end = 0
            for finding in PatternMasker().findings(in: Utterance(text)).sorted(by: {
                $0.range.lowerBound < $1.range.lowerBound
            }) {
                #expect(
                    finding.range.lowerBound >= end && !finding.range.isEmpty,
                    "seed \(seed), text \(text.debugDescription)")
                end = finding.range.upperBound
                let isBoundary = [finding.range.lowerBound, end].allSatisfy {
                    $0 == bytes.count || bytes[$0] & 0xC0 != 0x80
                }
                #expect(end <= bytes.count && isBoundary, "seed \(seed), text \(text.debugDescription)")
            }
        }
    }
}
