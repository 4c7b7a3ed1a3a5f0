import Privacy
import Testing

struct InternationalAccountScannerTests {
    @Test(arguments: [
        ("GB29 NWBK 6016 1331 9268 19", ["GB29 NWBK 6016 1331 9268 19"]),
        ("IBAN: DE89370400440532013000.", ["DE89370400440532013000"]),
        ("gb29nwbk60161331926819 please", ["gb29nwbk60161331926819"]),
        ("NO9386011117947です", ["NO9386011117947"]),
        ("MT84 MALT 0110 0001 2345 MTLC AST0 01S", ["MT84 MALT 0110 0001 2345 MTLC AST0 01S"]),
        ("FR14 2004 1010 0505\n0001 3M02 606", ["FR14 2004 1010 0505\n0001 3M02 606"]),
        ("ＤＥ８９３７０４００４４０５３２０１３０００", ["ＤＥ８９３７０４００４４０５３２０１３０００"]),
        ("D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0", ["D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0"]),
    ])
    func `an account number of any country is found in any grouping`(text: String, values: [String]) {
        #expect(PatternMasker().values(of: .bankAccount, in: text) == values)
    }

    @Test(arguments: [
        ("#です", "GB29 NWBK 6016 1331 9268 19"), ("to # please", "DE89370400440532013000"),
    ])
    func `it is found in every disguise`(carrier: String, value: String) {
        for disguised in value.disguised {
            let text = carrier.replacing("#", with: disguised)
            #expect(PatternMasker().values(of: .bankAccount, in: text) == [disguised], "\(text)")
        }
    }

    @Test(arguments: [
        "GB29 NWBK 6016 1331 9268 18", "DE8937040044053201300", "DE893704004405320130000",
        "XX89370400440532013000", "DE89 is short",
    ])
    func `wrong check digits, lengths and countries are none`(text: String) {
        #expect(PatternMasker().values(of: .bankAccount, in: text).isEmpty)
    }
}
