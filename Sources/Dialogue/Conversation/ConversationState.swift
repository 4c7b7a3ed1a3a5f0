public import Privacy
public import TextAnalysis

/// Where a conversation stands: a pure state machine, and a value that can be saved and restored.
///
/// It takes what happened and says what to do; words are put to it elsewhere. It holds masked text only.
public struct ConversationState: Sendable, Equatable, Codable {
    /// An answer that the person may choose, or that can be rated.
    public struct Option: Sendable, Hashable, Codable {
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

        public init(option: Option, question: MaskedText) {
            self.option = option
            self.question = question
        }
    }

    private var phase = Phase.open
    /// Questions in a row that ended without an answer.
    public private(set) var failures = 0
    /// The language to speak when an utterance does not show its own.
    public private(set) var language: Language
    /// The domain of the last answer or offer: what an unclear question is likely about.
    public private(set) var domain: DomainName?
    /// The answers of the last reply, while they can be rated; several when several questions were answered.
    public private(set) var lastExchanges: [Exchange] = []
    /// The first of them.
    public var lastExchange: Exchange? { lastExchanges.first }

    /// The numbers of the values that were masked.
    package private(set) var values = PlaceholderLedger()

    /// From this many failures in a row on a person is offered.
    static let failuresBeforeHandOver = 2

    /// A new conversation.
    public init(language: Language) { self.language = language }

    /// Masks what the person said; a value that was said before gets its placeholder again.
    package mutating func mask(_ utterance: Utterance, by redactor: Redactor) -> MaskedText {
        redactor.redact(utterance, numbering: &values)
    }

    /// What was offered and waits for a choice; empty when nothing does.
    public var offered: [Option] {
        if case .choosing(let options, _) = phase { return options }
        return []
    }

    /// The question that what was offered is about.
    package var offeredQuestion: MaskedText? {
        if case .choosing(_, let question) = phase { return question }
        return nil
    }

    /// A conversation that was kept in a form of somebody else's.
    ///
    /// - Parameters:
    ///   - offered: what waits for a choice, and the question that it is about.
    package init(
        language: Language, domain: DomainName?, failures: Int, lastExchanges: [Exchange],
        offered: (options: [Option], question: MaskedText)?, values: PlaceholderLedger
    ) {
        self.language = language
        self.domain = domain
        self.failures = failures
        self.lastExchanges = lastExchanges
        self.values = values
        if let offered { phase = .choosing(offered.options, question: offered.question) }
    }
}

extension ConversationState {
    /// What happened.
    public enum Event: Sendable, Equatable {
        /// A question was judged: an answer was found.
        case found(Option, question: MaskedText)
        /// Several questions of one utterance were judged: answers were found, and where one question was not clear, answers
        /// that it may mean.
        case foundEach([Exchange], unclear: [Option], question: MaskedText)
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

        /// The question that was judged; `nil` where none was.
        package var question: MaskedText? {
            switch self {
            case .found(_, let question), .foundEach(_, _, let question), .foundSeveral(_, let question),
                .foundNothing(let question):
                question
            case .chose, .choseNone, .socialized, .rated, .spoke: nil
            }
        }
    }

    /// What to do.
    public enum Move: Sendable, Equatable {
        case answer(Option)
        /// Give each of these, and ask back which of `offering` is meant besides, if there are any.
        case answerEach([Option], offering: [Option])
        case askBack([Option])
        case admitNotKnowing
        /// Admit not knowing, and offer a person.
        case handOver
        case socialize(SocialAct)
        /// A rating is of all answers of the reply that it follows.
        case acknowledge(Rating, [Exchange])
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
        case .foundEach(let exchanges, let unclear, let question):
            return give(exchanges, unclear: unclear, of: question)
        case .foundSeveral(let options, let question):
            phase = .choosing(options, question: question)
            domain = options.first?.domain ?? domain
            lastExchanges = []
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
        lastExchanges = [Exchange(option: option, question: question)]
        return .answer(option)
    }

    private mutating func give(_ exchanges: [Exchange], unclear: [Option], of question: MaskedText) -> Move {
        phase = unclear.isEmpty ? .open : .choosing(unclear, question: question)
        failures = 0
        domain = exchanges.last?.option.domain ?? domain
        lastExchanges = exchanges
        return .answerEach(exchanges.map(\.option), offering: unclear)
    }

    private mutating func fail() -> Move {
        phase = .open
        failures += 1
        lastExchanges = []
        return failures >= Self.failuresBeforeHandOver ? .handOver : .admitNotKnowing
    }

    private mutating func rate(_ rating: Rating) -> Move {
        guard !lastExchanges.isEmpty else { return .nothingToRate }
        let exchanges = lastExchanges
        lastExchanges = []
        if rating == .bad { failures += 1 }
        return .acknowledge(rating, exchanges)
    }
}
