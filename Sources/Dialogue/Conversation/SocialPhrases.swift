import TextAnalysis

/// The greetings, thanks and goodbyes people say, in Japanese and English.
enum SocialPhrases {
    private static let cover = PhraseCover<SocialAct>(
        [
            (
                .greeting,
                [
                    "こんにちは", "こんにちわ", "こんちは", "ちわ", "おはよう", "おはようございます", "こんばんは", "こんばんわ", "はじめまして", "初めまして",
                    "もしもし", "やあ", "どうも", "お世話になります", "お世話になっております", "おせわになります", "よろしくお願いします", "よろしくおねがいします",
                    "よろしく", "おつかれさまです", "お疲れ様です", "お疲れさまです", "まいど", "ごきげんよう", "hello", "hi", "hey", "hiya", "howdy",
                    "yo",
                    "good morning", "good afternoon", "good evening", "morning", "evening", "greetings", "hi there",
                    "hello there", "hey there", "how are you", "nice to meet you", "good day",
                ]
            ),
            (
                .thanks,
                [
                    "ありがとう", "ありがとうございます", "ありがとうございました", "有難う", "有難うございます", "有難うございました", "有り難うございます", "有り難う",
                    "ありがとー", "あざす", "あざっす", "サンキュー", "感謝します", "感謝", "助かりました", "助かった", "助かります", "たすかりました", "おおきに",
                    "どうもありがとう", "恐れ入ります", "わかりました", "分かりました", "了解です", "了解しました", "了解", "解決しました", "なるほど", "thanks",
                    "thank you",
                    "thankyou", "thx", "ty", "tysm", "cheers", "much appreciated", "appreciate it", "i appreciate it",
                    "many thanks", "that helps", "that helped", "that's helpful", "very helpful", "got it",
                    "great help",
                    "perfect", "great", "awesome", "that solved it", "it works now", "ok thanks", "thank u", "ta",
                ]
            ),
            (
                .goodbye,
                [
                    "さようなら", "さよなら", "バイバイ", "ばいばい", "またね", "じゃあね", "じゃあまた", "ではまた", "失礼します", "失礼いたします", "失礼しました",
                    "それでは", "おやすみ", "おやすみなさい", "また来ます", "また今度", "ほなまた", "ほな", "終わります", "以上です", "bye", "goodbye",
                    "good bye",
                    "bye bye", "see you", "see ya", "cya", "good night", "have a nice day", "have a good day",
                    "have a great day", "take care", "farewell", "later", "talk to you later", "that's all",
                    "that is all",
                    "nothing else", "i'm done", "so long",
                ]
            ),
        ],
        fillers: [
            "どうも", "本当に", "ほんとうに", "ほんとに", "ほんまに", "とても", "大変", "誠に", "いつも", "です", "ですね", "ね", "ねー", "よ", "わ", "ました",
            "では",
            "それでは", "じゃ", "じゃあ", "はい", "ええ", "うん", "また", "皆さん", "さん", "です〜", "まー", "お", "そうですか", "とりあえず", "教えてくれて",
            "回答",
            "ご回答", "早速の", "so", "very", "much", "a lot", "really", "again", "there", "everyone", "team", "taiwa", "bot",
            "for your help", "for the help", "for helping", "for now", "ok", "okay", "oh", "well", "then", "you too",
            "all",
            "and", "yes", "a million", "a bunch", "soon", "now", "you", "friend", "my friend", "mate",
        ])

    /// The social act an utterance consists of, if it is nothing else. Of several the one that ends the talk most counts:
    /// `hi, thanks, bye` is a goodbye.
    static func act(of text: NormalizedText) -> SocialAct? {
        guard let acts = cover.meanings(of: text) else { return nil }
        let precedence: [SocialAct] = [.goodbye, .thanks, .greeting]
        return precedence.first { acts.contains($0) }
    }
}
