/// Puts moves into words: the bundle's own where it has them, the engine's otherwise.
struct ReplyWriter {
    let engine: Engine
    let language: Language
    /// The judgement that the reply rests on, if a question was judged.
    let judgement: Router.Judgement?
    let masked: [PIIKind]

    func answer(_ option: ConversationState.Option) -> Reply {
        guard let bundle = bundle(option.domain), let answer = self.answer(option) else {
            return admission(.fallback, domain: option.domain)
        }
        let wording = answer.wording(in: language)
        let given = Self.given(wording, of: answer, in: bundle)
        return reply(.answer, wording.textWithLink, bundle: bundle, answers: [given], language: wording.language)
    }

    /// Gives several answers, each under its title, then says of the `rest` of the questions that it is not clear or not known.
    func answers(
        _ options: [ConversationState.Option], offering unclear: [ConversationState.Option], rest: [MaskedText]
    ) -> Reply {
        var given: [Reply.GivenAnswer] = []
        var paragraphs: [String] = []
        for option in options {
            guard let bundle = bundle(option.domain), let answer = self.answer(option) else { continue }
            let wording = answer.wording(in: language)
            given.append(Self.given(wording, of: answer, in: bundle))
            paragraphs.append("■ \(wording.title)\n\(wording.textWithLink)")
        }
        let first = options.first.flatMap { bundle($0.domain) }
        guard !given.isEmpty else { return admission(.fallback, domain: options.first?.domain) }
        let phrases = self.phrases(of: first)
        let named = self.named(unclear)
        if !rest.isEmpty {
            let parts = rest.map { quoted($0.string) }.joined(separator: language == .japanese ? "" : ", ")
            paragraphs.append(phrases[named.isEmpty ? .partUnknown : .partUnclear] + parts)
        }
        if !named.isEmpty {
            paragraphs[paragraphs.count - 1] += "\n" + list(named, after: phrases[.clarify], in: phrases)
        }
        return reply(
            .answer, paragraphs.joined(separator: "\n\n"), bundle: first, answers: given, options: named)
    }

    private static func given(_ wording: Answer.Wording, of answer: Answer, in bundle: ReleasedBundle)
        -> Reply.GivenAnswer
    {
        Reply.GivenAnswer(
            bundle: bundle.domain.rawValue, id: answer.id.rawValue, title: wording.title, text: wording.text,
            url: wording.url)
    }

    private func quoted(_ text: String) -> String { language == .japanese ? "「\(text)」" : "\u{201C}\(text)\u{201D}" }

    /// More domains than these are not listed: nobody reads so many.
    private static let mostTopics = 12

    func offer(_ options: [ConversationState.Option], after introduction: Phrases.Key) -> Reply {
        let named = self.named(options)
        let first = options.first.flatMap { bundle($0.domain) }
        let phrases = self.phrases(of: first)
        let kind: Reply.Kind = introduction == .outOfRange ? .notice : .clarify
        return reply(kind, list(named, after: phrases[introduction], in: phrases), bundle: first, options: named)
    }

    private func list(_ options: [Reply.Option], after introduction: String, in phrases: Phrases) -> String {
        ([introduction] + options.enumerated().map { "  \($0 + 1). \($1.title)" } + ["  0. \(phrases[.noneOfThese])"])
            .joined(separator: "\n")
    }

    private func named(_ options: [ConversationState.Option]) -> [Reply.Option] {
        let isMixed = Set(options.map(\.domain)).count > 1
        return options.compactMap { option in
            bundle(option.domain).flatMap { bundle in
                answer(option).map { answer in
                    let title = answer.wording(in: language).title
                    return Reply.Option(
                        bundle: option.domain.rawValue, id: option.answer.rawValue,
                        title: isMixed ? "\(title) (\(bundle.title(in: language)))" : title)
                }
            }
        }
    }

    /// Admits not knowing, in a domain's words if one is being talked about, or naming what can be asked.
    func admission(_ kind: Reply.Kind, domain: DomainName?) -> Reply {
        let key: Phrases.Key = kind == .handover ? .handover : .fallback
        let bundle = domain.flatMap { self.bundle($0) }
        if let bundle, bundle.profile.languages.contains(language) || engine.bundles.count == 1 {
            return reply(kind, self.phrases(of: bundle)[key], bundle: bundle)
        }
        let topics =
            engine.bundles.count > Self.mostTopics
            ? [] : engine.bundles.filter { $0.profile.languages.contains(language) }.map { $0.title(in: language) }
        let phrases = self.phrases(of: nil)
        let lines =
            topics.isEmpty ? [phrases[key]] : [phrases[key], phrases[.topics] + topics.joined(separator: " / ")]
        return reply(kind, lines.joined(separator: "\n"), bundle: nil)
    }

    func social(_ act: SocialAct) -> Reply {
        let key: Phrases.Key =
            switch act {
            case .greeting: .greeting
            case .thanks: .thanks
            case .goodbye: .goodbye
            case .acknowledgement: .acknowledgement
            }
        return reply(.social, phrases(of: nil)[key], bundle: nil)
    }

    func acknowledgement(_ rating: Rating, of exchanges: [ConversationState.Exchange]) -> Reply {
        reply(
            .feedback, phrases(of: nil)[rating == .good ? .ratedGood : .ratedBad],
            bundle: exchanges.first.flatMap { bundle($0.option.domain) },
            rated: exchanges.map { Reply.RatedExchange(rating: rating, exchange: $0) })
    }

    func notice(_ key: Phrases.Key) -> Reply { reply(.notice, phrases(of: nil)[key], bundle: nil) }

    private func bundle(_ domain: DomainName) -> ReleasedBundle? { engine.bundle(domain) }

    /// An answer; `nil` where it is not there any more.
    private func answer(_ option: ConversationState.Option) -> Answer? {
        (try? bundle(option.domain)?.loaded())?.answer(option.answer)
    }

    private func phrases(of bundle: ReleasedBundle?) -> Phrases {
        bundle?.profile.phrases(in: language) ?? Phrases(language: language)
    }

    private func reply(
        _ kind: Reply.Kind, _ text: String, bundle: ReleasedBundle?, answers: [Reply.GivenAnswer] = [],
        options: [Reply.Option] = [], rated: [Reply.RatedExchange] = [], language: Language? = nil
    ) -> Reply {
        Reply(
            kind: kind, text: text, language: language ?? self.language, answers: answers, options: options,
            confidence: judgement?.verdict.confidence,
            intents: (judgement?.verdict.answers.interpretation.intents ?? []).map {
                Reply.Intent(name: $0.name.rawValue, confidence: $0.confidence)
            },
            masked: masked, domain: bundle?.domain, version: bundle?.version, rated: rated)
    }
}
