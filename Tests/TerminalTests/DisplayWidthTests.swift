import Terminal
import Testing

struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("hello", 5), ("日本語", 6), ("ひらがな、カタカナ。", 20), ("ＡＢＣ１", 8),
        ("引越し 2026", 11), ("―…§", 3),
    ])
    func `Japanese takes two columns a character, Latin and ambiguous ones one`(text: String, columns: Int) {
        #expect(text.displayWidth == columns)
    }

    @Test(arguments: [("ｶﾅ", 2), ("ｶﾞｷﾞ", 4), ("ﾊﾟ", 2), ("｡", 1)])
    func `half-width kana take one column, and so do their sound marks`(text: String, columns: Int) {
        #expect(text.displayWidth == columns)
    }

    @Test(arguments: [
        ("か\u{3099}", 2), ("e\u{301}", 1), ("\u{301}", 0), ("葛\u{E0100}", 2), ("a\u{200B}b", 2), ("\u{FEFF}", 0),
        ("각", 2), ("\u{1100}\u{1161}\u{11A8}", 2),
    ])
    func `marks and invisible scalars take no column`(text: String, columns: Int) {
        #expect(text.displayWidth == columns)
    }

    @Test(arguments: ["😀", "👨‍👩‍👧‍👦", "🇯🇵", "👍🏽", "❤️", "❤️‍🔥", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "⛹🏽‍♀️", "⌚"])
    func `an emoji is two columns however many scalars it has`(emoji: String) {
        #expect(emoji.count == 1)
        #expect(emoji.displayWidth == 2)
    }

    @Test(arguments: [("❤", 1), ("©", 1), ("1", 1)])
    func `an emoji in text presentation is one column`(text: String, columns: Int) {
        #expect(text.displayWidth == columns)
    }

    @Test func `controls and line breaks take no column`() {
        #expect("\u{1B}\u{7}\r\n\t\u{85}\u{7F}".displayWidth == 0)
    }
}
