import Testing
import TextAnalysis

struct SentencesTests {
    @Test(arguments: [
        ("届出は二週間以内です。窓口へ！", ["届出は二週間以内です。", "窓口へ！"]), ("本当？はい", ["本当？", "はい"]),
        ("Call us. We help!  Why? Because", ["Call us.", "We help!", "Why?", "Because"]),
        ("See example.com or pay 10.5 yen.", ["See example.com or pay 10.5 yen."]),
        ("一行目\n二行目\n\n 三行目 \n", ["一行目", "二行目", "三行目"]), ("Wait... what", ["Wait...", "what"]),
        ("", []), (" \n　\n", []), ("one", ["one"]), ("A.\u{3000}B", ["A.", "B"]), ("a\r\nb", ["a", "b"]), ("。", ["。"]),
    ])
    func `a sentence ends where the language says`(text: String, sentences: [String]) {
        #expect(Sentences.split(text) == sentences)
    }
}
