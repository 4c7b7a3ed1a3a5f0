import Privacy
import Testing

struct ResidenceCardScannerTests {
    @Test(arguments: [
        ("AB12345678CD", ["AB12345678CD"]), ("在留カード ab12345678cdです", ["ab12345678cd"]),
        ("ab-12345678-cd", ["ab-12345678-cd"]), ("カード番号ER 89012345 TY（在留）", ["ER 89012345 TY"]),
        ("A B 1 2 3 4 5 6 7 8 C D", ["A B 1 2 3 4 5 6 7 8 C D"]),
        ("ＡＢ１２３４５６７８ＣＤ", ["ＡＢ１２３４５６７８ＣＤ"]), ("АВ12345678СЕ", ["АВ12345678СЕ"]),
    ])
    func `two letters, eight digits and two letters are found, however they are written`(text: String, values: [String])
    {
        #expect(PatternMasker().values(of: .residenceCard, in: text) == values)
    }

    @Test(arguments: [
        ("在留カードは#です", "AB12345678CD"), ("#", "AB 12345678 CD"),
    ])
    func `it is found in every disguise`(carrier: String, value: String) {
        for disguised in value.disguised {
            let text = carrier.replacing("#", with: disguised)
            #expect(PatternMasker().values(of: .residenceCard, in: text) == [disguised], "\(text)")
        }
    }

    @Test(arguments: [
        "AB1234567CD", "AB123456789CD", "ABC12345678CD", "AB12345678CDE", "SKU AB12345678CD", "of 12345678 in",
    ])
    func `other lengths, product codes and words beside a number are none`(text: String) {
        #expect(PatternMasker().values(of: .residenceCard, in: text).isEmpty)
    }
}
