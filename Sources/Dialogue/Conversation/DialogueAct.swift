import Privacy
import TextAnalysis

/// What a person does with an utterance.
public enum DialogueAct: Sendable, Equatable {
    case question
    case social(SocialAct)
    /// Chooses one of the offered answers, by its place from 0.
    case choose(Int)
    case chooseNone
    /// Names a place that was not offered.
    case chooseOutOfRange
    case rate(Rating)
    /// Answers an offer with neither a choice nor a question: yes, I don't know.
    case repeatOffer
    /// Nothing that could be answered: punctuation, pictures, a bare number, a choice when nothing was offered, a value
    /// that was masked.
    case unusable

    /// Reads an utterance in the light of what was offered before.
    ///
    /// - Parameters:
    ///   - titles: the titles of the offered answers, empty when nothing was offered.
    package static func read(
        _ utterance: MaskedUtterance, offered titles: [String]
    ) -> DialogueAct {
        let text = utterance.normalized
        if !titles.isEmpty, let choice = choice(in: utterance.withoutDenied.normalized, among: titles) { return choice }
        if let rating = RatingReader.rating(of: text, raw: utterance.text.string) { return .rate(rating) }
        if let act = SocialPhrases.act(of: text) {
            return act == .acknowledgement && !titles.isEmpty ? .repeatOffer : .social(act)
        }
        let isUnusable =
            utterance.features.isEmpty || text.bytes.allSatisfy(isDigit)
            || titles.isEmpty && ChoiceReader.isChoice(text)
        return isUnusable ? .unusable : .question
    }

    private static func choice(in text: NormalizedText, among titles: [String]) -> DialogueAct? {
        switch ChoiceReader.choice(in: text, among: titles) {
        case .option(let place): return .choose(place)
        case .some(.none): return .chooseNone
        case .outOfRange: return .chooseOutOfRange
        case nil: return !text.bytes.isEmpty && text.bytes.allSatisfy(isDigit) ? .chooseOutOfRange : nil
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
