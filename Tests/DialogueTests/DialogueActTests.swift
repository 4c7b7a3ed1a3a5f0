import Dialogue
import Privacy
import Testing
import TextAnalysis

struct DialogueActTests {
    private static let japanese = ["パスワードの再設定", "退会の手続き", "領収書の発行"]
    private static let english = ["Resetting a password", "Closing an account", "Getting a receipt"]

    /// Reads a reply to an offer of three, in either language.
    private func reply(_ text: String, to titles: [String] = japanese) -> DialogueAct {
        DialogueAct.read(.masking(text), offered: titles)
    }

    private func alone(_ text: String) -> DialogueAct {
        DialogueAct.read(.masking(text), offered: [])
    }

    // MARK: Choices

    @Test(arguments: [
        "1", "１", "①", "1番", "１番です", "一番", "一つ目", "ひとつめ", "1番目の", "最初の", "1つ目でお願いします", "いちばん", "1です", "1.",
        "(1)", "一", "#1", "option 1", "the first one", "First!", "first please", "number one", "One", "no. 1",
        "i mean the first one", "一番上",
    ])
    func `the first is chosen by its number`(text: String) {
        #expect(reply(text) == .choose(0))
        #expect(reply(text, to: Self.english) == .choose(0))
    }

    @Test(arguments: [
        "2", "２", "②", "2番", "二つ目", "ふたつめ", "２つ目のやつ", "二番目", "真ん中", "2でお願いします", "2番がいいです", "２番。", "2番をお願いします",
        "the second one",
        "second", "second one please", "number two", "the middle one", "no. 2", "Option #2", "i meant the second",
    ])
    func `the second is chosen by its number`(text: String) {
        #expect(reply(text) == .choose(1))
        #expect(reply(text, to: Self.english) == .choose(1))
    }

    @Test(arguments: [
        "3", "③", "三番", "3番目の方", "みっつめです", "最後", "最後の", "下", "さいごのです", "third", "the third one", "last", "the last one",
        "the bottom one", "the latter",
    ])
    func `the third is chosen by its number, or as the last`(text: String) {
        #expect(reply(text) == .choose(2))
        #expect(reply(text, to: Self.english) == .choose(2))
    }

    @Test(arguments: [1, 2, 3])
    func `the last is the last of however many there are`(count: Int) {
        #expect(reply("最後の", to: Array(Self.japanese.prefix(count))) == .choose(count - 1))
        #expect(reply("the last one", to: Array(Self.english.prefix(count))) == .choose(count - 1))
    }

    @Test(arguments: ["一番下", "一番最後", "いちばん下の"])
    func `the bottommost is the last`(text: String) {
        #expect(reply(text) == .choose(2))
    }

    @Test(arguments: [("パスワード", 0), ("退会", 1), ("領収書", 2), ("領収書の発行です", 2), ("再設定", 0), ("手続き", 1)])
    func `a choice is read from the words of a Japanese title`(text: String, place: Int) {
        #expect(reply(text) == .choose(place))
    }

    @Test(arguments: [
        ("password", 0), ("Resetting a password", 0), ("closing an account", 1), ("my account", 1), ("receipt", 2),
        ("the receipt", 2), ("getting a receipt please", 2),
    ])
    func `a choice is read from the words of an English title`(text: String, place: Int) {
        #expect(reply(text, to: Self.english) == .choose(place))
    }

    @Test(arguments: [
        "0", "０", "どれでもない", "どれでもないです。", "どれも違います", "違います", "いいえ", "ちゃう", "該当なし", "どちらでもありません", "その他", "いや、違う",
        "none of these", "None", "Neither", "no", "Nope!", "something else", "None of the above.", "no, none of them",
        "not that", "NONE OF THOSE",
    ])
    func `none of these is said in many ways`(text: String) {
        #expect(reply(text) == .chooseNone)
        #expect(reply(text, to: Self.english) == .chooseNone)
    }

