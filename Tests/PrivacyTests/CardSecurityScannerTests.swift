import Privacy
import Testing

struct CardSecurityScannerTests {
    @Test(arguments: [
        ("CVV: 123", ["123"]), ("my cvc is 1234.", ["1234"]), ("セキュリティコードは123です", ["123"]),
        ("セキュリティコード3桁は９１２", ["９１２"]),
        ("セキュリティコード 一二三", ["一二三"]), ("CVVは1 2 3", ["1 2 3"]), ("123 is my cvv", ["123"]), ("cvc ①②③", ["①②③"]),
        ("CVCは1\n23", ["1\n23"]),
        ("有効期限12/27", ["12/27"]), ("expiry 09/2028", ["09/2028"]), ("exp 1228", ["1228"]),
        ("有効期限は12月27年です", ["12月27年"]),
        ("有効期限は2027年12月です", ["2027年12月"]), ("有効期限 ０１／２９", ["０１／２９"]), ("有効期限1 2 / 2 7", ["1 2 / 2 7"]),
        ("valid thru 11-28", ["11-28"]),
        ("4111 1111 1111 1111 12/27 123", ["12/27", "123"]), ("4111-1111-1111-1111（12/27）", ["12/27"]),
        ("4111111111111111/123", ["123"]),
        ("CVV 931、有効期限 01/27\n1,980円のプランです。", ["931", "01/27"]),
    ])
    func `codes and expiry dates are found where they are announced or follow a card`(text: String, values: [String]) {
        #expect(PatternMasker().values(of: .cardSecurity, in: text) == values)
    }

    @Test(arguments: [
        "123", "12/27", "cvv", "CVVとは何ですか", "セキュリティコードは3桁です", "有効期限は12月27日です", "expires 12/31/2027",
        "クーポンの有効期限は2027年12月",
        "有効期限が2027年3月のクーポン", "パスポートの有効期限は2027年3月", "expires in 30 days", "有効期限は13/27", "4111 1111 1111 1111 100円",
        "code 123",
        "cvv 123円", "security code 12345",
    ])
    func `other short numbers and dates stay`(text: String) {
        #expect(PatternMasker().values(of: .cardSecurity, in: text).isEmpty)
    }

    @Test func `it is never kept, whatever a masker of somebody else's finds`() {
        let masked = Redactor(masker: FixedMasker(found: [])).redact(Utterance("my cvv is 123"))
        #expect(masked.string == "my cvv is [CARD_SECURITY1]")
    }
}
