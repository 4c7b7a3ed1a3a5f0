import TaiwaCommands
import Testing

struct MarkupTests {
    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"), ("a & b", "a &amp; b"),
        ("\" onload='x'", "&quot; onload=&#39;x&#39;"), ("]]>", "]]&gt;"), ("<!--", "&lt;!--"),
        ("&amp;", "&amp;amp;"), ("a\nb\tc\rd", "a b c d"), ("\u{0}\u{1B}[2J\u{7F}\u{85}\u{FFFF}", "��[2J���"),
        ("日本語 🙂 e\u{301}", "日本語 🙂 e\u{301}"),
    ])
    func `text is text, whatever it holds`(_ text: String, _ escaped: String) {
        #expect(Markup.text(text).text == escaped)
        #expect(Markup.element("p", ["title": text]).text == "<p title=\"\(escaped)\"></p>")
    }

    @Test func `elements hold elements, and those that hold nothing have no end`() {
        let cell = Markup.element("td", ["class": "n"], .text("1"))
        #expect(Markup.element("tr", [:], cell + cell).text == "<tr><td class=\"n\">1</td><td class=\"n\">1</td></tr>")
        #expect(Markup.element("rect", ["x": "1"]).text == "<rect x=\"1\"/>")
        #expect(Markup.element("p").text == "<p></p>")
    }
}
