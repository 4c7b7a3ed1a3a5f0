/// Puts moves into words: the bundle's own where it has them, the engine's otherwise.
struct ReplyWriter {
    let bundles: [LoadedBundle]
    let language: Language
    /// The judgement that the reply rests on, if a question was judged.
    let judgement: Router.Judgement?
    let masked: [PIIKind]

    func answer(_ option: ConversationState.Option) -> Reply {
        guard let bundle = bundle(option.domain), let answer = bundle.answer(option.answer) else {
            return admission(.fallback, domain: option.domain)
        }
        let wording = answer.wording(in: language)
        let given = Reply.GivenAnswer(id: answer.id.rawValue, text: wording.text, url: wording.url)
        let link = wording.url.flatMap { wording.text.contains($0) ? nil : $0 }
        return reply(
            .answer, [wording.text, link].compactMap(\.self).joined(separator: "\n"), bundle: bundle, answer: given,
            language: wording.language)
    }

    func offer(_ options: [ConversationState.Option], after introduction: Phrases.Key) -> Reply {
        let isMixed = Set(options.map(\.domain)).count > 1
        let named = options.compactMap { option in
            bundle(option.domain).flatMap { bundle in
                bundle.answer(option.answer).map { answer in
                    let title = answer.wording(in: language).title
                    return Reply.Option(
                        bundle: option.domain.rawValue, id: option.answer.rawValue,
                        title: isMixed ? "\(title) (\(bundle.title(in: language)))" : title)
                }
            }
        }
        let first = options.first.flatMap { bundle($0.domain) }
        let phrases = self.phrases(of: first)
        let lines =
            [phrases[introduction]] + named.enumerated().map { "  \($0 + 1). \($1.title)" }
            + ["  0. \(phrases[.noneOfThese])"]
        let kind: Reply.Kind = introduction == .outOfRange ? .notice : .clarify
        return reply(kind, lines.joined(separator: "\n"), bundle: first, options: named)
    }

    /// Admits not knowing, in a domain's words if one is being talked about, or naming what can be asked.
    func admission(_ kind: Reply.Kind, domain: DomainName?) -> Reply {
        let key: Phrases.Key = kind == .handover ? .handover : .fallback
        let bundle = domain.flatMap { self.bundle($0) }
        if let bundle, bundle.profile.languages.contains(language) || bundles.count == 1 {
            return reply(kind, self.phrases(of: bundle)[key], bundle: bundle)
        }
        let topics = bundles.filter { $0.profile.languages.contains(language) }.map { $0.title(in: language) }
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

    func acknowledgement(_ rating: Rating, of exchange: ConversationState.Exchange) -> Reply {
        reply(
            .feedback, phrases(of: nil)[rating == .good ? .ratedGood : .ratedBad],
            bundle: bundle(exchange.option.domain),
            rated: Reply.RatedExchange(rating: rating, exchange: exchange))
    }

    func notice(_ key: Phrases.Key) -> Reply { reply(.notice, phrases(of: nil)[key], bundle: nil) }

    private func bundle(_ domain: DomainName) -> LoadedBundle? { bundles.first { $0.domain == domain } }

    private func phrases(of bundle: LoadedBundle?) -> Phrases {
        bundle?.profile.phrases(in: language) ?? Phrases(language: language)
    }

    private func reply(
        _ kind: Reply.Kind, _ text: String, bundle: LoadedBundle?, answer: Reply.GivenAnswer? = nil,
        options: [Reply.Option] = [], rated: Reply.RatedExchange? = nil, language: Language? = nil
    ) -> Reply {
        Reply(
            kind: kind, text: text, language: language ?? self.language, answer: answer, options: options,
            confidence: judgement?.verdict.confidence,
            intents: (judgement?.verdict.answers.interpretation.intents ?? []).map {
                Reply.Intent(name: $0.name.rawValue, confidence: $0.confidence)
            },
            masked: masked, domain: bundle?.domain, version: bundle?.version, rated: rated)
    }
}
