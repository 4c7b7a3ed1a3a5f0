import Privacy
import Testing

struct PensionScannerTests {
    @Test(arguments: [
        ("基礎年金番号は1234-567890です", ["1234-567890"]), ("年金 1234567890", ["1234567890"]),
        ("basic pension no. 8190-442217", ["8190-442217"]), ("1234-567890です、年金の番号", ["1234-567890"]),
    ])
    func `four and six digits are found near a word for a pension`(text: String, values: [String]) {
        #expect(PatternMasker().values(of: .pension, in: text) == values)
    }

    @Test(arguments: [
        ("基礎年金番号は#です", "1234-567890"), ("pension number #", "1234567890"),
    ])
    func `it is found in every disguise`(carrier: String, value: String) {
        for disguised in value.disguised {
            let text = carrier.replacing("#", with: disguised)
            #expect(PatternMasker().values(of: .pension, in: text) == [disguised], "\(text)")
        }
    }

    @Test(arguments: [
        "1234-567890", "年金は65歳から", "年金 1234-5678", "年金の電話は03-1234-5678",
    ])
    func `they are none without such a word`(text: String) {
        #expect(PatternMasker().values(of: .pension, in: text).isEmpty)
    }
}
