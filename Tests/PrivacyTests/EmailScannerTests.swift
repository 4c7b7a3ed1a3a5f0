import Privacy
import Testing

struct EmailScannerTests {
    @Test(arguments: [
        ("taro@example.com", "taro@example.com"),
        ("メールはtaro.yamada+shop@example.co.jpです", "taro.yamada+shop@example.co.jp"),
        ("write to First.Last@Mail.Example.ORG, please", "First.Last@Mail.Example.ORG"),
        ("ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍに送って", "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ"),
        ("<hanako_99@sub-domain.example.net>", "hanako_99@sub-domain.example.net"),
        ("mailto:a@b.io", "a@b.io"),
        ("ta\u{200B}ro@exa\u{200B}mple.com", "ta\u{200B}ro@exa\u{200B}mple.com"),
        ("o'brien@example.ie", "o'brien@example.ie"),
        ("(taro@example.com)", "taro@example.com"),
        ("taro@example.com、hanako", "taro@example.com"),
        ("taro@example.com-", "taro@example.com"),
    ])
    func `an e-mail address is found whole and nothing beside it`(text: String, address: String) {
        #expect(PatternMasker().values(of: .email, in: text) == [address])
    }

    @Test(arguments: ["taro@example.com.", "Write to taro@example.com. Thanks", "taro@example.com..."])
    func `an address at the end of a sentence is found without the full stop`(text: String) {
        #expect(PatternMasker().values(of: .email, in: text) == ["taro@example.com"])
    }

    @Test(arguments: [
        "@taro", "taro@", "taro@localhost", "3個@100円", "taro@.com", "@example.com", "x@y.z", "a@b..",
        "＠", "...@example.com",
    ])
    func `what has no local part or no dotted domain is no address`(text: String) {
        #expect(PatternMasker().values(of: .email, in: text).isEmpty)
    }

    @Test func `two addresses are two findings`() {
        let found = PatternMasker().values(of: .email, in: "a@example.com、b@example.jp")
        #expect(found == ["a@example.com", "b@example.jp"])
    }

    @Test func `nothing of an address with an over-long local part stays beside the masked part but its far end`() {
        let text = String(repeating: "a", count: 70) + "@example.com"
        #expect(PatternMasker().values(of: .email, in: text) == [String(repeating: "a", count: 64) + "@example.com"])
    }
}
