import Learning
public import Privacy
import TextAnalysis

/// Why a turn ended as it did: what each stage decided and on what evidence, for people and programs to read.
///
/// A rendering of what a verdict carries; nothing is decided again.
public struct Trace: Sendable, Encodable, Equatable {
    /// An n-gram of the utterance and what it added to the best intent's margin.
    public struct Weight: Sendable, Encodable, Equatable {
        public let feature: String
        public let contribution: Double
    }

    /// A training example near to the utterance.
    public struct Neighbour: Sendable, Encodable, Equatable {
        public let text: String
        public let answer: String
        public let similarity: Double
    }

    /// A named number with its part in a decision.
    public struct Quantity: Sendable, Encodable, Equatable {
        public let name: String
        public let value: Double
        /// What it added to the log-odds that the best answer is right, against the average question.
        public let contribution: Double
    }

    /// The taught line that decided.
    public struct Taught: Sendable, Encodable, Equatable {
        /// The taught example, `e_<n>`.
        public let example: String
        public let text: String
        public let similarity: Double
    }

    /// An intent or answer with its probability.
    public struct Rank: Sendable, Encodable, Equatable {
        public let name: String
        public let probability: Double
    }

    /// The utterance as it was kept.
    public let text: String
    public let language: String?
    /// The kinds of personal information that were masked.
    public let masked: [String]
    /// What the utterance denies by contrast, and the stages after masking did not see.
    public let setAside: [String]
    /// Intents by the classifier alone.
    public let intents: [Rank]
    /// Answers after fusion with retrieval.
    public let answers: [Rank]
    public let neighbours: [Neighbour]
    /// The n-grams that counted most for the best intent, by size.
    public let weights: [Weight]
    public let evidence: [Quantity]
    public let confidence: Double
    public let offerConfidence: Double
    public let thresholds: Thresholds
    /// `answer`, `clarify` or `unanswered`.
    public let decision: String
    /// The second answer in the ranking.
    public let runnerUp: String?
    /// The taught line that decided, where one did.
    public let taught: Taught?

    private enum CodingKeys: String, CodingKey {
        case text, language, masked, intents, answers, neighbours, weights, evidence, confidence, thresholds, decision
        case taught
        case setAside = "set_aside"
        case offerConfidence = "offer_confidence"
        case runnerUp = "runner_up"
    }

    /// Encodes what there is not as `null`, so that every trace has the same names.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encode(language, forKey: .language)
        try container.encode(masked, forKey: .masked)
        try container.encode(setAside, forKey: .setAside)
        try container.encode(intents, forKey: .intents)
        try container.encode(answers, forKey: .answers)
        try container.encode(neighbours, forKey: .neighbours)
        try container.encode(weights, forKey: .weights)
        try container.encode(evidence, forKey: .evidence)
        try container.encode(confidence, forKey: .confidence)
        try container.encode(offerConfidence, forKey: .offerConfidence)
        try container.encode(thresholds, forKey: .thresholds)
        try container.encode(decision, forKey: .decision)
        try container.encode(runnerUp, forKey: .runnerUp)
        try container.encode(taught, forKey: .taught)
    }

    /// How many weights are named.
    static let weightCount = 8

    /// The trace of a verdict over the knowledge it was reached with.
    ///
    /// - Parameters:
    ///   - redactor: masks what the bundle's own policy keeps, or does not know.
    public init(_ verdict: Verdict, knowledge: Knowledge, maskedBy redactor: Redactor = Redactor()) {
        let interpretation = verdict.answers.interpretation
        let utterance = interpretation.utterance
        text = redactor.redact(Utterance(utterance.text.string)).string
        language = utterance.language?.rawValue
        masked = utterance.text.kinds.map(\.rawValue)
        setAside = utterance.setAside.map { redactor.redact(Utterance($0)).string }
        intents = interpretation.intents.prefix(5).map { Rank(name: $0.name.rawValue, probability: $0.confidence) }
        answers = verdict.answers.candidates.prefix(5).map { Rank(name: $0.id.rawValue, probability: $0.share) }
        neighbours = verdict.answers.neighbours.map {
            Neighbour(text: knowledge.example($0.example), answer: $0.answer.rawValue, similarity: $0.similarity)
        }
        weights = Self.weights(of: interpretation, knowledge: knowledge)
        evidence = zip(Evidence.Quantity.allCases, verdict.contributions).enumerated().map { index, pair in
            Quantity(
                name: pair.0.rawValue, value: verdict.answers.evidence?.values[index] ?? 0, contribution: pair.1)
        }
        confidence = verdict.confidence
        offerConfidence = verdict.offerConfidence
        thresholds = verdict.thresholds
        decision =
            switch verdict.decision {
            case .answer: "answer"
            case .clarify: "clarify"
            case .unanswered: "unanswered"
            }
        runnerUp = verdict.answers.candidates.dropFirst().first?.id.rawValue
        taught = verdict.lesson.map { lesson in
            Taught(
                example: lesson.id, text: redactor.redact(Utterance(lesson.text.string)).string,
                similarity: lesson.similarity)
        }
    }

    private static func weights(of interpretation: Interpretation, knowledge: Knowledge) -> [Weight] {
        guard let linear = interpretation.linear, let best = interpretation.intents.first,
            let index = knowledge.index(of: AnswerID(rawValue: best.name.rawValue))
        else { return [] }
        let contributions = knowledge.linear.contributions(of: linear.vector, to: index).map(Double.init)
        let utterance = interpretation.utterance
        return contributions.map(abs).indicesOfLargest(weightCount).map { entry in
            let feature = utterance.features[Int(linear.vector.entries[entry].position)]
            return Weight(
                feature: utterance.normalized.string(in: feature.range), contribution: contributions[entry])
        }
    }
}
