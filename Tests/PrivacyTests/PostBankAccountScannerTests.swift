import Privacy
import Testing

struct PostBankAccountScannerTests {
    @Test(arguments: [
        ("ゆうちょ 記号10120 番号12345671", ["10120", "12345671"]),
        ("記号は12340、番号は12345671です。", ["12340", "12345671"]),
        ("記号は12340です。番号は21です。", ["12340", "21"]),
        ("ゆうちょ銀行 1 2 3 4 0 - 1 2 3 4 5 6 7 1", ["1 2 3 4 0", "1 2 3 4 5 6 7 1"]),
    ])
    func `the symbol and the number are two values`(text: String, values: [String]) {
        #expect(PatternMasker().values(of: .bankAccount, in: text) == values)
    }

    @Test(arguments: [
        ("ゆうちょの記号は#です", "12340")
    ])
    func `it is found in every disguise`(carrier: String, value: String) {
        for disguised in value.disguised {
            let text = carrier.replacing("#", with: disguised)
            #expect(PatternMasker().values(of: .bankAccount, in: text) == [disguised], "\(text)")
        }
    }

    @Test(arguments: [
        "番号は21です", "整理番号21", "ゆうちょ銀行に10000円入金", "ゆうちょの営業は9時から", "記号は22340です", "12340",
    ])
    func `amounts and numbers of other things are none`(text: String) {
        #expect(PatternMasker().values(of: .bankAccount, in: text).isEmpty)
    }
}
