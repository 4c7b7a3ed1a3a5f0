import SystemCalls
import Terminal
import TestSupport
import Testing

struct ScreenImageTests {
    private let palette = Palette(isTerminal: true, environment: ["TERM": "xterm"])

    private func image(_ lines: String..., columns: Int = 20) -> ScreenImage {
        var image = ScreenImage(size: .init(columns: columns, rows: 3))
        image.put(lines.map { ScreenLine($0) }, row: 0)
        return image
    }

    @Test func `only the rows that differ are written`() {
        let first = image("taiwa", "一行", "x")
        #expect(first.changes(since: first, palette: palette).isEmpty)
        let second = image("taiwa", "二行", "x")
        #expect(second.changes(since: first, palette: palette) == "\u{1B}[?25l\u{1B}[2;1H二行\u{1B}[K")
    }

    @Test func `a screen of another size is drawn whole`() {
        let text = image("taiwa").changes(since: image("taiwa", columns: 30), palette: palette)
        #expect(text.contains("\u{1B}[2J") && text.contains("taiwa"))
    }

    @Test func `a row that is too long is cut, also within a wide character`() {
        var line = ScreenLine("状態", .bold)
        line.add("です", .faint)
        #expect(line.truncated(to: 8) == line)
        #expect(line.truncated(to: 7).text == "状態で…")
        #expect(line.truncated(to: 6).text == "状態…")
        #expect(line.truncated(to: 4).text == "状…" && line.truncated(to: 1).text == "…")
        #expect(line.truncated(to: 0).text.isEmpty)
    }

    @Test func `what could drive a terminal is made visible`() {
        #expect(image("a\u{1B}[2J\u{9B}b\u{202E}c").text[0] == "a␛[2J\u{FFFD}bc")
    }

    @Test func `a style is reversed where it says so, and not without colours`() {
        let line = ScreenLine("x").highlighted(.reversed, columns: 3)
        var image = ScreenImage(size: .init(columns: 3, rows: 1))
        image.put(line, row: 0)
        #expect(image.changes(since: nil, palette: palette).contains("\u{1B}[7mx  \u{1B}[0m"))
        #expect(image.changes(since: nil, palette: .plain).hasSuffix("\u{1B}[1;1Hx  "))
    }

    @Test func `a terminal shows each of many images, whatever it showed before`() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededGenerator(seed: seed)
        let words = ["taiwa", "日本語", "ｶﾞ", "…", " ", "é", "─", "▁▂█", "👍", "\u{1B}[2J"]
        let size = TerminalDevice.Size(columns: 12, rows: 4)
        var terminal = EmulatedScreen(columns: size.columns, rows: size.rows)
        var shown: ScreenImage?
        for _ in 0..<500 {
            var image = ScreenImage(size: size)
            for row in 0..<size.rows where Bool.random(using: &random) {
                var line = ScreenLine()
                for _ in 0..<Int.random(in: 0...4, using: &random) {
                    line.add(words.randomElement(using: &random) ?? "", Bool.random(using: &random) ? .bold : .plain)
                }
                image.put(line, row: row)
            }
            if Bool.random(using: &random) { image.cursor = .init(row: 1, column: 2) }
            let isUnderstood = terminal.take(image.changes(since: shown, palette: palette))
            #expect(isUnderstood && terminal.text == image.text, "seed \(seed)")
            #expect(terminal.isCursorShown == (image.cursor != nil), "seed \(seed)")
            if image.cursor != nil { #expect(terminal.row == 1 && terminal.column == 2, "seed \(seed)") }
            shown = image
        }
    }
}
