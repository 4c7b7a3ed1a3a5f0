import Terminal
import Testing

struct SanitizingTests {
    @Test func `control sequences lose their power and stay visible`() {
        #expect("\u{1B}]0;title\u{7}\u{1B}[2J".sanitizedForTerminal() == "␛]0;title␇␛[2J")
        #expect("\u{9B}31m\u{7F}".sanitizedForTerminal() == "\u{FFFD}31m␡")
    }

    @Test func `bidirectional controls vanish`() {
        #expect("a\u{202E}b\u{2066}c\u{200F}d\u{61C}e".sanitizedForTerminal() == "abcde")
    }

    @Test func `line breaks become spaces, or line feeds where they are kept`() {
        let text = "一\r\n二\n三\r四\u{2028}五\t六"
        #expect(text.sanitizedForTerminal() == "一 二 三 四 五 六")
        #expect(text.sanitizedForTerminal(lineBreaks: .kept) == "一\n二\n三\n四\n五 六")
    }

    @Test(arguments: ["引越しの手続き", "plain", "👨‍👩‍👧", "か\u{3099}", "ｶﾞ"])
    func `ordinary text stays as it is`(text: String) {
        #expect(Array(text.sanitizedForTerminal().unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test func `no scalar of any kind leaves a control behind`() {
        let everything = String(String.UnicodeScalarView((UInt32(0)...0x2FFF).compactMap(Unicode.Scalar.init)))
        let safe = everything.sanitizedForTerminal()
        #expect(!safe.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
}