    @Test func `a full stop after no changes nothing`() {
        #expect(reply("No.", to: Self.english) == .chooseNone)
    }

    @Test(arguments: ["4", "９", "7番", "⑤", "四つ目", "four", "number five", "the fourth"])
    func `a place that was not offered is out of range`(text: String) {
        #expect(reply(text) == .chooseOutOfRange)
        #expect(reply(text, to: Self.english) == .chooseOutOfRange)
    }

    @Test(arguments: ["3", "三番", "third", "みっつめ"])
    func `what is in range depends on how many were offered`(text: String) {
        #expect(reply(text, to: Array(Self.japanese.prefix(2))) == .chooseOutOfRange)
        #expect(reply(text) == .choose(2))
    }

    @Test func `the third one of two is out of range`() {
        #expect(reply("the third one", to: Array(Self.english.prefix(2))) == .chooseOutOfRange)
    }

    @Test func `a number from five on is out of range of four`() {
        let titles = Self.english + ["Changing an address"]
        #expect(reply("4", to: titles) == .choose(3))
        #expect(reply("5", to: titles) == .chooseOutOfRange)
    }

    @Test(arguments: ["10", "12番", "99"])
    func `a number of two digits is out of range`(text: String) {
        #expect(reply(text) == .chooseOutOfRange)
    }

    @Test(arguments: ["じゃあ2番", "はい、2番です", "2番目でお願いいたします", "2を教えて", "2番について"])
    func `a number is chosen whatever politeness is around it`(text: String) {
        #expect(reply(text) == .choose(1))
    }

    @Test(arguments: [
        "配達はいつになりますか", "海外にも送れますか", "how long does delivery take", "Do you ship abroad?",
        "1週間たっても届きません", "i have two broken phones",
    ])
    func `a new question is no choice`(text: String) {
        #expect(reply(text) == .question)
        #expect(reply(text, to: Self.english) == .question)
    }

    @Test(arguments: ["100", "007", "2026", "１００", "123456"])
    func `any other number is out of range`(text: String) {
        #expect(reply(text) == .chooseOutOfRange)
        #expect(reply(text, to: Self.english) == .chooseOutOfRange)
    }

    @Test(arguments: [
        ("no, the second one", 1), ("No, the last one.", 2), ("no, 1", 0), ("いや、2番", 1), ("いいえ、最後の", 2), ("違う、1番です", 0),
        ("そうじゃなくて三番目", 2), ("nope, number two please", 1),
    ])
    func `a place after no is chosen`(text: String, place: Int) {
        #expect(reply(text) == .choose(place))
        #expect(reply(text, to: Self.english) == .choose(place))
    }

    @Test func `a place after no that was not offered is out of range`() {
        #expect(reply("no, the fifth one") == .chooseOutOfRange)
        #expect(reply("no, the fourth one") == .chooseOutOfRange)
        #expect(reply("いや、4番") == .chooseOutOfRange)
    }

    @Test(arguments: [
        ("2 👍", DialogueAct.choose(1)), ("🙋 最後の", .choose(2)), ("none of these 😅", .chooseNone),
        ("4番😊", .chooseOutOfRange),
        ("ok👌", .repeatOffer),
    ])
    func `an emoji beside a choice says nothing else`(text: String, act: DialogueAct) {
        #expect(reply(text) == act)
        #expect(reply(text, to: Self.english) == act)
    }

    @Test(arguments: [
        "yes", "Yes.", "ok", "OK!", "okay", "sure", "yeah", "i don't know", "I don’t know", "not sure", "hmm", "はい",
        "はい。", "うん", "ええ", "わからない", "わかりません", "分かりません", "そうですね", "大丈夫です", "ok, yes", "yes please", "Both.", "両方です",
        "はい、お願いします",
    ])
    func `what neither chooses nor asks gets the offer again`(text: String) {
        #expect(reply(text) == .repeatOffer)
        #expect(reply(text, to: Self.english) == .repeatOffer)
    }

