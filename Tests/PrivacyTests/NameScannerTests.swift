import Privacy
import Testing

struct NameScannerTests {
    @Test(arguments: [
        ("山田太郎と申します", "山田太郎"), ("林と申します", "林"), ("名前は佐藤花子です", "佐藤花子"), ("担当の佐々木さんから電話があった", "佐々木"),
        ("氏名：山崎 遼太　電話：なし", "山崎 遼太"), ("髙橋様はいらっしゃいますか", "髙橋"), ("ジョン・スミスと申します", "ジョン・スミス"),
        ("my name is John Smith", "John Smith"), ("im john smith", "john smith"),
        ("this is Priya Patel speaking", "Priya Patel"),
        ("please ask Mr. O'Brien", "O'Brien"), ("I lost my card.\nThanks,\nJack Carter", "Jack Carter"),
        ("my name is Jоhn Smith", "Jоhn Smith"), ("山田\u{200B}太郎と申します", "山田\u{200B}太郎"),
    ])
    func `names are found by what is said beside them, in both languages`(text: String, name: String) {
        #expect(PatternMasker().values(of: .person, in: text) == [name])
    }

    @Test(arguments: [
        "担当者様にお伝えください", "店長さんはいますか", "お客様センターはどこですか", "福島に行きたいのですが", "山口県に住んでいます", "林の中を歩く", "本田技研の工場はどこですか",
        "男性です", "会社員です", "will you refund me", "I bank with Wells Fargo", "may I have a receipt", "yes sir",
        "When does the Valentine's Day offer end", "choose Payments > Activity", "the Wi-Fi is slow",
    ])
    func `roles, places, companies and words are no names`(text: String) {
        #expect(PatternMasker().values(of: .person, in: text).isEmpty)
    }

    @Test func `a long text is read to its end`() {
        let text = String(repeating: "今日は良い天気です。", count: 8_000) + "山田太郎と申します。"
        #expect(PatternMasker().values(of: .person, in: text) == ["山田太郎"])
    }

    @Test(arguments: [0, 1, 2]) func `a word of a table may stand anywhere in a long text`(offset: Int) {
        let text = String(repeating: "あ", count: offset) + String(repeating: "田中", count: 40_000)
        let findings = PatternMasker().findings(in: Utterance(text))
        #expect(findings.allSatisfy { $0.range.upperBound <= text.utf8.count })
    }
}
