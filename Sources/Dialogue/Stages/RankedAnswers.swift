/// What the ranking stage hands on: the best answers, with the evidence for them.
public struct RankedAnswers: Sendable {
    /// An answer in a ranking.
    public struct Candidate: Sendable, Equatable {
        public let id: AnswerID
        /// Its probability among the shortlisted answers, given that one of them is right; 0 to 1.
        public let share: Double
        /// The similarity of its nearest example; 0 to about 1.
        public let exampleSimilarity: Double
        /// How well its title and text fit, 0 to about 1; 0 where every answer has examples.
        public let passageSimilarity: Double

        public init(id: AnswerID, share: Double, exampleSimilarity: Double, passageSimilarity: Double) {
            self.id = id
            self.share = share
            self.exampleSimilarity = exampleSimilarity
            self.passageSimilarity = passageSimilarity
        }
    }

    /// A training example near to the utterance.
    public struct Neighbour: Sendable, Equatable {
        /// The example's index, see ``Knowledge/example(_:)``.
        public let example: Int
        public let answer: AnswerID
        /// 0 to about 1.
        public let similarity: Double
    }

    public let interpretation: Interpretation
    /// By falling share; ten at most.
    public let candidates: [Candidate]
    /// The nearest examples of any answer, the nearest first.
    public let neighbours: [Neighbour]
    package let evidence: Evidence?

    /// The ranking of a ranker that keeps no evidence but its candidates.
    public init(interpretation: Interpretation, candidates: [Candidate]) {
        self.interpretation = interpretation
        self.candidates = candidates
        neighbours = []
        evidence = nil
    }

    package init(
        interpretation: Interpretation, candidates: [Candidate], neighbours: [Neighbour], evidence: Evidence
    ) {
        self.interpretation = interpretation
        self.candidates = candidates
        self.neighbours = neighbours
        self.evidence = evidence
    }
}
