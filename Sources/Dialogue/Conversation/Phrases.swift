public import TextAnalysis

/// What the engine says around a bundle's answers, in one language; a bundle's manifest can replace any of them.
public struct Phrases: Sendable, Equatable {
    /// One thing to say; its raw value is its name in a manifest's `texts`.
    public enum Key: String, CaseIterable, Sendable {
        case greeting, thanks, goodbye, acknowledgement
        case clarify
        case noneOfThese = "none_of_these"
        case fallback
        case handover
        case topics
        case ratedGood = "rated_good"
        case ratedBad = "rated_bad"
        case nothingToRate = "nothing_to_rate"
        case tooLong = "too_long"
        case outOfRange = "out_of_range"
        case empty
        case oneAtATime = "one_at_a_time"
        case partUnclear = "part_unclear"
        case partUnknown = "part_unknown"
    }

    /// The engine's own.
    private let own: [Key: String]
    /// What a bundle says in their place.
    private let replacements: [Key: String]

    /// The engine's own phrases with some replaced.
    public init(language: Language, replacing texts: [Key: String] = [:]) {
        own = language == .japanese ? Self.japanese : Self.english
        replacements = texts
    }

    /// A phrase.
    public subscript(key: Key) -> String { replacements[key] ?? own[key] ?? Self.english[key] ?? key.rawValue }

    private static let english: [Key: String] = [
        .greeting: "Hello! What can I help you with?",
        .thanks: "You're welcome. Is there anything else?",
        .goodbye: "Goodbye, and take care.",
        .acknowledgement: "All right. Is there anything else you would like to know?",
        .clarify: "Did you mean one of these?",
        .noneOfThese: "None of these",
        .fallback: "I'm sorry, I don't have an answer to that.",
        .handover: "I'm sorry I couldn't help. Would you like to talk to a person? Please contact the support desk.",
        .topics: "I can help with: ",
        .ratedGood: "Thank you, I'm glad it helped.",
        .ratedBad: "Thank you for telling me. Could you ask in other words?",
        .nothingToRate: "There is no answer to rate yet.",
        .tooLong: "That is too long for me. Please put your question in a few sentences.",
        .outOfRange: "That number is not in the list. Please pick one of these:",
        .empty: "Please type a question.",
        .oneAtATime: "Those are many questions at once. Which one shall we begin with?",
        .partUnclear: "I am not sure about this part: ",
        .partUnknown: "I have no answer to this part: ",
    ]

    private static let japanese: [Key: String] = [
        .greeting: "こんにちは。どのようなご用件でしょうか。",
        .thanks: "どういたしまして。ほかにもご質問があればどうぞ。",
        .goodbye: "ありがとうございました。またいつでもどうぞ。",
        .acknowledgement: "承知しました。ほかにお知りになりたいことがあればお尋ねください。",
        .clarify: "次のうち、どれについてのご質問でしょうか。",
        .noneOfThese: "どれでもない",
        .fallback: "申し訳ありません。そのご質問への答えを持っていません。",
        .handover: "お役に立てず申し訳ありません。担当者がご案内しますので、窓口までお問い合わせください。",
        .topics: "ご案内できる窓口: ",
        .ratedGood: "ありがとうございます。お役に立てて何よりです。",
        .ratedBad: "お知らせいただきありがとうございます。別の言い方でもう一度お尋ねください。",
        .nothingToRate: "まだ評価できる回答がありません。",
        .tooLong: "文章が長すぎて読み取れません。ご質問を数行にまとめてください。",
        .outOfRange: "その番号は一覧にありません。次の中からお選びください。",
        .empty: "ご質問を入力してください。",
        .oneAtATime: "ご質問が多いため、一つずつご案内します。どれから始めましょうか。",
        .partUnclear: "次の部分がはっきりわかりませんでした: ",
        .partUnknown: "次の部分への答えは持っていません: ",
    ]
}
