/// A conversation with one person: takes utterances, gives replies.
///
/// A value: copy it to try something, save its ``state`` to go on later.
/// ```swift
/// var conversation = engine.conversation(language: .japanese)
/// let reply = conversation.reply(to: "引っ越しの届けはどこに出せばいいですか")
/// ```
public struct Conversation: Sendable {
    private let engine: Engine
    /// Where the conversation stands; masked, and can be saved as JSON.
    public private(set) var state: ConversationState
    /// The only domain to talk about, if the person named one.
    public var domain: DomainName?
    /// The language to reply in whatever the question is written in; `nil` for the question's own.
    public var preferredLanguage: Language?
    /// How each question of the last utterance that asked any was routed and judged.
    public private(set) var lastRoutes: [Router.Route] = []
    /// The question of the last utterance as it is remembered, every kind masked; `nil` where it asked nothing. Of several
    /// questions this is the one that got no answer, or the first.
    package private(set) var lastQuestion: MaskedText?

    init(engine: Engine, state: ConversationState, domain: DomainName?) {
        self.engine = engine
        self.state = state
        self.domain = domain
    }

    /// Replies to an utterance.
    public mutating func reply(to text: String) -> Reply {
        lastQuestion = nil
        guard text.utf8.count <= Utterance.mostBytes else { return writer(for: nil, masked: []).notice(.tooLong) }
        let utterance = Utterance(text)
        let masked = MaskedUtterance(state.mask(utterance, by: engine.redactor))
        let act = DialogueAct.read(masked, offered: offeredTitles)
        if let language = masked.language, !keepsLanguage(masked, act: act) { _ = state.advance(.spoke(language)) }
        let kinds = masked.text.kinds
        switch act {
        case .question: return ask(utterance, masked)
        case .social(let act): return perform(.socialized(act), route: nil, masked: kinds)
        case .choose(let place): return perform(.chose(place), route: nil, masked: kinds)
        case .chooseNone: return perform(.choseNone, route: nil, masked: kinds)
        case .chooseOutOfRange: return writer(for: nil, masked: kinds).offer(state.offered, after: .outOfRange)
        case .repeatOffer: return writer(for: nil, masked: kinds).offer(state.offered, after: .clarify)
        case .rate(let rating): return rate(rating)
        case .unusable: return writer(for: nil, masked: kinds).notice(.empty)
        }
    }

    /// A lone word in Latin letters (`VPN`, `OK`) is no change of language in a Japanese conversation; `thanks` is.
    private func keepsLanguage(_ utterance: MaskedUtterance, act: DialogueAct) -> Bool {
        [.question, .repeatOffer, .social(.acknowledgement)].contains(act) && state.language == .japanese
            && utterance.language == .english && !utterance.normalized.bytes.contains(0x20)
    }

    /// Rates the last answer.
    public mutating func rate(_ rating: Rating) -> Reply { perform(.rated(rating), route: nil, masked: []) }

    /// Why the last question was answered as it was; `nil` before the first. Of several questions this is the first.
    public func why() -> Trace? { whyEach().first }

    /// Why each question of the last utterance was answered as it was.
    public func whyEach() -> [Trace] {
        lastRoutes.map { Trace($0.best.verdict, knowledge: $0.best.bundle.knowledge, maskedBy: engine.redactor) }
    }

    private mutating func ask(_ utterance: Utterance, _ masked: MaskedUtterance) -> Reply {
        lastRoutes = []
        var reply = judge(utterance, masked)
        let given = Set(reply.answers.map { "\($0.bundle) \($0.id)" })
        reply.lessons = lastRoutes.compactMap { route in
            route.best.verdict.lesson.flatMap {
                given.contains("\(route.best.bundle.domain) \($0.answer)") ? $0 : nil
            }
        }
        return reply
    }

    private mutating func judge(_ utterance: Utterance, _ masked: MaskedUtterance) -> Reply {
        guard
            let route = engine.router.route(
                utterance, known: Router.KnownMasking(masked, by: engine.redactor), pinned: domain,
                current: state.domain, numbering: state.values)
        else {
            return writer(for: nil, masked: []).admission(.fallback, domain: nil)
        }
        if let parts = engine.router.routeEach(of: route, pinned: domain, current: state.domain) {
            return answerEach(parts, masked: route.best.verdict.utterance.text.kinds)
        }
        lastRoutes = [route]
        return perform(
            correction(of: route) ?? event(for: route), route: route,
            masked: route.best.verdict.utterance.text.kinds)
    }

    /// A question as it is remembered: what its bundle's policy keeps is masked.
    private func remembered(_ judgement: Router.Judgement) -> MaskedText {
        let question = judgement.verdict.utterance.text
        // What was masked for all bundles and had nothing to mask stays as it is.
        if judgement.isOfKnown && question.placeholders.isEmpty { return question }
        return engine.redactor.redact(Utterance(question.string))
    }