    @Test(arguments: ["1", "2番", "none of these", "the last one", "どれでもない", "option 3", "最後の"])
    func `without an offer there is nothing to choose`(text: String) {
        #expect(alone(text) == .unusable)
    }

    @Test(arguments: ["パスワード", "password", "退会の手続き", "the last bus", "2番の窓口はどこ"])
    func `without an offer the words of a title are a question`(text: String) {
        #expect(alone(text) == .question)
    }

    @Test(arguments: [("ありがとう", SocialAct.thanks), ("bye", .goodbye), ("こんにちは", .greeting)])
    func `an offer does not turn courtesy into a choice`(text: String, act: SocialAct) {
        #expect(reply(text) == .social(act))
        #expect(reply(text, to: Self.english) == .social(act))
    }

    // MARK: Courtesy

    @Test(arguments: [
        "こんにちは", "こんにちは〜", "こんにちは！", "コンニチハ", "おはようございます", "こんばんは。", "はじめまして", "お世話になっております。", "よろしくお願いします", "お疲れ様です",
        "もしもし", "まいど！", "Hello", "hi", "Hi there!", "hey", "Good morning", "good evening everyone", "HELLO!!!",
        "ｈｅｌｌｏ", "How are you?", "hello again", "Hello, how are you?",
    ])
    func `a greeting is read`(text: String) {
        #expect(alone(text) == .social(.greeting))
    }

    @Test(arguments: [
        "ありがとう", "ありがとう〜", "ありがとう♪", "ありがとうございます", "ありがとうございました！", "どうもありがとう", "本当にありがとうございました", "助かりました", "おおきに",
        "サンキュー", "了解です",
        "わかりました、ありがとうございます", "なるほど", "あざっす", "thanks", "Thank you!", "thank you very much", "thanks a lot",
        "Thanks so much for your help", "thx", "cheers mate", "ok thanks", "OK, got it, thanks!", "That helps",
        "much appreciated", "that’s helpful", "hi, thanks",
    ])
    func `thanks are read`(text: String) {
        #expect(alone(text) == .social(.thanks))
    }

    @Test(arguments: [
        "さようなら", "さよなら", "バイバイ", "またね", "じゃあね", "それではまた", "失礼します", "失礼いたします。", "おやすみなさい", "ほな、また", "以上です", "bye",
        "Goodbye!", "good bye", "see you later", "See you soon", "have a nice day", "Good night", "take care",
        "that's all", "That's all, thanks", "Thanks, bye!", "hi, thanks, bye", "ありがとうございました。失礼します。",
    ])
    func `a goodbye is read, also at the end of thanks`(text: String) {
        #expect(alone(text) == .social(.goodbye))
    }

    @Test(arguments: ["どうもありがとうございます", "どうもありがとうございました", "どうもありがとうございます。"])
    func `the most common thanks of all are read`(text: String) {
        #expect(alone(text) == .social(.thanks))
    }

    @Test(arguments: [
        "はい", "はい。", "うん", "いいえ", "いや", "大丈夫です", "わかりません", "わからない", "そうですね", "結構です", "オッケー", "yes", "Yes!", "yep", "no",
        "No.", "nope", "ok", "OK", "ｏｋ", "okay", "sure", "i see", "no thank you", "not really", "i don’t know",
        "never mind",
    ])
    func `a yes, a no and the like are acknowledged where nothing is offered`(text: String) {
        #expect(alone(text) == .social(.acknowledgement))
    }

    @Test(arguments: [
        ("no thanks", SocialAct.acknowledgement), ("yes, thanks", .thanks), ("いいえ、ありがとう", .thanks),
        ("ok, bye", .goodbye),
        ("はい、こんにちは", .greeting),
    ])
    func `a yes or no beside courtesy leaves it what it is`(text: String, act: SocialAct) {
        #expect(alone(text) == .social(act))
    }

