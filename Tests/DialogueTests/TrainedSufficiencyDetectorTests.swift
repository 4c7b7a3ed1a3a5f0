import Dialogue
import Privacy
import Testing

/// What it decides where a ranker of someone else's left nothing but shares.
struct TrainedSufficiencyDetectorTests {
    private func judge(_ text: String, shares: [Double]) throws -> Verdict {
        let knowledge = try SampleKnowledge.japanese()
            .with(thresholds: Thresholds(answer: 0.6, offer: 0.5, closeness: 0.7))
        let candidates = zip(["receipt", "delivery", "close-account"], shares).map { name, share in
            RankedAnswers.Candidate(
                id: AnswerID(rawValue: name), share: share, exampleSimilarity: 0, passageSimilarity: 0)
        }
        let interpretation = Interpretation(utterance: .masking(text), intents: [])
        return TrainedSufficiencyDetector(knowledge: knowledge)
            .judge(RankedAnswers(interpretation: interpretation, candidates: candidates))
    }

    @Test(arguments: [
        ([0.9, 0.1], Verdict.Decision.answer(AnswerID(rawValue: "receipt"))),
        ([0.6], .answer(AnswerID(rawValue: "receipt"))), ([0.59, 0.41], .unanswered), ([], .unanswered),
    ])
    func `the best share decides against the threshold`(shares: [Double], decision: Verdict.Decision) throws {
        let verdict = try judge("領収書", shares: shares)
        #expect(verdict.decision == decision)
        #expect(verdict.confidence == shares.first ?? 0)
    }

    @Test(arguments: ["", "？？？", "090-1234-5678"])
    func `what says nothing is not answered`(text: String) throws {
        #expect(try judge(text, shares: [1]).decision == .unanswered)
    }
}
