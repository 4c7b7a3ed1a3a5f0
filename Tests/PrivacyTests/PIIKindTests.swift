import Privacy
import Testing
import TextAnalysis

struct PIIKindTests {
    @Test(arguments: [
        (PIIKind.email, "[メールアドレス1]", "[EMAIL1]"), (.phone, "[電話番号1]", "[PHONE1]"),
        (.postalCode, "[郵便番号1]", "[POSTAL_CODE1]"), (.card, "[カード番号1]", "[CARD1]"),
    ])
    func `a kind's placeholder is in the language of the text`(kind: PIIKind, japanese: String, english: String) {
        #expect(kind.placeholder(1, in: .japanese) == japanese)
        #expect(kind.placeholder(1, in: .english) == english)
    }

    @Test(arguments: [Language?.none, Language(rawValue: "fr")])
    func `a text of another language, or of none, has English placeholders`(language: Language?) {
        #expect(PIIKind.phone.placeholder(1, in: language) == "[PHONE1]")
    }

    @Test func `a kind of someone else's shows its identifier`() {
        #expect(PIIKind(rawValue: "staff_number").placeholder(1, in: .japanese) == "[STAFF_NUMBER1]")
    }
}
