import Terminal
import Testing

struct LineEditorTests {
    private func editor(typing text: String = "", byteLimit: Int = 1_000) -> LineEditor {
        var editor = LineEditor(byteLimit: byteLimit)
        editor.type(text)
        return editor
    }

    @Test(arguments: ["How do I move?", "引越しの手続きは？", "👨‍👩‍👧がｶﾞｽ"])
    func `a typed line is submitted and the next begins empty`(line: String) {
        var editor = editor(typing: line)
        #expect(editor.handle(.enter) == .submit(line))
        #expect(editor.buffer.isEmpty)
    }

    @Test func `edits in the middle of a Japanese line`() {
        var editor = editor(typing: "引越し手続き")
        #expect(editor.handle(.wordLeft) == .redraw)
        #expect(editor.handle(.wordLeft) == .redraw)
        editor.type("の")
        #expect(editor.handle(.end) == .redraw)
        #expect(editor.handle(.backspace) == .redraw)
        #expect(editor.handle(.enter) == .submit("引越しの手続"))
    }

    @Test func `edits in the middle of an English line`() {
        var editor = editor(typing: "close my old account")
        _ = editor.handle(.control(.w))
        _ = editor.handle(.deleteWordLeft)
        editor.type("card")
        _ = editor.handle(.control(.a))
        _ = editor.handle(.delete)
        editor.type("C")
        #expect(editor.handle(.enter) == .submit("Close my card"))
    }

    @Test func `kills to either end`() {
        var editor = editor(typing: "前後")
        _ = editor.handle(.left)
        #expect(editor.handle(.control(.k)) == .redraw)
        #expect(editor.buffer.text == "前")
        #expect(editor.handle(.control(.u)) == .redraw)
        #expect(editor.buffer.isEmpty)
    }

    @Test func `Ctrl-D deletes, and ends the input only on an empty line`() {
        var editor = editor(typing: "ab")
        _ = editor.handle(.home)
        #expect(editor.handle(.control(.d)) == .redraw)
        #expect(editor.handle(.control(.d)) == .redraw)
        #expect(editor.handle(.control(.d)) == .endOfInput)
    }

    @Test func `Ctrl-C gives the line up and keeps it out of the history`() {
        var editor = editor(typing: "やめた")
        #expect(editor.handle(.control(.c)) == .cancel)
        #expect(editor.buffer.isEmpty)
        #expect(editor.history.lines == [])
    }

    @Test func `recalls earlier lines and the draft`() {
        var editor = editor()
        for line in ["一", "two"] {
            editor.type(line)
            _ = editor.handle(.enter)
        }
        editor.type("draft")
        #expect(editor.handle(.up) == .redraw)
        #expect(editor.handle(.control(.p)) == .redraw)
        #expect(editor.buffer.text == "一")
        #expect(editor.handle(.up) == .bell)
        _ = editor.handle(.down)
        _ = editor.handle(.control(.n))
        #expect(editor.buffer.text == "draft")
        #expect(editor.handle(.down) == .bell)
    }

    @Test func `a paste becomes one line without anything that drives a terminal`() {
        var editor = editor()
        #expect(editor.handle(.paste("一行\r\n二行\u{1B}[A\u{202E}\n\n")) == .redraw)
        #expect(editor.buffer.text == "一行 二行␛[A")
        #expect(editor.handle(.paste("\n")) == .none)
    }

    @Test func `a line stops growing at its limit, between characters`() {
        var editor = editor(byteLimit: 8)
        #expect(editor.handle(.paste("あいう")) == .redraw)
        #expect(editor.buffer.text == "あい")
        #expect(editor.handle(.character("う")) == .bell)
        #expect(editor.handle(.character("x")) == .redraw)
    }

    @Test func `keys without an effect ring or stay silent`() {
        var editor = editor()
        #expect(editor.handle(.backspace) == .bell)
        #expect(editor.handle(.tab) == .bell)
        #expect(editor.handle(.escape) == .none)
        #expect(editor.handle(.character("\u{202E}")) == .none)
        #expect(editor.handle(.control(.l)) == .clearScreen)
    }
}

extension LineEditor {
    /// Types text scalar by scalar.
    mutating func type(_ text: String) {
        for scalar in text.unicodeScalars {
            #expect(handle(.character(scalar)) == .redraw)
        }
    }
}
