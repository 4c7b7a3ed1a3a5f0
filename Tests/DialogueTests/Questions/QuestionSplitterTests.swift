import Dialogue
import Privacy
import TestSupport
import Testing

struct QuestionSplitterTests {
    private func proposals(_ text: String) -> [QuestionSplitter.Proposal] {
        QuestionSplitter.proposals(for: .masking(text))
    }

    @Test(arguments: [
        ("引っ越しと印鑑登録はどうすれば？", ["引っ越しはどうすれば？", "印鑑登録はどうすれば？"]),
        ("住民票、印鑑登録、パスポートについて教えて", ["住民票について教えて", "印鑑登録について教えて", "パスポートについて教えて"]),
        ("婚姻届とあわせて国民年金の手続きも教えて", ["婚姻届の手続きも教えて", "国民年金の手続きも教えて"]),
        ("転入や転出の手続きは？", ["転入の手続きは？", "転出の手続きは？"]),
        ("パスワードの再設定とVPNの設定はどうすればいいですか", ["パスワードの再設定はどうすればいいですか", "VPNの設定はどうすればいいですか"]),
        ("ﾃｻﾞﾘﾝｸﾞと転送電話について教えて", ["ﾃｻﾞﾘﾝｸﾞについて教えて", "転送電話について教えて"]),
        ("How do I set up the VPN and book a room?", ["How do I set up the VPN", "How do I book a room"]),
        ("hello, how do I set up the VPN and add a printer", ["how do I set up the VPN", "how do I add a printer"]),
        (
            "tell me about the VPN, the Wi-Fi and printers",
            ["tell me about the VPN", "tell me about the Wi-Fi", "tell me about printers"]
        ),
        ("How do I change my name and my address?", ["How do I change my name", "How do I change my address"]),
        ("how do I pay in a cheque as well as cash", ["how do I pay in a cheque", "how do I pay cash"]),
        ("VPN setup and printer setup", ["VPN setup", "printer setup"]),
    ])
    func `things before one predicate are completed with it`(text: String, questions: [String]) throws {
        let first = try #require(proposals(text).first)
        #expect(first.bond == .coordinated)
        #expect(first.questions == questions)
    }

    @Test func `what the first thing has the second may share, or not`() {
        #expect(
            proposals("カードの更新と再発行は？").map(\.questions) == [
                ["カードの更新は？", "カードの再発行は？"], ["カードの更新は？", "再発行は？"],
            ])
    }

    @Test(arguments: [
        ("解約金はいくらですか。あと紙の請求書はもらえますか", ["解約金はいくらですか", "紙の請求書はもらえますか"]),
        ("国保をやめたい。あとカードの更新も知りたい", ["国保をやめたい", "カードの更新も知りたい"]),
        ("eSIMにしたい、あとテザリングの方法も教えて", ["eSIMにしたい", "テザリングの方法も教えて"]),
        (
            "How do I close my account? Also, what are your hours?",
            ["How do I close my account?", "what are your hours?"]
        ),
        ("What is my IBAN, and how do I pay in cash?", ["What is my IBAN", "how do I pay in cash?"]),
        (
            "I lost my card. How do I freeze it? And also, what are your hours?",
            ["I lost my card. How do I freeze it?", "what are your hours?"]
        ),
    ])
    func `a question announced as another stands alone`(text: String, questions: [String]) throws {
        let first = try #require(proposals(text).first)
        #expect(first.bond == .announced)
        #expect(first.questions == questions)
    }

    @Test(arguments: [
        "How do I reset my password? How do I add a printer?", "手当はいくらですか？ごみはどう出せばいいですか？",
        "ルーターが赤く光ってる。あと、Wi-Fiのパスワードを忘れた", "My printer is jammed. Also, my laptop is slow.",
    ])
    func `questions in a row are not announced`(text: String) {
        #expect(proposals(text).map(\.bond) == [.adjacent])
    }

    @Test(arguments: [
        "", "引っ越しはどうすれば？", "How do I set up the VPN?", "マイナンバーカードと通知カードの違い", "転入と転出の違いは",
        "difference between debit and credit",
        "name and address change", "terms and conditions", "black and white printing", "光とスマホのセット割について",
        "子どもと一緒に転入届を出したい", "ログインしようとするとエラーになる", "もっと安くしたい", "友達と", "スマホを紛失、どうすればいい？",
        "I lost my card and need a new one", "How do I close my account? And how long does it take?",
        "What do you offer and how do I get one?", "My laptop is broken and I can't work", "はい、お願いします", "and",
        "A and B",
    ])
    func `one question is left whole`(text: String) {
        #expect(proposals(text) == [])
    }

    @Test func `a masked value stays masked in every question`() {
        let questions = proposals("090-1234-5678の解約とテザリングについて教えて").flatMap(\.questions)
        #expect(questions.contains { $0.contains("電話番号") })
        #expect(!questions.joined().contains("1234"))
    }

    @Test func `a story is not cut`() {
        #expect(proposals(String(repeating: "How do I close it? Also, ", count: 40)) == [])
    }

    @Test func `any text can be read`() {
        let pieces = [
            "と", "や", "、", "の", "は", "を", "ではなく", "じゃない", "てない", "A", "カード", "登録", "し", " and ", "not ", "the ",
            "how do i ", ", ", ". ", "? ", "、あと", "🙂",
            "-", "[電話番号]", "ｶﾞ", "don't ", "want ", "なくし", "\n",
        ]
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }
            .joined()
            let utterance = MaskedUtterance.masking(text)
            let questions = QuestionSplitter.proposals(for: utterance.text).flatMap(\.questions)
            #expect(!questions.contains(""), "seed \(seed): \(text)")
            #expect(utterance.withoutDenied.text == utterance.text, "seed \(seed): \(text)")
        }
    }
}
