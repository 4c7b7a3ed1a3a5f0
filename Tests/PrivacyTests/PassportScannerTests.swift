import Privacy
import Testing

struct PassportScannerTests {
    @Test(arguments: [
        ("TK1234567", ["TK1234567"]), ("旅券番号はAB1234567です", ["AB1234567"]), ("tr1234567です", ["tr1234567"]),
        ("my passport number is 533380006 thanks", ["533380006"]), ("Passport No. C01X00T47", ["C01X00T47"]),
        ("passport: A1234567", ["A1234567"]), ("パスポートTK1234567とTZ7654321", ["TK1234567", "TZ7654321"]),
    ])
    func `numbers of passports are found`(text: String, values: [String]) {
        #expect(PatternMasker().values(of: .passport, in: text) == values)
    }

    @Test(arguments: [
        ("パスポートは#です", "TK1234567"), ("passport # please", "TK1234567"),
        ("my passport number is #", "533380006"),
    ])
    func `it is found in every disguise`(carrier: String, value: String) {
        for disguised in value.disguised {
            let text = carrier.replacing("#", with: disguised)
            #expect(PatternMasker().values(of: .passport, in: text) == [disguised], "\(text)")
        }
    }

    @Test(arguments: [
        "型番はAB1234567", "SKU TK1234567", "ab1234567", "TK12345678901", "TK123456", "XTK1234567",
        "passport expires 2027-05-06", "パスポートは16000円です", "パスポートを2024/05/06に取った", "PC 192.0.2.15",
        "the order to 1 2 3 4 5 6 7",
    ])
    func `product codes, dates and fees are none`(text: String) {
        #expect(PatternMasker().values(of: .passport, in: text).isEmpty)
    }
}
