import Privacy
import Testing

struct CorporateNumberScannerTests {
    @Test(arguments: [
        ("7000012050002", ["7000012050002"]), ("法人番号は7-0000-1205-0002です", ["7-0000-1205-0002"]),
        ("登録番号T7000012050002", ["T7000012050002"]), ("T-7000012050002", ["T-7000012050002"]),
        ("インボイス t7000012050002", ["t7000012050002"]),
    ])
    func `a number with a right check digit is found, with its T`(text: String, values: [String]) {
        #expect(PatternMasker().values(of: .corporateNumber, in: text) == values)
    }

    @Test(arguments: [
        ("登録番号は#です", "T7000012050002"), ("法人番号 #", "7000012050002"),
    ])
    func `it is found in every disguise`(carrier: String, value: String) {
        for disguised in value.disguised {
            let text = carrier.replacing("#", with: disguised)
            #expect(PatternMasker().values(of: .corporateNumber, in: text) == [disguised], "\(text)")
        }
    }

    @Test(arguments: [
        "6000012050002", "T6000012050002", "4901234567894", "9784101010014", "注文番号7000012050002",
        "70000120500021", "X7000012050002",
    ])
    func `wrong check digits, articles and orders are none`(text: String) {
        #expect(PatternMasker().values(of: .corporateNumber, in: text).isEmpty)
    }
}
