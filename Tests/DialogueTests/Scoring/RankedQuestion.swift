import Dialogue
import Learning
import Privacy
import Retrieval

/// A question with what the built-in stages make of it, and the similarities looked up the plain way.
struct RankedQuestion {
    let vector: QueryVector
    let intents: IntentScores
    let ranking: AnswerRanking
    /// For each answer the similarities of its examples, falling, with zeros behind.
    let examples: [[Float]]
    /// For each answer the similarity of its nearest passage.
    let passages: [Float]

    /// - Parameters:
    ///   - logProbabilities: in the place of the classifiers'.
    init(_ text: MaskedText, by knowledge: Knowledge, logProbabilities: [Float]? = nil) {
        vector = knowledge.vocabulary.vector(of: MaskedUtterance(text).features)
        var intents = IntentScores()
        intents.score(vector, by: knowledge)
        self.intents = intents
        var retrieval = RetrievalScores()
        retrieval.look(up: vector, in: knowledge)
        var ranking = AnswerRanking()
        ranking.rank(
            vector, intents: logProbabilities ?? intents.logProbabilities, retrieval: retrieval, by: knowledge)
        self.ranking = ranking

        var documents = DocumentScores()
        knowledge.exampleIndex.similarities(to: vector, into: &documents)
        var examples = [[Float]](repeating: [0, 0, 0], count: knowledge.answers.count)
        for (example, answer) in knowledge.exampleAnswers.enumerated() {
            examples[answer].append(documents.scores[example])
        }
        self.examples = examples.map { $0.sorted(by: >) }
        knowledge.passageIndex.similarities(to: vector, into: &documents)
        var passages = [Float](repeating: 0, count: knowledge.answers.count)
        for (passage, answer) in knowledge.passageAnswers.enumerated() {
            passages[answer] = max(passages[answer], documents.scores[passage])
        }
        self.passages = passages
    }
}
