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

    /// Reads an utterance in the light of what was offered before.
    ///
    /// - Parameters:
    ///   - titles: the titles of the offered answers, empty when nothing was offered.
    ///   - exchange: the answer just given, if there is one to rate.
    package static func read(
        _ utterance: MaskedUtterance, offered titles: [String], after exchange: ConversationState.Exchange?
    ) -> DialogueAct {
        let text = utterance.normalized
        if !titles.isEmpty {
            switch ChoiceReader.choice(in: text, among: titles) {
            case .option(let place): return .choose(place)
            case .some(.none): return .chooseNone
            case .outOfRange: return .chooseOutOfRange
            case nil: break
            }
        }
        if exchange != nil, let rating = RatingReader.rating(of: text, raw: utterance.text.string) {
            return .rate(rating)
        }
        if let act = SocialPhrases.act(of: text) { return .social(act) }
        return .question
    }
}
