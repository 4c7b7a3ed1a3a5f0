import Dialogue
import Testing
import TextAnalysis

struct AnswerTests {
    private let answer = Answer(
        id: AnswerID(rawValue: "hours"),
        wordings: [
            Answer.Wording(language: .japanese, title: "時間", text: "九時から", url: nil),
            Answer.Wording(language: .english, title: "Hours", text: "From nine", url: nil),
        ],
        category: nil, threshold: nil)

    @Test(arguments: [(Language.japanese, "時間"), (.english, "Hours"), (Language(rawValue: "fr"), "時間")])
    func `an answer is worded in the language asked for, or in its first`(language: Language, title: String) {
        #expect(answer.wording(in: language).title == title)
    }
}