    @Test(arguments: [
        ("ありがとう😊", SocialAct.thanks), ("thanks 🙏", .thanks), ("bye 👋", .goodbye), ("🌞 good morning", .greeting),
        ("はい🙋", .acknowledgement), ("ok 👌", .acknowledgement),
    ])
    func `an emoji beside courtesy says nothing else`(text: String, act: SocialAct) {
        #expect(alone(text) == .social(act))
    }

    @Test(arguments: [
        "thanks, but how do I close my account?", "ありがとう、ところで退会の方法は？", "こんにちは、パスワードを忘れました",
        "hello, i forgot my password",
        "hi is the shop open", "bye-laws of the club", "thanksgiving opening hours", "goodbye letter template",
        "ありがとうの伝え方", "のです", "no refund came", "はいの意味", "ok button does nothing", "high prices", "お礼の品について",
    ])
    func `courtesy with anything else beside it, or nothing but fillers, is a question`(text: String) {
        #expect(alone(text) == .question)
    }

    // MARK: Nothing to answer

    @Test(arguments: [
        "", " ", "　\n", "？？？", "!!!", "…", "。", "😀", "👀👀", "❤️", "→", "( )", "-", "\u{200B}",
        "090-1234-5678", "taro@example.com", "4111 1111 1111 1111", "[PHONE]", "[電話番号]",
        "090-1234-5678、taro@example.com",
    ])
    func `what has nothing to read in it is unusable, whatever was offered`(text: String) {
        #expect(alone(text) == .unusable)
        #expect(reply(text) == .unusable)
        #expect(reply(text, to: Self.english) == .unusable)
    }

    @Test(arguments: ["1", "2", "１２", "①", "2026", "0", "007"])
    func `a bare number is unusable where nothing is offered`(text: String) {
        #expect(alone(text) == .unusable)
    }

    @Test(arguments: ["2026年", "VPN", "第2回", "a", "あ", "電話は090-1234-5678", "error 404"])
    func `a single word is a question all the same`(text: String) {
        #expect(alone(text) == .question)
    }

    // MARK: Courtesy at length

    @Test func `a long row of courtesy is not read to its end`() {
        #expect(alone(String(repeating: "ありがとう", count: 2)) == .social(.thanks))
        #expect(alone(String(repeating: "ありがとう", count: 500)) == .question)
    }

    // MARK: Ratings

    @Test(arguments: [
        "good", "Good answer!", "helpful", "役に立ちました", "役に立った。", "いいね", "👍", "👍🏽", "ＧＯＯＤ",
    ])
    func `praise rates good, whether or not there is anything to rate`(text: String) {
        #expect(alone(text) == .rate(.good))
        #expect(reply(text) == .rate(.good))
        #expect(reply(text, to: Self.english) == .rate(.good))
    }

    @Test(arguments: [
        "bad", "wrong", "Not helpful", "That's wrong", "that’s not what I asked", "役に立ちませんでした", "違います", "いや、違う", "👎",
        "👎🏿",
        "no, that's wrong", "間違っています",
    ])
    func `blame rates bad, whether or not there is anything to rate`(text: String) {
        #expect(alone(text) == .rate(.bad))
    }

    @Test(arguments: [
        ("wrong", DialogueAct.chooseNone), ("違います", .chooseNone), ("いや、違う", .chooseNone), ("Not helpful", .rate(.bad)),
        ("役に立ちませんでした", .rate(.bad)), ("👎", .rate(.bad)),
    ])
    func `to an offer, what also says none of these says so`(text: String, act: DialogueAct) {
        #expect(reply(text) == act)
        #expect(reply(text, to: Self.english) == act)
    }

    @Test(arguments: [
        ("good morning", DialogueAct.social(.greeting)), ("goodbye", .social(.goodbye)), ("ありがとう", .social(.thanks)),
        ("good, and how do i cancel?", .question), ("wrong address on my order", .question), ("👍👍 next", .question),
        ("2", .unusable), ("no", .social(.acknowledgement)),
    ])
    func `what only begins like a rating is none`(text: String, act: DialogueAct) {
        #expect(alone(text) == act)
    }
}
