import Privacy
import Testing

/// Which of the words around digits says what they are.
struct ContextWordsTests {
    @Test(arguments: [
        ("The passport number on my booking should be 533380006.", PIIKind.passport, "533380006"),
        ("The My Number on my card is 8990 3867 6159.", .myNumber, "8990 3867 6159"),
        ("My Number is 899038676159.", .myNumber, "899038676159"),
        ("the phone number on my account is 02079460958", .phone, "02079460958"),
        ("the insurer number on the card is 06130012", .insurance, "06130012"),
        ("免許証の番号は第145887586493号です。", .driverLicence, "145887586493"),
        ("my number is 555-0123", .phone, "555-0123"),
    ])
    func `a noun says what a number is where another hangs on it`(text: String, kind: PIIKind, value: String) {
        #expect(PatternMasker().values(of: kind, in: text) == [value])
    }

    @Test(arguments: [
        "the order number on our passport page: 533380006", "第145887586493号です", "パスポートはあります。注文は533380006です。",
        "order number on my passport page: 533380006",
    ])
    func `an order's number stays one`(text: String) {
        #expect(PatternMasker().findings(in: Utterance(text)).isEmpty)
    }

    @Test func `words of the text before say nothing of the next`() {
        let masker = PatternMasker()
        _ = masker.findings(in: Utterance("パスポート 533380006"))
        _ = masker.findings(in: Utterance("数字はありません"))
        #expect(masker.findings(in: Utterance("533380006")).isEmpty)
    }
}