    /// What a correction brings when it would get the very answer that it corrects: the next likely ones, or none.
    private func correction(of route: Router.Route) -> ConversationState.Event? {
        let verdict = route.best.verdict
        let domain = route.best.bundle.domain
        let given = state.lastExchanges.map(\.option)
        guard case .answer(let id) = verdict.decision, route.rival == nil,
            given.contains(ConversationState.Option(domain: domain, answer: id)),
            Correction.isMade(by: verdict.utterance), denies(id, in: route)
        else { return nil }
        let others = TrainedSufficiencyDetector.worthOffering(
            verdict.answers.candidates.filter {
                !given.contains(ConversationState.Option(domain: domain, answer: $0.id))
            }
        ).map { ConversationState.Option(domain: domain, answer: $0.id) }
        let question = remembered(route.best)
        return others.count > 1 ? .foundSeveral(others, question: question) : .foundNothing(question: question)
    }

    /// Whether an answer is what the denied part of an utterance alone would get; yes where nothing particular is denied.
    private func denies(_ answer: AnswerID, in route: Router.Route) -> Bool {
        let denied = route.best.verdict.utterance.setAside
        guard !denied.isEmpty else { return true }
        let verdict = route.best.bundle.pipeline.run(Utterance(denied.joined(separator: " ")))
        return verdict.answers.candidates.first?.id == answer
    }

    /// Answers several questions of one utterance, or, where they are too many, asks which comes first.
    private mutating func answerEach(_ parts: [Router.PartialRoute], masked kinds: [PIIKind]) -> Reply {
        lastRoutes = parts.map(\.route)
        let exchanges = parts.compactMap { part in
            part.answer.map { ConversationState.Exchange(option: $0, question: remembered(part.route.best)) }
        }
        let writer = writer(for: parts[0].route, masked: kinds)
        guard parts.count <= QuestionSplitter.mostQuestions else {
            let options = exchanges.map(\.option)
            guard options.count > 1 else {
                return perform(event(for: parts[0].route), route: parts[0].route, masked: kinds)
            }
            let question = remembered(parts[0].route.best)
            lastQuestion = question
            _ = state.advance(.foundSeveral(options, question: question))
            return writer.offer(options, after: .oneAtATime)
        }
        let rest = parts.filter { $0.answer == nil }
        let unclear = rest.count == 1 ? options(of: rest[0].route) : []
        let question = remembered((rest.first ?? parts[0]).route.best)
        lastQuestion = question
        guard
            case .answerEach(let given, let offered) = state.advance(
                .foundEach(exchanges, unclear: unclear, question: question))
        else { return writer.notice(.empty) }
        return writer.answers(given, offering: offered, rest: rest.map(\.question))
    }

    /// What a route that is not clear offers.
    private func options(of route: Router.Route) -> [ConversationState.Option] {
        switch event(for: route) {
        case .foundSeveral(let options, _): options
        default: []
        }
    }

    private func event(for route: Router.Route) -> ConversationState.Event {
        let best = route.best
        let question = remembered(best)
        let name = best.bundle.domain
        if let rival = route.rival, case .answer(let own) = best.verdict.decision,
            case .answer(let other) = rival.verdict.decision
        {
            let options = [
                ConversationState.Option(domain: name, answer: own),
                ConversationState.Option(domain: rival.bundle.domain, answer: other),
            ]
            return state.offered.firstIndex(of: options[0]).map { .chose($0) }
                ?? .foundSeveral(options, question: question)
        }
        switch best.verdict.decision {
        case .answer(let id): return .found(ConversationState.Option(domain: name, answer: id), question: question)
        case .clarify(let ids):
            let options = ids.map { ConversationState.Option(domain: name, answer: $0) }
            guard let place = state.offered.firstIndex(of: options[0]) else {
                return .foundSeveral(options, question: question)
            }
            // Asked again in other or the same words: the likeliest is better than the same list, if it is likely at all.
            return best.verdict.confidence >= best.verdict.thresholds.offer
                ? .chose(place) : .foundNothing(question: question)
        case .unanswered: return .foundNothing(question: question)
        }
    }

    private mutating func perform(
        _ event: ConversationState.Event, route: Router.Route?, masked: [PIIKind]
    ) -> Reply {
        lastQuestion = event.question ?? (event == .choseNone ? state.offeredQuestion : nil)
        let move = state.advance(event)
        let writer = writer(for: route, masked: masked)
        switch move {
        case .answer(let option): return writer.answer(option)
        case .answerEach(let options, let offered): return writer.answers(options, offering: offered, rest: [])
        case .askBack(let options): return writer.offer(options, after: .clarify)
        case .admitNotKnowing: return writer.admission(.fallback, domain: ownDomain)
        case .handOver: return writer.admission(.handover, domain: ownDomain)
        case .socialize(let act): return writer.social(act)
        case .acknowledge(let rating, let exchanges): return writer.acknowledgement(rating, of: exchanges)
        case .nothingToRate, .nothing: return writer.notice(.nothingToRate)
        }
    }

    /// The domain in whose words not knowing is admitted: the one that was named or is being talked about.
    private var ownDomain: DomainName? {
        domain ?? state.domain ?? (engine.bundles.count == 1 ? engine.bundles[0].domain : nil)
    }

    private var replyLanguage: Language { preferredLanguage ?? state.language }

    private var offeredTitles: [String] {
        state.offered.map { option in
            (try? engine.bundle(option.domain)?.loaded())?.answer(option.answer)?.wording(in: replyLanguage).title ?? ""
        }
    }

    private func writer(for route: Router.Route?, masked: [PIIKind]) -> ReplyWriter {
        ReplyWriter(engine: engine, language: replyLanguage, judgement: route?.best, masked: masked)
    }
}
