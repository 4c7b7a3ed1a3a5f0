import Dialogue
import Privacy
import StrictJSON
import TextAnalysis

/// Reads what ``SessionCoding`` writes; anything else is `nil`.
struct SessionReading {
    let redactor: Redactor

    func session(_ object: JSONValue) -> Session? {
        guard let language = object["language"]?.text, let failures = object["failures"]?.integer,
            let lastExchanges = exchanges(object), let values = values(object),
            case .array(let turns)? = object["turns"]?.content
        else { return nil }
        var offered: (options: [ConversationState.Option], question: MaskedText)?
        if case .array(let options)? = object["offered"]?.content, let question = masked(object["question"]) {
            offered = (options.compactMap(option), question)
            guard offered?.options.count == options.count else { return nil }
        }
        let state = ConversationState(
            language: Language(rawValue: language), domain: domain(object), failures: failures,
            lastExchanges: lastExchanges, offered: offered, values: values)
        let records = turns.compactMap(record)
        guard records.count == turns.count else { return nil }
        return Session(state: state, turns: records.suffix(Session.turnsKept))
    }

    private func record(_ object: JSONValue) -> TurnRecord? {
        guard let number = object["turn"]?.integer, let exchanges = exchanges(object) else { return nil }
        return TurnRecord(
            turn: TurnID(number), domain: domain(object), version: object["version"]?.integer,
            question: masked(object["question"]), exchanges: exchanges, isRated: object["rated"]?.content == .bool(true)
        )
    }

    private func domain(_ object: JSONValue) -> DomainName? {
        object["domain"]?.text.map(DomainName.init(rawValue:))
    }

    private func masked(_ value: JSONValue?) -> MaskedText? {
        value?.text.map { redactor.redact(Utterance($0)) }
    }

    private func option(_ value: JSONValue) -> ConversationState.Option? {
        guard case .array(let parts) = value.content, parts.count >= 2, let domain = parts[0].text,
            let answer = parts[1].text
        else { return nil }
        return ConversationState.Option(domain: DomainName(rawValue: domain), answer: AnswerID(rawValue: answer))
    }

    private func exchanges(_ object: JSONValue) -> [ConversationState.Exchange]? {
        guard let member = object["exchanges"] else { return [] }
        guard case .array(let values) = member.content else { return nil }
        let exchanges = values.compactMap { value -> ConversationState.Exchange? in
            guard case .array(let parts) = value.content, parts.count == 3, let option = option(value),
                let question = masked(parts[2])
            else { return nil }
            return ConversationState.Exchange(option: option, question: question)
        }
        return exchanges.count == values.count ? exchanges : nil
    }

    private func values(_ object: JSONValue) -> PlaceholderLedger? {
        guard let member = object["values"] else { return PlaceholderLedger() }
        guard case .object(let members) = member.content else { return nil }
        var taken: [PIIKind: Int] = [:]
        for member in members {
            guard let count = member.value.integer else { return nil }
            taken[PIIKind(rawValue: member.name)] = count
        }
        return PlaceholderLedger(taken: taken)
    }
}

extension JSONValue {
    fileprivate var text: String? {
        if case .string(let text) = content { return text }
        return nil
    }

    fileprivate var integer: Int? {
        number.flatMap { $0 >= 0 && $0 < 0x1p53 && $0.rounded() == $0 ? Int($0) : nil }
    }
}
