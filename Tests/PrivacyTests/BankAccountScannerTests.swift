import Privacy
import Testing

struct BankAccountScannerTests {
    @Test(arguments: [
        ("普通 1234567", ["1234567"]), ("口座番号は123-4567890です", ["123-4567890"]),
        ("当座預金0001-123-1234567", ["0001-123-1234567"]), ("my account number is 12345678901", ["12345678901"]),
        ("routing number 021000021, account 000123456789", ["021000021", "000123456789"]),
        ("sort code 12-34-56 account 12345678", ["12-34-56", "12345678"]),
        ("間違えて123-4567890に振り込みました", ["123-4567890"]), ("direct debit from 60441209 bounced", ["60441209"]),
        ("口座：普通 4660293\n1,980円のプランです", ["4660293"]),
    ])
    func `account numbers that words announce are found`(text: String, values: [String]) {
        #expect(PatternMasker().values(of: .bankAccount, in: text) == values)
    }

    @Test(arguments: [
        ("口座番号は#です", "1234567"), ("普通預金 # です", "123-4567890"), ("my account number is #", "12345678"),
    ])
    func `it is found in every disguise`(carrier: String, value: String) {
        for disguised in value.disguised {
            let text = carrier.replacing("#", with: disguised)
            #expect(PatternMasker().values(of: .bankAccount, in: text) == [disguised], "\(text)")
        }
    }

    @Test(arguments: [
        "1234567", "口座を2024年1月15日に開設", "口座に1000000円振り込んだ", "口座の残高は1234567円です",
        "my account was charged $1234567", "I transferred 1000000 yen to my account",
        "account opened 2023-05-14", "routing takes 3 days", "普通に2000000ポイント貯まった",
        "口座の連絡先は03-1234-5678",
    ])
    func `amounts, dates and numbers that nothing announces are none`(text: String) {
        #expect(PatternMasker().values(of: .bankAccount, in: text).isEmpty)
    }
}
