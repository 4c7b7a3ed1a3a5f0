import TextAnalysis

/// Tells whether an utterance right after an answer rates it.
enum RatingReader {
    private static let cover = PhraseCover<Rating>(
        [
            (.good, ["good", "good answer", "helpful", "役に立った", "役に立ちました", "いいね"]),
            (
                .bad,
                [
                    "bad", "bad answer", "wrong", "wrong answer", "not helpful", "unhelpful", "that's wrong",
                    "that's not what i asked", "that's not what i meant", "役に立たない", "役に立たなかった", "役に立ちませんでした",
                    "間違ってる", "間違っています", "違います", "違う", "そうじゃない", "そうじゃなくて", "ちがう", "ちゃうねん",
                ]
            ),
        ],
        fillers: [
            "です", "よ", "ね", "no", "いや", "いいえ", "the", "answer", "とても", "すごく", "ありがとう", "ありがとうございます", "ありがとうございました",
            "thanks",
            "thank you", "very", "that was", "sorry", "but",
        ])

    /// The rating an utterance consists of, if it is nothing else.
    static func rating(of text: NormalizedText, raw: String) -> Rating? {
        switch raw.unicodeScalars.first?.value {
        case 0x1F44D where isAllPictures(raw): return .good
        case 0x1F44E where isAllPictures(raw): return .bad
        default: return cover.meanings(of: text)?.last
        }
    }

    private static func isAllPictures(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.properties.isEmoji && $0.value > 0xFF || $0.properties.isEmojiModifier }
    }
}
