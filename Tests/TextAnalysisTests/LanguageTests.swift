import Testing
import TextAnalysis

struct LanguageTests {
    @Test(
        arguments: [
            ("引越しの手続き", .japanese), ("パスワード", .japanese), ("ｶﾅ", .japanese), ("reset my password", .english),
            ("ＲＥＳＥＴ", .english), ("MFAのdevice変えた", .japanese), ("what does 印鑑 mean", .english), ("abc字", .japanese),
            ("abcd字", .english), ("Café", .english), ("〆切 3/31", .japanese),
        ] as [(String, Language)])
    func `the script tells the language`(text: String, language: Language) {
        #expect(Language.written(in: NormalizedText(text)) == language)
    }

    @Test(arguments: ["", "123", "???", "！？", "2026-01-01", "😀", "(^_^)"])
    func `a text without letters has no language`(text: String) {
        #expect(Language.written(in: NormalizedText(text)) == nil)
    }

    @Test(arguments: ["안녕하세요", "привет", "γειά", "مرحبا", "สวัสดี"])
    func `a text in letters neither Japanese nor Latin has no language`(text: String) {
        #expect(Language.written(in: NormalizedText(text)) == nil)
    }

    @Test func `a tag's case does not matter`() {
        #expect(Language(rawValue: "JA") == .japanese)
        #expect([Language.japanese, .english].sorted() == [.english, .japanese])
    }
}
