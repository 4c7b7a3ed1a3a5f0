/// Made-up messages with personal information whose places are known, and messages without any.
///
/// A seed always gives the same messages. Values follow the published rules of their kinds, and stand in ranges kept for
/// examples where there are such ranges.
package struct PersonalInformationGenerator: Sendable {
    package let seed: UInt64
    private var maker: ValueMaker

    package init(seed: UInt64) {
        self.seed = seed
        maker = ValueMaker(random: SeededGenerator(seed: seed))
    }

    /// The identifiers of all kinds that ``text(kind:language:disguise:)`` makes, in alphabetical order.
    package static var kinds: [String] { Carriers.kinds }

    /// A message that holds a value of a kind, with the disguise on every value that it changes.
    ///
    /// The disguise must be one of ``Disguise/all(for:in:)``; at least one value of the kind is then changed by it.
    package mutating func text(
        kind: String, language: GeneratedLanguage, disguise: Disguise = .plain
    ) -> GeneratedText {
        guard Disguise.all(for: kind, in: language).contains(disguise) else {
            fatalError("\(disguise) is no disguise of \(kind) in \(language)")
        }
        var draft = opening(language: language)
        draft.append(sentence(kind: kind, language: language, disguise: disguise))
        if maker.random.isOne(in: 2) { appendTail(to: &draft, language: language) }
        return draft.text(kind: kind, disguise: disguise, language: language)
    }

    /// A value of a kind as a message of a language has it, alone.
    package mutating func value(kind: String, language: GeneratedLanguage) -> String {
        for _ in 0..<1000 {
            if let value = text(kind: kind, language: language).values.first(where: { $0.kind == kind }) {
                return value.plain
            }
        }
        fatalError("no value of \(kind), seed \(seed)")
    }

    /// A number from 0 on.
    package mutating func number(below end: Int) -> Int { maker.random.number(0...end - 1) }

    /// A message that holds values of two to four kinds.
    package mutating func mixed(language: GeneratedLanguage) -> GeneratedText {
        var draft = opening(language: language)
        if maker.random.isOne(in: 3) {
            draft.append(
                rendered(maker.random.pick(Carriers.forms(in: language)), language: language, disguise: .plain))
        } else {
            draft.append(sentences(language: language))
        }
        if maker.random.isOne(in: 2) { appendTail(to: &draft, language: language) }
        return draft.text(kind: nil, disguise: .plain, language: language)
    }

    private mutating func sentences(language: GeneratedLanguage) -> TextDraft {
        let kinds = Array(Self.kinds.shuffled(using: &maker.random).prefix(maker.random.number(2...4)))
        var draft = TextDraft()
        let separator = maker.random.pick(["\n", language == .japanese ? "" : " "])
        for kind in kinds {
            if !draft.scalars.isEmpty { draft.append(draft.endsSentence ? separator : "\n") }
            draft.append(sentence(kind: kind, language: language, disguise: .plain))
        }
        return draft
    }

    /// A message without personal information.
    package mutating func clean(language: GeneratedLanguage) -> GeneratedText {
        var draft = TextDraft()
        draft.append(filled(maker.random.pick(Carriers.clean(in: language))))
        if maker.random.isOne(in: 3) { appendTail(to: &draft, language: language) }
        return draft.text(kind: nil, disguise: .plain, language: language)
    }

    /// A carrier with its slots filled; drawn again until the disguise changes a value of the kind.
    private mutating func sentence(kind: String, language: GeneratedLanguage, disguise: Disguise) -> TextDraft {
        let carriers = Carriers.of(kind, in: language)
        for _ in 0..<1000 {
            let draft = rendered(maker.random.pick(carriers), language: language, disguise: disguise)
            if disguise == .plain || draft.values.contains(where: { $0.kind == kind && $0.isDisguised }) {
                return draft
            }
        }
        fatalError("\(disguise) changes no value of \(kind), seed \(seed)")
    }

    private mutating func rendered(_ carrier: String, language: GeneratedLanguage, disguise: Disguise) -> TextDraft {
        var draft = TextDraft()
        for piece in carrier.split(separator: "{") {
            guard let end = piece.firstIndex(of: "}") else {
                draft.append(filled(String(piece)))
                continue
            }
            guard let form = ValueForm(rawValue: String(piece[..<end])) else {
                fatalError("no form of value \(piece)")
            }
            let plain = maker.value(of: form)
            let isDisguised = Disguise.all(for: form.kind, in: language).contains(disguise)
            let written = isDisguised ? disguise.applied(to: plain, in: language, using: &maker.random) : plain
            draft.append(PlantedValue(kind: form.kind, plain: plain, written: written))
            draft.append(filled(String(piece[piece.index(after: end)...])))
        }
        return draft
    }

    /// Literal text with its line ends and with random digits, of which the first of a row is not 0.
    private mutating func filled(_ text: String) -> String {
        var result = ""
        var isFirst = true
        for character in text {
            switch character {
            case "#":
                result += isFirst ? String(maker.random.number(1...9)) : maker.random.digits(1)
                isFirst = false
            case "⏎": result += "\n"
            default:
                result.append(character)
                isFirst = true
            }
        }
        return result
    }

    private mutating func opening(language: GeneratedLanguage) -> TextDraft {
        var draft = TextDraft()
        if maker.random.isOne(in: 4) { draft.append(maker.random.pick(Carriers.openings(in: language))) }
        return draft
    }

    private mutating func appendTail(to draft: inout TextDraft, language: GeneratedLanguage) {
        let separator = maker.random.isOne(in: 5) || !draft.endsSentence ? "\n" : language == .japanese ? "" : " "
        draft.append(separator + maker.random.pick(Carriers.tails(in: language)))
    }
}
