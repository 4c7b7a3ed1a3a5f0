package import SystemCalls

/// What a whole screen shows: a row a line, and the cursor where text is typed.
///
///     var image = ScreenImage(size: size)
///     image.add(ScreenLine("12 groups", .bold))
///     try output.write(image.changes(since: shown, palette: palette))
package struct ScreenImage: Sendable, Equatable {
    /// A place on the screen, counted from 0 at the upper left.
    package struct Place: Sendable, Equatable {
        package let row: Int
        package let column: Int

        package init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }
    }

    package let size: TerminalDevice.Size

    /// As many as the size has rows, none wider than its columns.
    package private(set) var lines: [ScreenLine]

    /// Where the cursor is shown; `nil` where it is not.
    package var cursor: Place?

    /// An empty screen.
    package init(size: TerminalDevice.Size) {
        self.size = size
        lines = [ScreenLine](repeating: ScreenLine(), count: size.rows)
    }

    /// Shows a line in a row, cut where it is too long; outside the screen it is not shown.
    package mutating func put(_ line: ScreenLine, row: Int) {
        if lines.indices.contains(row) { lines[row] = line.truncated(to: size.columns) }
    }

    /// Shows lines from a row on.
    package mutating func put(_ lines: [ScreenLine], row: Int) {
        for (offset, line) in lines.enumerated() { put(line, row: row + offset) }
    }

    /// What is to be written so that a terminal which shows `former` shows this; everything where it shows something else.
    ///
    /// Source: ECMA-48 (CUP, EL, ED) and DEC's private mode 25 for the cursor.
    package func changes(since former: ScreenImage?, palette: Palette) -> String {
        var text = ""
        let known = former?.size == size ? former : nil
        if known == nil { text += "\u{1B}[0m\u{1B}[2J" }
        for row in lines.indices where known.map({ $0.lines[row] != lines[row] }) ?? !lines[row].pieces.isEmpty {
            text += "\u{1B}[\(row + 1);1H" + lines[row].painted(palette)
            // Behind a full row the cursor still stands on its last cell, which would be erased.
            if known != nil, lines[row].width < size.columns { text += "\u{1B}[K" }
        }
        guard !text.isEmpty || known?.cursor != cursor else { return "" }
        guard let cursor else { return "\u{1B}[?25l" + text }
        return "\u{1B}[?25l" + text + "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h"
    }

    /// What it shows, without styles and without spaces at the ends of rows.
    package var text: [String] {
        lines.map { line in
            let text = line.text
            return text.lastIndex { $0 != " " }.map { String(text[...$0]) } ?? ""
        }
    }
}
