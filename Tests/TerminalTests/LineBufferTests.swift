import Terminal
import Testing

struct LineBufferTests {
    @Test func `text goes in where the cursor is`() {
        var buffer = LineBuffer("手続")
        buffer.insert("き")
        buffer.moveToStart()
        buffer.insert("お")
        #expect(buffer.text == "お手続き")
        #expect(buffer.cursor == 1)
        #expect(buffer.cursorColumn == 2)
    }

    @Test func `a sound mark joins the kana before it and is deleted with it`() {
        var buffer = LineBuffer("か")
        buffer.insert("\u{3099}")
        #expect(buffer.characters == ["か\u{3099}"])
        #expect(buffer.cursorColumn == 2)
        buffer.deleteBackward()
        #expect(buffer.isEmpty)
    }

    @Test func `an emoji family typed scalar by scalar is one character`() {
        var buffer = LineBuffer("ab")
        buffer.moveLeft()
        for scalar in "👨‍👩‍👧".unicodeScalars { buffer.insert(String(scalar)) }
        #expect(buffer.characters == ["a", "👨‍👩‍👧", "b"])
        #expect(buffer.cursor == 2)
        buffer.moveLeft()
        #expect(buffer.cursor == 1)
        buffer.deleteForward()
        #expect(buffer.text == "ab")
    }

    @Test func `the cursor never stands inside a character`() {
        var buffer = LineBuffer("👩👧")
        buffer.moveLeft()
        buffer.insert("\u{200D}")
        #expect(buffer.characters == ["👩‍👧"])
        #expect(buffer.cursor == 1)

        buffer = LineBuffer("ax\u{301}")
        buffer.moveLeft()
        buffer.deleteBackward()
        #expect(buffer.text == "x\u{301}")
        #expect(buffer.cursor == 0)
    }

    @Test func `deleting at an edge changes nothing`() {
        var buffer = LineBuffer("端")
        buffer.deleteForward()
        buffer.moveToStart()
        buffer.deleteBackward()
        buffer.deleteWordBackward()
        #expect(buffer.text == "端")
    }

    @Test func `deletes to the start and to the end`() {
        var buffer = LineBuffer("前後")
        buffer.moveLeft()
        buffer.deleteToEnd()
        #expect(buffer.text == "前")
        buffer.insert("x")
        buffer.moveLeft()
        buffer.deleteToStart()
        #expect(buffer.text == "x")
        #expect(buffer.cursor == 0)
    }

    @Test(arguments: [
        ("how do I move?", [9, 7, 4, 0]),
        ("引越しの手続きをキャンセル", [8, 6, 4, 2, 0]),
        ("ｷｬﾝｾﾙ、ATMで", [9, 6, 0]),
        ("  ", [0]),
    ])
    func `words are parted by spaces in English and by script in Japanese`(text: String, starts: [Int]) {
        var buffer = LineBuffer(text)
        var visited: [Int] = []
        while buffer.cursor > 0 {
            buffer.moveWordLeft()
            visited.append(buffer.cursor)
        }
        #expect(visited == starts)
    }

    @Test func `moving right stops after each word`() {
        var buffer = LineBuffer("reset my パスワード、お願い")
        buffer.moveToStart()
        var ends: [Int] = []
        while buffer.cursor < buffer.characters.count {
            buffer.moveWordRight()
            ends.append(buffer.cursor)
        }
        #expect(ends == [5, 8, 14, 16, 17, 18])
    }

    @Test func `deletes one word on either side`() {
        var buffer = LineBuffer("close my account now")
        buffer.moveWordLeft()
        buffer.deleteWordBackward()
        #expect(buffer.text == "close my now")
        buffer.deleteWordForward()
        #expect(buffer.text == "close my ")
    }
}
