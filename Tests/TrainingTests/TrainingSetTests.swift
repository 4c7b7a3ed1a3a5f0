import Bundles
import Dialogue
import Privacy
import TestSupport
import Testing
import TextAnalysis
import Training

struct TrainingSetTests {
    private func set() throws -> TrainingSet {
        let shop = try SampleShop()
        let answers = try AnswerSheet(path: shop.bundle.answersPath, languages: [.japanese]).answers
        let sheet = try ExampleSheet(path: shop.bundle.examplesPath, answers: answers, redactor: .standard)
        return TrainingSet(languages: [.japanese], answers: answers, sheet: sheet, redactor: .standard)
    }

    @Test func `titles come before what people said, and each answer has a passage`() throws {
        let set = try set()
        #expect(set.examples.count == 4 + 24)
        #expect(set.examples.prefix(4).allSatisfy { $0.isTitle })
        #expect(set.examples.dropFirst(4).allSatisfy { !$0.isTitle })
        #expect(Set(set.passages.map(\.answer)) == [0, 1, 2, 3])
        let receipt = set.passages.filter { $0.answer == 2 }.map(\.utterance.text.string).joined()
        #expect(receipt.contains("注文履歴から領収書を発行できます"))
    }

    @Test func `a part without answers and examples refers to its own answers`() throws {
        let set = try set()
        let held = Set(set.examples.indices.filter { !set.examples[$0].isTitle && $0 % 2 == 0 })
        let (part, places) = set.without(answers: [1], examples: held)
        #expect(part.answers.map(\.id.rawValue) == ["password-reset", "receipt", "delivery"])
        #expect(places == [0, nil, 1, 2])
        #expect(part.passages.map(\.answer) == set.passages.compactMap { places[$0.answer] })
        #expect(Set(part.passages.map(\.answer)) == [0, 1, 2])
        let kept = set.examples.enumerated().filter { $0.element.answer != 1 && !held.contains($0.offset) }
        #expect(part.examples.map(\.utterance.text) == kept.map(\.element.utterance.text))
        #expect(
            part.examples.map { part.answers[$0.answer].id } == kept.map { set.answers[$0.element.answer].id })
    }
}
