import Terminal
import Testing

struct RenderingTests {
    private func editor(_ text: String) -> LineEditor {
        var editor = LineEditor(byteLimit: 10_000)
        _ = editor.handle(.paste(text))
        return editor
    }

    @Test func `a short line shows whole with the cursor after it`() {
        let rendering = editor("手続き").rendering(prompt: "質問> ", columns: 40)
        #expect(rendering.prompt == "質問> ")
        #expect(rendering.text == "手続き")
        #expect(rendering.cursorColumn == 12)
    }

    @Test func `a long line scrolls so that the cursor shows`() {
        var editor = editor("あいうえおかきく")
        let atEnd = editor.rendering(prompt: "> ", columns: 12)
        #expect(atEnd.text == "おかきく")
        #expect(atEnd.cursorColumn == 10)

        _ = editor.handle(.home)
        let atStart = editor.rendering(prompt: "> ", columns: 12)
        #expect(atStart.text == "あいうえ")
        #expect(atStart.cursorColumn == 2)
    }

    @Test(arguments: ["あaいｶﾞb👨‍👩‍👧うcか\u{3099}日本語 and English", "plain English words"], 1...30)
    func `the cursor and the row stay on the screen at every width`(text: String, columns: Int) {
        var editor = editor(text)
        for _ in 0...editor.buffer.characters.count {
            let rendering = editor.rendering(prompt: "質> ", columns: columns)
            #expect(rendering.prompt.displayWidth + rendering.text.displayWidth < max(columns, 1))
            #expect((0..<columns).contains(rendering.cursorColumn))

            // What is shown left of the cursor is what stands before it in the line.
            let left = rendering.text.prefix(fitting: rendering.cursorColumn - rendering.prompt.displayWidth)
            #expect(String(editor.buffer.characters[..<editor.buffer.cursor]).hasSuffix(left))
            _ = editor.handle(.left)
        }
    }

    @Test func `a prompt never takes more than half of the row`() {
        let rendering = editor("x").rendering(prompt: "とても長いプロンプト> ", columns: 10)
        #expect(rendering.prompt == "とて…")
        #expect(rendering.cursorColumn == 6)
    }
}
