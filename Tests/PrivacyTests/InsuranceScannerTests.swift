import Privacy
import Testing

struct InsuranceScannerTests {
    @Test(arguments: [
        ("保険者番号 06130012", ["06130012"]), ("被保険者番号は0012345678です", ["0012345678"]),
        ("保険証の記号12番号3456", ["12", "3456"]), ("保険証の記号・番号は1234・567890です", ["1234", "567890"]),
        ("国保の記号13番号12-3456", ["13", "12-3456"]), ("記号1234番号56の保険証です", ["1234", "56"]),
        ("NHS number 943 476 5919", ["943 476 5919"]), ("Medicare 1EG4-TE5-MK73", ["1EG4-TE5-MK73"]),
        ("1EG4TE5MK73", ["1EG4TE5MK73"]), ("member ID is W123456789.", ["W123456789"]),
        ("my policy number: POL-1234567", ["POL-1234567"]),
        ("member id: XYZ 123 456 789", ["XYZ 123 456 789"]),
    ])
    func `numbers of insurers and insured are found`(text: String, values: [String]) {
        #expect(PatternMasker().values(of: .insurance, in: text) == values)
    }

    @Test(arguments: [
        ("保険者番号は#です", "06130012"), ("NHS number #", "943 476 5919"), ("my MBI is #", "1EG4-TE5-MK73"),
    ])
    func `it is found in every disguise`(carrier: String, value: String) {
        for disguised in value.disguised {
            let text = carrier.replacing("#", with: disguised)
            #expect(PatternMasker().values(of: .insurance, in: text) == [disguised], "\(text)")
        }
    }

    @Test(arguments: [
        "943 476 5919", "保険証を3枚なくした", "保険証は2024年12月2日に廃止", "国保の窓口は8番です", "insurance covers 10000 dollars",
        "国民健康保険料は12345円でした", "0EG4-TE5-MK73", "1SG4-TE5-MK73", "記号1234番号56", "medicare part b 2024",
    ])
    func `amounts, dates and numbers that nothing announces are none`(text: String) {
        #expect(PatternMasker().values(of: .insurance, in: text).isEmpty)
    }
}
