import Privacy
import Testing

struct PostalCodeScannerTests {
    @Test(arguments: [
        ("〒150-0002", "150-0002"), ("150-0002です", "150-0002"), ("〒1500002", "1500002"),
        ("１５０－０００２", "１５０－０００２"), ("郵便番号は1500002", "1500002"), ("〒 150 0002", "150 0002"),
        ("ゆうびん番号、1500002", "1500002"), ("ユウビンバンゴウは150-0002", "150-0002"),
        ("94105-1234", "94105-1234"), ("my zip is 94105", "94105"), ("ZIP: 94105-1234", "94105-1234"),
        ("postal code 1500002", "1500002"), ("Postcode is 12345", "12345"),
    ])
    func `a postal code is found by its hyphen or the words before it`(text: String, code: String) {
        #expect(PatternMasker().values(of: .postalCode, in: text) == [code])
    }

    @Test(arguments: [
        "一五〇の〇〇〇二", "一五〇-〇〇〇二", "一五〇ー〇〇〇二", "1 5 0 - 0 0 0 2", "①⑤⓪-⓪⓪⓪②", "150\u{2212}0002", "150-\n0002",
        "150\u{200B}-0002",
    ])
    func `a disguised Japanese code is found`(code: String) {
        #expect(PatternMasker().values(of: .postalCode, in: "\(code)に引っ越します") == [code])
    }

    @Test(arguments: [
        ("1500002が郵便番号です", "1500002"), ("New York, NY 10001", "10001"), ("ZIP: 394 13", "394 13"),
        ("郵便番号 1 5 0 0 0 0 2", "1 5 0 0 0 0 2"),
        ("My postcode is S E 1 P 4 E N.", "S E 1 P 4 E N"), ("SW1A1AA", "SW1A1AA"), ("postcode sw1a1aa", "sw1a1aa"),
        ("ＳＷ１Ａ　１ＡＡ", "ＳＷ１Ａ　１ＡＡ"),
    ])
    func `codes in context and disguise are found`(text: String, code: String) {
        #expect(PatternMasker().values(of: .postalCode, in: text) == [code])
    }

    @Test(arguments: [
        "100-2000円", "100-2000", "商品コード 123-4567", "ABC-123-4567", "123-4567-8", "$100-2000", "123.4567",
        "block e2 4th floor", "room s3 2nd", "2 4 6 8",
    ])
    func `ranges, prices and product codes stay`(text: String) {
        #expect(PatternMasker().values(of: .postalCode, in: text).isEmpty)
    }

    @Test(arguments: [
        "SW1A 1AA", "M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "EC1A 1BB", "W1A 0AX", "sw1a 1aa",
    ])
    func `the British shapes are found`(code: String) {
        #expect(PatternMasker().values(of: .postalCode, in: code) == [code])
        #expect(PatternMasker().values(of: .postalCode, in: "I live in \(code), London") == [code])
    }

    @Test(arguments: [
        "1500002", "会員番号は1500002です", "12345", "order 94105", "2026-11-21", "15-0002", "150-00020",
        "1500-002", "ABC1 1AA", "SW1A 1AAA", "1W 1AA", "room 12 5AB", "+150-0002", "3-4",
    ])
    func `digits without hyphen or announcement, and other shapes, are no postal code`(text: String) {
        #expect(PatternMasker().values(of: .postalCode, in: text).isEmpty)
    }

    @Test(arguments: ["meet me in room b2 5pm", "platform a1 3km away"])
    func `letters that no British code ends with make no postal code`(text: String) {
        #expect(PatternMasker().values(of: .postalCode, in: text).isEmpty)
    }

    @Test func `an announcement far away announces nothing`() {
        let text = "郵便番号についての質問です。会員の番号は1500002です"
        #expect(PatternMasker().values(of: .postalCode, in: text).isEmpty)
    }
}
