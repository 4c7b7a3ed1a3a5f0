import Dialogue
import Privacy
import TestSupport
import Testing

struct AnswerScorerTests {
    private let shipped: ShippedKnowledge

    init() throws { shipped = try ShippedKnowledge.itHelpdesk() }

    /// What a scorer says, to compare.
    private struct Numbers: Equatable {
        let answer: Int
        let share: Double
        let confidence: Double
        let offerConfidence: Double

        init?(_ score: AnswerScorer.Score?) {
            guard let score else { return nil }
            (answer, share) = (score.answer, score.share)
            (confidence, offerConfidence) = (score.confidence, score.offerConfidence)
        }
    }

    private func fresh(_ text: MaskedText) -> Numbers? {
        var scorer = AnswerScorer(knowledge: shipped.knowledge)
        return Numbers(scorer.score(text))
    }

    @Test func `the numbers are exactly those of the stages`() throws {
        let knowledge = shipped.knowledge
        let classifier = LinearIntentClassifier(knowledge: knowledge)
        let ranker = FusedAnswerRanker(knowledge: knowledge)
        let detector = TrainedSufficiencyDetector(knowledge: knowledge)
        var scorer = AnswerScorer(knowledge: knowledge)
        #expect(shipped.questions.count > 200)
        for text in shipped.questions {
            let scored = scorer.score(text)
            let score = try #require(scored)
            let verdict = detector.judge(ranker.rank(classifier.interpret(MaskedUtterance(text))))
            let best = try #require(verdict.answers.candidates.first)
            #expect(knowledge.answers[score.answer].id == best.id, "\(text.string)")
            #expect(score.share == best.share, "\(text.string)")
            #expect(score.confidence == verdict.confidence, "\(text.string)")
            #expect(score.offerConfidence == verdict.offerConfidence, "\(text.string)")
        }
    }

    @Test(arguments: 0..<5)
    func `used again it says what a fresh one says, whatever came before`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let odd = ["", "？？？", "a", "メールは taro@example.com、電話は 090-1234-5678 です"].map(MaskedText.masking)
        let long = MaskedText.masking(shipped.questions.prefix(80).map(\.string).joined(separator: "。"))
        var scorer = AnswerScorer(knowledge: shipped.knowledge)
        for text in (shipped.questions.shuffled(using: &random).prefix(60) + odd + [long]).shuffled(using: &random) {
            let expected = fresh(text)
            let scores = [scorer.score(text), scorer.score(text)].map(Numbers.init)
            #expect(scores == [expected, expected], "seed \(seed): \(text.string)")
        }
    }

    @Test func `a copy goes its own way`() {
        var one = AnswerScorer(knowledge: shipped.knowledge)
        _ = one.score(shipped.questions[0])
        var other = one
        _ = other.score(shipped.questions[1])
        let scores = [one.score(shipped.questions[0]), other.score(shipped.questions[1])].map(Numbers.init)
        #expect(scores == [fresh(shipped.questions[0]), fresh(shipped.questions[1])])
    }

    @Test func `probabilities are some, and offering is never less sure than answering`() throws {
        var scorer = AnswerScorer(knowledge: shipped.knowledge)
        for text in shipped.questions {
            let scored = scorer.score(text)
            let score = try #require(scored)
            #expect((0...1).contains(score.share))
            #expect((0...1).contains(score.confidence))
            #expect((score.confidence...1).contains(score.offerConfidence))
        }
    }
}
