import Dialogue
import Learning
import Privacy
import Retrieval
import TestSupport
import Testing

struct AnswerRankingTests {
    private let shipped: ShippedKnowledge

    init() throws { shipped = try ShippedKnowledge.itHelpdesk() }

    /// The shortlist by sorting all answers.
    private func shortlist(_ question: RankedQuestion, _ logProbabilities: [Float]) -> [Int] {
        let merits = logProbabilities.indices.map { answer in
            logProbabilities[answer] + 4 * (question.examples[answer][0] + question.texts[answer])
        }
        return merits.indices.sorted { (-merits[$0], $0) < (-merits[$1], $1) }
            .prefix(AnswerRanking.shortlistLength).sorted()
    }

    @Test func `the shortlist has the answers of largest merit, in order of their numbers`() {
        #expect(shipped.knowledge.answers.count > AnswerRanking.shortlistLength)
        for text in shipped.questions {
            let question = RankedQuestion(text, by: shipped.knowledge)
            #expect(
                question.ranking.answers == shortlist(question, question.intents.logProbabilities), "\(text.string)")
        }
    }

    @Test(arguments: 0..<30)
    func `of answers of equal merit the first are shortlisted`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        // Few different values, and a text that nothing is similar to, so that many merits are equal.
        let logProbabilities = shipped.knowledge.answers.map { _ in -Float(Int.random(in: 1...4, using: &random)) }
        let text = MaskedText.masking("？？？")
        let question = RankedQuestion(text, by: shipped.knowledge, logProbabilities: logProbabilities)
        #expect(question.ranking.answers == shortlist(question, logProbabilities), "seed \(seed)")
    }

    @Test func `quantities are those of the stages`() {
        for text in shipped.questions {
            let question = RankedQuestion(text, by: shipped.knowledge)
            let ranking = question.ranking
            var coverages: [Float] = []
            shipped.knowledge.coverageIndex.addCoverages(of: question.vector, by: ranking.answers, to: &coverages)
            for (place, answer) in ranking.answers.enumerated() {
                let nearest = question.examples[answer]
                let expected = [
                    AnswerRanking.Quantity.logProbability: question.intents.logProbabilities[answer],
                    .nearestExample: nearest[0], .neighbourhood: (nearest[0] + nearest[1] + nearest[2]) / 3,
                    .text: question.texts[answer], .coverage: coverages[place],
                ]
                for quantity in AnswerRanking.Quantity.allCases {
                    #expect(ranking.value(quantity, of: place) == expected[quantity].map(Double.init), "\(quantity)")
                    #expect(ranking.quantities[place, quantity.rawValue] == ranking.value(quantity, of: place))
                }
            }
        }
    }

    @Test func `shares are those of the fusion, and the order is theirs`() {
        for text in shipped.questions {
            let ranking = RankedQuestion(text, by: shipped.knowledge).ranking
            let shares = ConditionalLogit.shares(of: shipped.knowledge.fusion.scores(of: ranking.quantities))
            #expect(zip(ranking.shares, shares).allSatisfy { abs($0 - $1) < 1e-12 })
            #expect(ranking.shares.count == ranking.answers.count)
            #expect(abs(ranking.shares.reduce(0, +) - 1) < 1e-9)
            let order = ranking.answers.indices.sorted { (-ranking.shares[$0], $0) < (-ranking.shares[$1], $1) }
            #expect(ranking.order == order)
        }
    }

    @Test func `few answers are all shortlisted`() throws {
        let ranking = RankedQuestion(.masking("領収書をください"), by: try SampleKnowledge.japanese()).ranking
        #expect(ranking.answers == [0, 1, 2, 3])
        #expect(ranking.order.first == 2)
    }

    @Test func `a text that says nothing is ranked too`() throws {
        let ranking = RankedQuestion(.masking("？？？"), by: try SampleKnowledge.japanese()).ranking
        #expect(ranking.answers.count == 4)
        #expect(ranking.shares.allSatisfy { $0.isFinite })
        #expect((0..<4).allSatisfy { ranking.value(.coverage, of: $0) == 0 })
    }
}
