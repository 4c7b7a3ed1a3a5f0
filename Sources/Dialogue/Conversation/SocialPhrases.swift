import TextAnalysis

/// The greetings, thanks, goodbyes and small answers people give, in Japanese and English.
enum SocialPhrases {
    private static let cover = PhraseCover<SocialAct>(
        [
            (
                .greeting,
                [
                    "こんにちは", "こんにちわ", "こんちは", "ちわ", "おはよう", "おはようございます", "こんばんは", "こんばんわ", "はじめまして", "初めまして",
                    "もしもし", "やあ", "どうも", "お世話になります", "お世話になっております", "おせわになります", "よろしくお願いします", "よろしくおねがいします",
                    "よろしく", "おつかれさまです", "お疲れ様です", "お疲れさまです", "まいど", "ごきげんよう", "ハロー", "やっほー", "お疲れ様", "おつかれさま", "hello",
                    "hi", "hey", "hiya", "howdy",
                    "yo",
                    "good morning", "good afternoon", "good evening", "morning", "evening", "greetings", "hi there",
                    "hello there", "hey there", "how are you", "nice to meet you", "good day",
                ]
            ),
            (
                .thanks,
                [
                    "ありがとう", "ありがとうございます", "ありがとうございました", "有難う", "有難うございます", "有難うございました", "有り難うございます", "有り難う",
                    "ありがとー", "ありがと", "ありがとね", "あざす", "あざっす", "サンキュー", "感謝します", "感謝", "助かりました", "助かった", "助かります",
                    "たすかりました", "おおきに",
                    "どうもありがとう", "恐れ入ります", "わかりました", "分かりました", "わかったよ", "すみません", "了解です", "了解しました", "了解", "解決しました",
                    "なるほど", "thanks",
                    "thank you",
                    "thankyou", "thx", "ty", "tysm", "cheers", "much appreciated", "appreciate it", "i appreciate it",
                    "many thanks", "that helps", "that helped", "that was helpful", "helpful", "that's helpful",
                    "very helpful", "got it",
                    "great help",
                    "perfect", "great", "awesome", "that solved it", "it works now", "ok thanks", "thank u", "ta",
                ]
            ),
            (
                .goodbye,
                [
                    "さようなら", "さよなら", "バイバイ", "ばいばい", "またね", "じゃあね", "じゃあまた", "ではまた", "失礼します", "失礼いたします", "失礼しました",
                    "それでは", "おやすみ", "おやすみなさい", "また来ます", "また今度", "ほなまた", "ほな", "終わります", "以上です", "お疲れ様でした", "おつかれさまでした",
                    "bye", "goodbye",
                    "good bye",
                    "bye bye", "see you", "see ya", "cya", "good night", "have a nice day", "have a good day",
                    "have a great day", "take care", "farewell", "later", "talk to you later", "that's all",
                    "that is all",
                    "nothing else", "i'm done", "so long", "have a great weekend", "have a nice weekend",
                ]
            ),
            (
                .acknowledgement,
                [
                    "はい", "うん", "ええ", "いいえ", "いえ", "いや", "大丈夫", "大丈夫です", "だいじょうぶです", "そうです", "そう", "そうですね", "オッケー",
                    "わかった",
                    "分かった", "結構です", "けっこうです", "いいです", "わからない", "わかりません", "分からない", "分かりません", "yes", "yep", "yeah", "yup",
                    "no", "nope", "ok", "okay", "k", "sure", "fine", "alright", "all right", "right", "i see",
                    "understood", "no thanks", "no thank you", "not really", "i don't know", "not sure", "dunno", "hmm",
                    "cool", "good to know", "never mind", "nevermind", "yes please", "both", "both of them",
                    "両方", "両方です", "どちらも", "どっちも", "はい、お願いします",
                ]
            ),
        ],
        fillers: [
            "どうも", "本当に", "ほんとうに", "ほんとに", "ほんまに", "とても", "大変", "誠に", "いつも", "です", "ですね", "ね", "ねー", "よ", "わ", "ました",
            "では",
            "それでは", "じゃ", "じゃあ", "はい", "ええ", "うん", "また", "皆さん", "さん", "です〜", "まー", "お", "そうですか", "とりあえず", "教えてくれて",
            "回答",
            "ご回答", "早速の", "すごく", "すごい", "ほな", "so", "very", "much", "a lot", "really", "indeed", "again", "there",
            "everyone", "team", "taiwa", "bot",
            "for your help", "for the help", "for helping", "for now", "ok", "okay", "oh", "well", "then", "you too",
            "all",
            "and", "yes", "no", "a million", "a bunch", "soon", "now", "you", "friend", "my friend", "mate",
        ])

    /// The social act an utterance consists of, if it is nothing else. Of several the one that ends the talk most counts:
    /// `hi, thanks, bye` is a goodbye.
    static func act(of text: NormalizedText) -> SocialAct? {
        guard let acts = cover.meanings(of: text) else { return nil }
        let precedence: [SocialAct] = [.goodbye, .thanks, .greeting, .acknowledgement]
        return precedence.first { acts.contains($0) }
    }
}
