public import Privacy
public import TextAnalysis

/// Where a conversation stands: a pure state machine, and a value that can be saved and restored.
///
/// It takes what happened and says what to do; words are put to it elsewhere. It holds masked text only.
public struct ConversationState: Sendable, Equatable, Codable {
    /// An answer that the person may choose, or that can be rated.
    public struct Option: Sendable, Equatable, Codable {
        public let domain: DomainName
        public let answer: AnswerID

        public init(domain: DomainName, answer: AnswerID) {
            self.domain = domain
            self.answer = answer
        }
    }

    /// Whether the person was asked something back.
    private enum Phase: Sendable, Equatable, Codable {
        case open
        case choosing([Option], question: MaskedText)
    }

    /// An answer that was given, and to what.
    public struct Exchange: Sendable, Equatable, Codable {
        public let option: Option
        public let question: MaskedText
    }

    private var phase = Phase.open
    /// Questions in a row that ended without an answer.
    public private(set) var failures = 0
    /// The language to speak when an utterance does not show its own.
    public private(set) var language: Language
    /// The domain of the last answer or offer: what an unclear question is likely about.
    public private(set) var domain: DomainName?
    /// The last answer, while it can be rated.
    public private(set) var lastExchange: Exchange?

    /// From this many failures in a row on a person is offered.
    static let failuresBeforeHandOver = 2

    /// A new conversation.
    public init(language: Language) { self.language = language }

    /// What was offered and waits for a choice; empty when nothing does.
    public var offered: [Option] {
        if case .choosing(let options, _) = phase { return options }
        return []
    }
}

extension ConversationState {
    /// What happened.
    public enum Event: Sendable, Equatable {
        /// A question was judged: an answer was found.
        case found(Option, question: MaskedText)
        /// A question was judged: several answers are close.
        case foundSeveral([Option], question: MaskedText)
        /// A question was judged: there is no answer, in the domain that came nearest.
        case foundNothing(question: MaskedText)
        /// One of the offered answers was chosen, by its place.
        case chose(Int)
        /// None of the offered answers is meant.
        case choseNone
        case socialized(SocialAct)
        case rated(Rating)
        /// The language was set, or seen in an utterance.
        case spoke(Language)
    }

    /// What to do.
    public enum Move: Sendable, Equatable {
        case answer(Option)
        case askBack([Option])
        case admitNotKnowing
        /// Admit not knowing, and offer a person.
        case handOver
        case socialize(SocialAct)
        case acknowledge(Rating, Exchange)
        /// There is nothing to rate.
        case nothingToRate
        case nothing
    }

    /// Takes in what happened and says what to do about it.
    public mutating func advance(_ event: Event) -> Move {
        switch event {
        case .spoke(let language):
            self.language = language
            return .nothing
        case .socialized(let act): return .socialize(act)
        case .rated(let rating): return rate(rating)
        case .found(let option, let question): return give(option, to: question)
        case .foundSeveral(let options, let question):
            phase = .choosing(options, question: question)
            domain = options.first?.domain ?? domain
            lastExchange = nil
            return .askBack(options)
        case .foundNothing: return fail()
        case .chose(let place):
            guard case .choosing(let options, let question) = phase, options.indices.contains(place) else {
                return .nothing
            }
            return give(options[place], to: question)
        case .choseNone: return fail()
        }
    }

    private mutating func give(_ option: Option, to question: MaskedText) -> Move {
        phase = .open
        failures = 0
        domain = option.domain
        lastExchange = Exchange(option: option, question: question)
        return .answer(option)
    }

    private mutating func fail() -> Move {
        phase = .open
        failures += 1
        lastExchange = nil
        return failures >= Self.failuresBeforeHandOver ? .handOver : .admitNotKnowing
    }

    private mutating func rate(_ rating: Rating) -> Move {
        guard let exchange = lastExchange else { return .nothingToRate }
        lastExchange = nil
        if rating == .bad { failures += 1 }
        return .acknowledge(rating, exchange)
    }
}
