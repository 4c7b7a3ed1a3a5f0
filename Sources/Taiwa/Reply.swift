/// What the engine says to an utterance.
public struct Reply: Sendable {
    /// What kind of reply it is.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case answer
        /// Asks which of several answers is meant.
        case clarify
        /// Admits not knowing.
        case fallback
        /// Admits not knowing again, and offers a person.
        case handover
        /// Answers a greeting, thanks or a goodbye.
        case social
        /// Acknowledges a rating.
        case feedback
        /// Says that the utterance itself is not usable: empty, too long, a number that was not offered.
        case notice
    }

    /// The answer that was given.
    public struct GivenAnswer: Sendable, Codable, Equatable {
        public let bundle: String
        public let id: String
        public let title: String
        public let text: String
        public let url: String?

        /// Encodes an absent link as `null`.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(bundle, forKey: .bundle)
            try container.encode(id, forKey: .id)
            try container.encode(title, forKey: .title)
            try container.encode(text, forKey: .text)
            try container.encode(url, forKey: .url)
        }
    }

    /// An answer that is offered.
    public struct Option: Sendable, Codable, Equatable {
        public let bundle: String
        public let id: String
        public let title: String
    }

    /// An intent with its calibrated probability.
    public struct Intent: Sendable, Codable, Equatable {
        public let name: String
        public let confidence: Double
    }

    public let kind: Kind
    /// All there is to say, ready to be shown; several lines when something is offered.
    public let text: String
    /// What is asked back, without the list of what is offered; all of the text where nothing is offered.
    public var prompt: String {
        guard kind == .clarify, !options.isEmpty else { return text }
        return text.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? text
    }
    public let language: Language
    /// The answers that were given, in the order of the questions; several when one utterance asked several.
    public let answers: [GivenAnswer]
    /// The first of them.
    public var answer: GivenAnswer? { answers.first }
    /// What is offered, the likeliest first.
    public let options: [Option]
    /// The probability that the best answer is right; `nil` where no question was judged. This and what follows is of the
    /// first question when there were several.
    public let confidence: Double?
    /// Intents by falling probability; empty where no question was judged.
    public let intents: [Intent]
    /// The kinds of personal information that were masked in the utterance.
    public let masked: [PIIKind]
    /// The domain that replied, and its version.
    public let domain: DomainName?
    public let version: Int?
    /// What was rated, for whoever keeps ratings: every answer of the reply before.
    public let rated: [RatedExchange]
    /// The taught lines that brought its answers, see ``LessonMatch``; none where the versions know the answers themselves.
    public internal(set) var lessons: [LessonMatch] = []

    /// A rating with what it is about; the question is masked.
    public struct RatedExchange: Sendable, Codable, Equatable {
        public let rating: Rating
        public let exchange: ConversationState.Exchange
    }
}

extension Reply: Encodable {
    private enum CodingKeys: String, CodingKey {
        case text, kind, language, intent, answer, answers, options, confidence, masked, bundle, version
        case ranking = "intent_ranking"
    }

    /// Encodes every member, absent ones as `null`, so that programs find the same names in every reply.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encode(kind, forKey: .kind)
        try container.encode(language, forKey: .language)
        try container.encode(intents.first, forKey: .intent)
        try container.encode(intents, forKey: .ranking)
        try container.encode(answer, forKey: .answer)
        try container.encode(answers, forKey: .answers)
        try container.encode(options, forKey: .options)
        try container.encode(confidence, forKey: .confidence)
        try container.encode(masked, forKey: .masked)
        try container.encode(domain, forKey: .bundle)
        try container.encode(version, forKey: .version)
    }
}
