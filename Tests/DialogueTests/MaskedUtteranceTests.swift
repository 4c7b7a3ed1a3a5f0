import Dialogue
import Privacy
import Testing
import TextAnalysis

struct MaskedUtteranceTests {
    @Test(arguments: [
        ("領収書をください", Language?.some(.japanese)), ("receipt please", .english), ("123", nil), ("", nil),
        ("電話は090-1234-5678", .japanese), ("090-1234-5678", nil), ("taro@example.com", nil),
    ])
    func `the language is that of the text without what was masked`(text: String, language: Language?) {
        #expect(MaskedUtterance.masking(text).language == language)
    }

    @Test func `nothing of a placeholder is left in the normalised text`() {
        let utterance = MaskedUtterance.masking("電話は090-1234-5678、メールはtaro@example.comです")
        #expect(utterance.normalized.string == "電話は,、めーるは,です")
        #expect(utterance.text.string == "電話は[電話番号1]、メールは[メールアドレス1]です")
    }
}
