/// A few lines of text being edited, and the cursor in them.
///
/// A pure state machine, as ``LineEditor`` is; a line that is too long goes on in the next row.
///
///     var area = TextArea(byteLimit: 4096)
///     area.handle(.paste("一行\n二行"), columns: 40)
///     area.text  // "一行\n二行"
package struct TextArea: Sendable, Equatable {
    /// What the rows of a box show of it.
    package struct Rendering: Sendable, Equatable {
        package let rows: [String]

        /// The row of the cursor, counted from 0 at the top of the box.
        package let cursorRow: Int
        package let cursorColumn: Int
    }

    private var lines: [LineBuffer]
    private var line: Int
    private let byteLimit: Int

    /// A text with the cursor at its end, which never grows over `byteLimit` bytes of UTF-8.
    package init(_ text: String = "", byteLimit: Int) {
        lines = text.sanitizedForTerminal(lineBreaks: .kept).split(separator: "\n", omittingEmptySubsequences: false)
            .map { LineBuffer(String($0)) }
        line = lines.count - 1
        self.byteLimit = byteLimit
    }

    /// The whole text, with a line feed between its lines.
    package var text: String { lines.map(\.text).joined(separator: "\n") }

    /// Applies a key; what is no key of an editor does nothing.
    ///
    /// - Parameters:
    ///   - columns: of the box, for the keys that go up and down.
    package mutating func handle(_ key: Key, columns: Int) {
        switch key {
        case .character(let scalar): insert(String(scalar))
        case .paste(let text): insert(text)
        case .enter: insert("\n")
        case .backspace: deleteBackward()
        case .delete, .control(.d): deleteForward()
        case .deleteWordLeft, .control(.w): lines[line].deleteWordBackward()
        case .deleteWordRight: lines[line].deleteWordForward()
        case .control(.k): lines[line].deleteToEnd()
        case .control(.u): lines[line].deleteToStart()
        case .left, .control(.b): moveLeft()
        case .right, .control(.f): moveRight()
        case .wordLeft: lines[line].moveWordLeft()
        case .wordRight: lines[line].moveWordRight()
        case .home, .control(.a): lines[line].moveToStart()
        case .end, .control(.e): lines[line].moveToEnd()
        case .up, .control(.p): moveRow(by: -1, columns: columns)
        case .down, .control(.n): moveRow(by: 1, columns: columns)
        default: break
        }
    }

    private mutating func insert(_ text: String) {
        var room = byteLimit - self.text.utf8.count
        let fitting = text.sanitizedForTerminal(lineBreaks: .kept).prefix { character in
            room -= character.utf8.count
            return room >= 0
        }
        for (number, part) in fitting.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if number > 0 { breakLine() }
            lines[line].insert(String(part))
        }
    }

    private mutating func breakLine() {
        let characters = lines[line].characters
        let cursor = lines[line].cursor
        lines[line] = LineBuffer(String(characters[..<cursor]))
        line += 1
        lines.insert(LineBuffer(String(characters[cursor...])), at: line)
        lines[line].moveToStart()
    }

    private mutating func deleteBackward() {
        guard lines[line].cursor == 0 else { return lines[line].deleteBackward() }
        guard line > 0 else { return }
        line -= 1
        joinNextLine()
    }

    private mutating func deleteForward() {
        guard lines[line].cursor == lines[line].characters.count else { return lines[line].deleteForward() }
        if line + 1 < lines.count { joinNextLine() }
    }

    private mutating func joinNextLine() {
        let next = lines.remove(at: line + 1)
        let cursor = lines[line].characters.count
        lines[line] = LineBuffer(lines[line].text + next.text)
        lines[line].move(behind: cursor)
    }

    private mutating func moveLeft() {
        guard lines[line].cursor == 0, line > 0 else { return lines[line].moveLeft() }
        line -= 1
        lines[line].moveToEnd()
    }

    private mutating func moveRight() {
        guard lines[line].cursor == lines[line].characters.count, line + 1 < lines.count else {
            return lines[line].moveRight()
        }
        line += 1
        lines[line].moveToStart()
    }
}

extension TextArea {
    /// A row of the box: a part of a line.
    private struct Row {
        let line: Int
        let characters: Range<Int>
    }

    /// What a box shows; so scrolled that the cursor shows. Its last column stays empty for the cursor.
    package func rendering(columns: Int, rows: Int) -> Rendering {
        let all = self.rows(columns: columns)
        let cursor = cursorRow(among: all)
        let first = min(max(cursor - rows + 1, 0), max(all.count - 1, 0))
        let shown = all[first...].prefix(max(rows, 1))
        return Rendering(
            rows: shown.map { String(lines[$0.line].characters[$0.characters]) }, cursorRow: cursor - first,
            cursorColumn: width(of: all[cursor].line, all[cursor].characters.lowerBound..<lines[line].cursor))
    }

    private mutating func moveRow(by step: Int, columns: Int) {
        let all = rows(columns: columns)
        let from = cursorRow(among: all)
        guard all.indices.contains(from + step) else { return }
        let column = width(of: line, all[from].characters.lowerBound..<lines[line].cursor)
        let target = all[from + step]
        line = target.line
        let text = String(lines[line].characters[target.characters])
        var count = target.characters.lowerBound + text.prefix(fitting: column).count
        // The end of a row that goes on is the start of the next one.
        if count == target.characters.upperBound, count < lines[line].characters.count { count -= 1 }
        lines[line].move(behind: count)
    }

    private func rows(columns: Int) -> [Row] {
        lines.indices.flatMap { number -> [Row] in
            var rows: [Row] = []
            var start = 0
            var used = 0
            for (index, character) in lines[number].characters.enumerated() {
                let width = DisplayWidth.columns(of: character)
                if used + width > max(columns - 1, 2) {
                    rows.append(Row(line: number, characters: start..<index))
                    (start, used) = (index, 0)
                }
                used += width
            }
            return rows + [Row(line: number, characters: start..<lines[number].characters.count)]
        }
    }

    private func cursorRow(among rows: [Row]) -> Int {
        rows.lastIndex { $0.line == line && $0.characters.lowerBound <= lines[line].cursor } ?? 0
    }

    private func width(of line: Int, _ range: Range<Int>) -> Int {
        lines[line].characters[range].reduce(0) { $0 + DisplayWidth.columns(of: $1) }
    }
}
