import Terminal
import TestSupport
import Testing

struct TextAreaTests {
    private func area(_ text: String = "", limit: Int = 1_000, keys: Key...) -> TextArea {
        var area = TextArea(text, byteLimit: limit)
        for key in keys { area.handle(key, columns: 21) }
        return area
    }

    @Test func `lines are broken and joined`() {
        #expect(area("一二", keys: .left, .enter).text == "一\n二")
        #expect(area("一\n二", keys: .home, .backspace, "x").text == "一x二")
        #expect(area("一\n二", keys: .up, .end, .delete).text == "一二")
        #expect(area("a\n\nb", keys: .home, .left, .left, "x").text == "ax\n\nb")
        #expect(area("a\nb", keys: .up, .right, "x").text == "a\nxb")
    }

    @Test func `a paste keeps its lines and loses what drives a terminal`() {
        #expect(area(keys: .paste("一行\r\n\u{1B}[2J二行\u{202E}")).text == "一行\n␛[2J二行")
    }

    @Test func `a text grows no longer than it may`() {
        #expect(area("あ", limit: 7, keys: .paste("いう")).text == "あい")
        #expect(area("あい", limit: 7, keys: .enter, .enter).text == "あい\n")
    }

    @Test func `a long line goes on in the next row, and the arrows go through its rows`() {
        var area = area("あいうえおかきくけこさ")
        let rendering = area.rendering(columns: 21, rows: 5)
        #expect(rendering.rows == ["あいうえおかきくけこ", "さ"])
        #expect(rendering.cursorRow == 1 && rendering.cursorColumn == 2)
        area.handle(.up, columns: 21)
        area.handle("x", columns: 21)
        #expect(area.text == "あxいうえおかきくけこさ")
        area.handle(.down, columns: 21)
        area.handle("y", columns: 21)
        #expect(area.text == "あxいうえおかきくけこyさ")
    }

    @Test func `a box scrolls so that the cursor shows`() {
        let rendering = area("1\n2\n3\n4\n5").rendering(columns: 10, rows: 2)
        #expect(rendering.rows == ["4", "5"] && rendering.cursorRow == 1 && rendering.cursorColumn == 1)
    }

    @Test func `whatever is typed, the cursor stays in the box and every row fits`() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededGenerator(seed: seed)
        let keys: [Key] = [
            "a", "あ", .paste("二\n行 words"), .enter, .backspace, .delete, .left, .right, .up, .down, .home, .end,
            .wordLeft,
            .wordRight, .deleteWordLeft, .deleteWordRight, .control(.k), .control(.u),
        ]
        for _ in 0..<50 {
            let columns = Int.random(in: 3...30, using: &random)
            let rows = Int.random(in: 1...6, using: &random)
            var area = TextArea(byteLimit: 300)
            for _ in 0..<100 {
                area.handle(keys[Int.random(in: keys.indices, using: &random)], columns: columns)
                let rendering = area.rendering(columns: columns, rows: rows)
                #expect(
                    rendering.rows.count <= rows && rendering.rows.indices.contains(rendering.cursorRow), "seed \(seed)"
                )
                #expect(rendering.rows.allSatisfy { $0.displayWidth < columns }, "seed \(seed)")
                #expect((0..<columns).contains(rendering.cursorColumn), "seed \(seed)")
            }
        }
    }
}
