import TextAnalysis

/// Tells which of the offered answers a person chose, by number, by words, or none.
struct ChoiceReader: Sendable {
    /// What a person said to an offer.
    enum Choice: Equatable {
        /// An offered answer, by its place from 0.
        case option(Int)
        case none
        /// A place that was not offered.
        case outOfRange
    }

    private enum Phrase: Hashable {
        case place(Int)
        case last
        case none
    }

    private static let cover = PhraseCover<Phrase>(
        (1...99).map { (.place($0 - 1), ["\($0)"]) } + [
            (
                .place(0),
                [
                    "一", "一番", "一つ目", "ひとつめ", "ひとつ", "最初", "いちばん", "いち", "先頭", "前者", "上から1番目", "first", "1st", "one",
                    "former", "上",
                ]
            ),
            (.place(1), ["二", "二番", "二つ目", "ふたつめ", "ふたつ", "にばん", "上から2番目", "second", "2nd", "two", "真ん中", "middle"]),
            (.place(2), ["三", "三番", "三つ目", "みっつめ", "さんばん", "上から3番目", "third", "3rd", "three"]),
            (.place(3), ["四", "四番", "四つ目", "よっつめ", "fourth", "four"]),
            (.place(4), ["五", "五番", "五つ目", "fifth", "five"]),
            (.last, ["後者", "最後", "さいご", "下", "一番下", "一番最後", "いちばん下", "last", "latter", "bottom"]),
            (
                .none,
                [
                    "0", "どれでもない", "どれでもないです", "どれでもありません", "どれも違う", "どれも違います", "どれもちがう", "どれもちがいます", "違う", "違います",
                    "ちがう", "ちがいます", "ちゃう", "ちゃいます", "該当なし", "なし", "ない", "ありません", "いいえ", "いや", "いえ", "そうじゃない", "そうじゃなくて",
                    "どっちでもない", "どちらでもない", "どちらでもありません", "どちらも違います", "どちらも違う", "どれもない", "別のこと", "その他", "none of these",
                    "none of those", "none of them", "none of the above", "none", "neither", "neither of these",
                    "neither of them", "no", "nope", "nah", "not these", "not that", "something else", "other",
                    "not any of these", "not that one", "not this one", "wrong",
                ]
            ),
        ],
        fillers: [
            "番", "ばん", "番目", "個目", "つ目", "つめ", "目", "め", "の", "です", "でお願いします", "でお願いいたします", "お願いします", "おねがいします",
            "お願いいたします", "で", "の方", "のほう", "ほう", "がいい", "が", "方", "を", "かな", "やつ", "やな", "や", "選択", "について", "を教えて",
            "教えて", "ください",
            "に", "します", "じゃあ", "じゃ", "はい", "えっと", "ええと", "お願い", "ありがとう", "ありがとうございます", "うち", "これ", "それ", "もの", "よ", "ね",
            "option", "number", "the", "please", "pls",
            "i mean", "i meant", "it's", "its", "that", "that's", "is", "choice", "yes", "ok", "okay", "i choose",
            "i pick",
            "i'll take", "go with", "let's go with", "thanks", "thank you",
        ])

    /// Reads a reply to an offer; `nil` when it is no choice but something new.
    ///
    /// - Parameters:
    ///   - titles: the offered answers' titles, in order.
    static func choice(in text: NormalizedText, among titles: [String]) -> Choice? {
        if let meanings = cover.meanings(of: text) {
            if meanings.contains(.last) { return .option(titles.count - 1) }
            for case .place(let place) in meanings { return place < titles.count ? .option(place) : .outOfRange }
            return Choice.none
        }
        guard SocialPhrases.act(of: text) == nil else { return nil }
        return wordChoice(in: text, among: titles).map { .option($0) }
    }

    /// Whether an utterance does nothing but choose, whatever was offered: `the second one`, `2番`, `none of these`.
    static func isChoice(_ text: NormalizedText) -> Bool { cover.meanings(of: text) != nil }

    /// The title that a short reply is made of: most of the reply is found in it, and clearly more than in the others.
    private static func wordChoice(in text: NormalizedText, among titles: [String]) -> Int? {
        let extractor = FeatureExtractor()
        let reply = Set(extractor.features(of: text).map(\.hash))
        guard !reply.isEmpty else { return nil }
        let shares = titles.map { title -> Double in
            let features = Set(extractor.features(of: NormalizedText(title)).map(\.hash))
            return Double(reply.intersection(features).count) / Double(reply.count)
        }
        guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }) else { return nil }
        let second = shares.indices.filter { $0 != best }.map { shares[$0] }.max() ?? 0
        return shares[best] >= 0.5 && shares[best] >= second * 1.3 ? best : nil
    }
}
