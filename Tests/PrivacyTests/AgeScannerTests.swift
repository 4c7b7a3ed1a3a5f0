import Privacy
import Testing

/// Ages are personal only beside a person.
struct AgeScannerTests {
    private let masker = PatternMasker()

    @Test(arguments: [
        ("山田太郎と申します。42歳です。", "42歳"), ("佐藤花子さん（四十二歳）", "四十二歳"), ("山田太郎 様 ４２才", "４２才"),
        ("My name is John Smith, I am 42 years old.", "42 years old"), ("Mr John Smith, aged 42.", "42"),
        ("Mr John Smith is sixty-two years old.", "sixty-two years old"),
        ("My name is John Smith, 42, and I moved.", "42"), ("John Smith, 42-year-old man, called.", "42-year-old"),
    ])
    func `an age beside a person is found`(text: String, age: String) {
        #expect(masker.values(of: .age, in: text) == [age])
    }

    @Test(arguments: [
        "42歳です。", "65歳以上は無料ですか", "I am 42 years old.", "aged 42", "山田太郎と申します。42回かけました。",
        "山田太郎と申します。65歳以上の割引はありますか。", "My name is John Smith, 420 points, please.",
        "My name is John Smith and I ordered 42.", "My name is John Smith. It took sixty-two days.",
    ])
    func `other numbers and ages of nobody stay`(text: String) { #expect(masker.values(of: .age, in: text) == []) }
}
