import Privacy
import Testing
import TextAnalysis

struct PIIKindTests {
    @Test(arguments: [
        (PIIKind.email, "[メールアドレス]", "[EMAIL]"), (.phone, "[電話番号]", "[PHONE]"),
        (.postalCode, "[郵便番号]", "[POSTAL_CODE]"), (.cardNumber, "[カード番号]", "[CARD_NUMBER]"),
    ])
    func `a kind's placeholder is in the language of the text`(kind: PIIKind, japanese: String, english: String) {
        #expect(kind.placeholder(in: .japanese) == japanese)
        #expect(kind.placeholder(in: .english) == english)
    }

    @Test(arguments: [Language?.none, Language(rawValue: "fr")])
    func `a text of another language, or of none, has English placeholders`(language: Language?) {
        #expect(PIIKind.phone.placeholder(in: language) == "[PHONE]")
    }

    @Test func `a kind of someone else's shows its identifier`() {
        #expect(PIIKind(rawValue: "staff_number").placeholder(in: .japanese) == "[STAFF_NUMBER]")
    }
}
