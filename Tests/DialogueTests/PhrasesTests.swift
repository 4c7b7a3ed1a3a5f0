import Dialogue
import Testing
import TextAnalysis

struct PhrasesTests {
    @Test(arguments: [Language.japanese, .english], Phrases.Key.allCases)
    func `there is something to say for every occasion`(language: Language, key: Phrases.Key) {
        let phrase = Phrases(language: language)[key]
        #expect(!phrase.isEmpty)
        #expect(phrase != key.rawValue)
        let written = Language.written(in: NormalizedText(phrase))
        #expect(written == language)
    }

    @Test(arguments: Phrases.Key.allCases)
    func `a replaced phrase is said and the others stay`(key: Phrases.Key) {
        let own = Phrases(language: .japanese)
        let replaced = Phrases(language: .japanese, replacing: [key: "いらっしゃい"])
        for other in Phrases.Key.allCases {
            #expect(replaced[other] == (other == key ? "いらっしゃい" : own[other]))
        }
    }

    @Test func `another language has English phrases`() {
        #expect(Phrases(language: Language(rawValue: "fr")) == Phrases(language: .english))
    }

    @Test func `the names in a manifest are these`() {
        #expect(
            Phrases.Key.allCases.map(\.rawValue) == [
                "greeting", "thanks", "goodbye", "acknowledgement", "clarify", "none_of_these", "fallback", "handover",
                "topics", "rated_good", "rated_bad", "nothing_to_rate", "too_long", "out_of_range", "empty",
                "one_at_a_time", "part_unclear", "part_unknown",
            ])
    }
}
