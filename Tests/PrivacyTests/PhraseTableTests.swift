import Privacy
import Testing

/// Words of a table are found folded, the longest first, and as words of their own.
struct PhraseTableTests {
    @Test(arguments: ["パスポート", "ﾊﾟｽﾎﾟｰﾄ", "ぱすぽーと", "PASSPORT", "ｐａｓｓｐｏｒｔ", "Pass\u{AD}port", "passport no."])
    func `a word announces in any writing`(word: String) {
        #expect(PatternMasker().values(of: .passport, in: "\(word) 533380006") == ["533380006"])
    }

    @Test(arguments: ["passports 533380006 sold", "mypassport 533380006", "パスタ 533380006", "pass 533380006"])
    func `a word inside of another, or its beginning, does not`(text: String) {
        #expect(PatternMasker().values(of: .passport, in: text).isEmpty)
    }
}
