import Dialogue
import Foundation
import Learning
import Privacy
import Testing

struct IntentScoresTests {
    private let shipped: ShippedKnowledge

    init() throws { shipped = try ShippedKnowledge.itHelpdesk() }

    @Test func `probabilities are the softmax of the blended scores, and the energy its logarithmic sum`() {
        let knowledge = shipped.knowledge
        for text in shipped.questions {
            let scores = RankedQuestion(text, by: knowledge).intents
            #expect(scores.margins == knowledge.linear.margins(of: RankedQuestion(text, by: knowledge).vector))
            #expect(scores.logits.count == knowledge.answers.count)
            let joint = zip(scores.margins, scores.logits).map {
                Double(knowledge.blend.marginScale) * Double($0) + Double(knowledge.blend.logitScale) * Double($1)
            }
            let largest = joint.max() ?? 0
            let energy = largest + log(joint.reduce(0) { $0 + exp($1 - largest) })
            #expect(abs(Double(scores.energy) - energy) < 1e-3)
            #expect(zip(scores.logProbabilities, joint).allSatisfy { abs(Double($0) - ($1 - energy)) < 1e-3 })
            #expect(abs(scores.logProbabilities.reduce(0) { $0 + exp(Double($1)) } - 1) < 1e-4)
        }
    }

    @Test func `used again they are as fresh ones`() {
        var scores = IntentScores()
        for text in shipped.questions {
            let question = RankedQuestion(text, by: shipped.knowledge)
            scores.score(question.vector, by: shipped.knowledge)
            #expect(scores.logProbabilities == question.intents.logProbabilities)
            #expect(scores.energy == question.intents.energy)
        }
    }
}
