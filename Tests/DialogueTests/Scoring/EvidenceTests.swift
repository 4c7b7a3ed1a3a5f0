import Dialogue
import Foundation
import Learning
import Privacy
import Testing

struct EvidenceTests {
    private let shipped: ShippedKnowledge

    init() throws { shipped = try ShippedKnowledge.itHelpdesk() }

    private static func evidence(of question: RankedQuestion, isJapanese: Bool = true, withScores: Bool = true)
        -> Evidence
    {
        var evidence = Evidence()
        evidence.gather(
            from: question.ranking, vector: question.vector, intents: withScores ? question.intents : nil,
            isJapanese: isJapanese)
        return evidence
    }

    private static func best(_ scores: [Float]) -> Int? {
        scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) }
    }

    @Test func `quantities are what they are called`() throws {
        for text in shipped.questions {
            let question = RankedQuestion(text, by: shipped.knowledge)
            let ranking = question.ranking
            let order = ranking.answers.indices.sorted { (-ranking.shares[$0], $0) < (-ranking.shares[$1], $1) }
            let (best, second) = (order[0], order[1])
            let answer = ranking.answers[best]
            let nearest = ranking.answers.indices.map { question.examples[ranking.answers[$0]][0] }
            let rivals = nearest.indices.filter { $0 != best }.map { nearest[$0] }
            let isNearest = nearest[best] == nearest.max()
            let agreeing = [
                Self.best(question.intents.margins) == answer, Self.best(question.intents.logits) == answer, isNearest,
            ]
            let shares = [best, second].map { max(ranking.shares[$0], 1e-6) }
            let expected: [Evidence.Quantity: Double] = [
                .energy: Double(question.intents.energy), .linearMargin: Double(question.intents.margins.max() ?? 0),
                .networkLogit: Double(question.intents.logits.max() ?? 0), .share: log(shares[0]),
                .margin: min(log(shares[0] / shares[1]), 6), .exampleSimilarity: Double(nearest[best]),
                .neighbourhood: Double(question.examples[answer].prefix(3).reduce(0, +) / 3),
                .textSimilarity: Double(question.texts[answer]),
                .coverage: ranking.value(.coverage, of: best),
                .rivalSimilarity: Double(rivals.max() ?? 0) - Double(nearest[best]),
                .unseenShare: Double(question.vector.unseenShare),
                .unseenUnitShare: Double(question.vector.unseenUnitShare),
                .length: log(Double(1 + question.vector.length)),
                .japanese: 1, .agreement: Double(agreeing.count { $0 }) / 3,
            ]
            let evidence = Self.evidence(of: question)
            #expect(evidence.values.count == Evidence.Quantity.allCases.count)
            for (place, quantity) in Evidence.Quantity.allCases.enumerated() {
                let value = try #require(expected[quantity], "\(quantity) is not tested")
                #expect(abs(evidence[quantity] - value) < 1e-6, "\(quantity): \(text.string)")
                #expect(evidence[quantity] == evidence.values[place])
            }
        }
    }

    @Test func `another language changes the one quantity that tells it`() {
        let question = RankedQuestion(shipped.questions[0], by: shipped.knowledge)
        let (japanese, other) = (Self.evidence(of: question), Self.evidence(of: question, isJapanese: false))
        #expect(other[.japanese] == 0)
        #expect(Evidence.Quantity.allCases.filter { japanese[$0] != other[$0] } == [.japanese])
    }

    @Test func `without the built-in classifiers theirs are zero and the others the same`() {
        let question = RankedQuestion(shipped.questions[0], by: shipped.knowledge)
        let (whole, without) = (Self.evidence(of: question), Self.evidence(of: question, withScores: false))
        for quantity in [Evidence.Quantity.energy, .linearMargin, .networkLogit] { #expect(without[quantity] == 0) }
        for quantity in Evidence.Quantity.allCases
        where ![.energy, .linearMargin, .networkLogit, .agreement].contains(quantity) {
            #expect(without[quantity] == whole[quantity], "\(quantity)")
        }
    }

    @Test func `nothing ranked is no evidence, as many as there are quantities`() {
        var evidence = Evidence()
        #expect(evidence[.energy] == 0)
        evidence.gather(from: AnswerRanking(), vector: QueryVector(), intents: nil, isJapanese: true)
        #expect(evidence.values == [Double](repeating: 0, count: Evidence.Quantity.allCases.count))
    }

    @Test func `used again it is as fresh`() {
        var evidence = Evidence()
        for text in shipped.questions.prefix(50) {
            let question = RankedQuestion(text, by: shipped.knowledge)
            evidence.gather(
                from: question.ranking, vector: question.vector, intents: question.intents, isJapanese: true)
            #expect(evidence == Self.evidence(of: question))
        }
    }
}
