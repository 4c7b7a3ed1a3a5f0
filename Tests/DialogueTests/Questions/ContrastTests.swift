import Dialogue
import Privacy
import Testing

struct ContrastTests {
    @Test(arguments: [
        ("パスワードではなくIDを忘れた", "パスワードではなく"),
        ("忘れたのはパスワードではなくIDです", "パスワードではなく"),
        ("印鑑登録じゃなくて印鑑証明の方", "印鑑登録じゃなくて"),
        ("印鑑証明の方です、印鑑登録じゃなくて", "印鑑登録じゃなくて"),
        ("転入ではありません、転出です", "転入ではありません"),
        ("転出です。転入ではありません。", "転入ではありません"),
        ("解約したいのではなく、プランを変えたい", "解約したいのではなく"),
        ("プランを解約したいのではなく変更したい", "解約したいのではなく"),
        ("コンビニで住民票じゃなくて印鑑証明を取りたい", "住民票じゃなくて"),
        ("カードは失くしてない、暗証番号を忘れた", "カードは失くしてない"),
        ("カードは失くしていませんが、暗証番号を忘れました", "カードは失くしていませんが"),
        ("カードをなくしたのではなく、暗証番号を忘れた", "カードをなくしたのではなく"),
        ("ゲストWi-Fiやなくて社内Wi-Fiや", "ゲストWi-Fiやなくて"),
        ("ﾊﾟｽﾜｰﾄﾞではなくＩＤを忘れた", "ﾊﾟｽﾜｰﾄﾞではなく"),
        ("データじゃなくて通話の話", "データじゃなくて"),
        ("not my password, my username", "not my password"),
        ("I forgot not my password, my username", "not my password"),
        ("I forgot my username, not my password", "not my password"),
        ("I forgot my username not my password", "not my password"),
        ("it's not the router but the phone", "not the router but"),
        ("It\u{2019}s not the router, it\u{2019}s the phone", "not the router"),
        ("It isn't the router, it's the phone", "isn't the router"),
        ("no, not the card, the account", "not the card"),
        ("I don't want to cancel, I want to change my plan", "I don't want to cancel"),
        ("I don\u{2019}t want to cancel but to change my plan", "I don\u{2019}t want to cancel"),
        ("I'm not asking about the VPN, I'm asking about the Wi-Fi", "I'm not asking about the VPN"),
        ("I didn't lose my card, I forgot the PIN", "I didn't lose my card"),
        ("My laptop is not lost, it is broken", "My laptop is not lost"),
        ("I want to repay my loan rather than apply for one", "rather than apply for one"),
    ])
    func `what is denied beside something else is set aside`(text: String, denied: String) {
        let judged = MaskedUtterance.masking(text).withoutDenied
        #expect(judged.setAside == [denied])
        #expect(judged.text.string == text)
        #expect(!judged.features.isEmpty)
    }

    @Test(arguments: [
        ("マイナンバーカードの更新ではなく再発行", "更新ではなく"),
        ("転入の届けではなく転出の届け", "転入の届けではなく"),
        ("カードの更新の方じゃなくて再発行の方", "更新の方じゃなくて"),
    ])
    func `what both sides share stays`(text: String, denied: String) {
        #expect(MaskedUtterance.masking(text).withoutDenied.setAside == [denied])
    }

    @Test(arguments: [
        // the problem itself
        "can't log in", "I cannot log in", "届かない", "使えない", "VPNがつながらない、ネットは使えるのに", "ログインできません、パスワードは合っています",
        "my card didn't arrive, I ordered it two weeks ago", "I didn't get the code, I waited for an hour",
        "The VPN does not connect, the Wi-Fi is fine", "the app is not working, I tried twice",
        "I am not able to log in, my account is locked", "card not in my wallet", "まだ届いていません、先週頼みました",
        "カードを受け取ってない、どうすればいい", "調子が良くない、電源は入る",
        // nothing asserted beside it
        "どれでもない", "none of these", "no, not that one", "not the first one", "パスワードじゃなくて", "転入ではありません",
        "I didn't lose my card",
        // additions, conditions, changes
        "パスワードだけでなくIDも忘れた", "not only my password but also my username is gone", "本人でなくても登録できますか", "本人じゃなくてもいいですか",
        "学生じゃなくなったので学割はどうなりますか", "電車でなくしました、スマホです", "手書きでなくてはいけませんか", "本人じゃないと取れませんか",
        "これは正しいやり方ではないですか？教えてください", "I'm not sure, the card might be lost",
        "隣が何年も誰も住んでなくて、木の枝が伸びてきて困ってる",
        // no negation at all
        "note and notebook", "引っ越しと印鑑登録はどうすれば？", "",
    ])
    func `what is no contrast stays whole`(text: String) {
        let utterance = MaskedUtterance.masking(text)
        #expect(utterance.withoutDenied.setAside == [])
        #expect(utterance.withoutDenied.normalized == utterance.normalized)
    }

    @Test func `setting aside twice is setting aside once`() {
        let once = MaskedUtterance.masking("パスワードではなくIDを忘れた").withoutDenied
        #expect(once.withoutDenied.setAside == once.setAside)
        #expect(once.withoutDenied.normalized == once.normalized)
    }

    @Test func `personal information stays masked in what is set aside`() {
        let judged = MaskedUtterance.masking("090-1234-5678ではなくIDを忘れた").withoutDenied
        #expect(judged.text.string == "[電話番号1]ではなくIDを忘れた")
        #expect(!judged.setAside.joined().contains("1234"))
    }

    @Test(arguments: [
        ("no, the account", true), ("いや、転出の方", true), ("違います、転出です", true), ("i meant the account", true),
        ("not the card, the account", true),
        ("no internet at home", false), ("いやがらせの電話", false), ("how do I close my account", false), ("no", false),
        ("", false),
    ])
    func `a correction is told from a question`(text: String, isCorrection: Bool) {
        #expect(Correction.isMade(by: .masking(text)) == isCorrection)
    }
}
