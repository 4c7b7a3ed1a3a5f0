import Dialogue
import Learning
import Privacy
import Retrieval
import TextAnalysis

/// A question with what the built-in stages make of it, and the similarities looked up the plain way.
struct RankedQuestion {
    let vector: QueryVector
    let intents: IntentScores
    let ranking: AnswerRanking
    /// For each answer the similarities of its examples, falling, with zeros behind.
    let examples: [[Float]]
    /// For each answer how well its title and text fit.
    let texts: [Float]

    /// - Parameters:
    ///   - logProbabilities: in the place of the classifiers'.
    init(_ text: MaskedText, by knowledge: Knowledge, logProbabilities: [Float]? = nil) {
        let utterance = MaskedUtterance(text)
        vector = knowledge.vocabulary.vector(of: utterance.features)
        var intents = IntentScores()
        intents.score(vector, by: knowledge)
        self.intents = intents
        var retrieval = RetrievalScores()
        retrieval.look(up: vector, text: text, normalized: utterance.normalized, in: knowledge)
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
        let features = WeighedFeatureExtractor().features(of: utterance.normalized, from: text.withoutPlaceholders)
        texts =
            knowledge.textIndex.count > 0
            ? knowledge.textIndex.similarities(to: features) : knowledge.answers.map { _ in 0 }
    }
}
