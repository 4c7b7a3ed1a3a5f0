/// One line of text being edited, and the cursor in it.
///
/// The cursor stands between grapheme clusters, so that no edit leaves half an emoji or a lone accent behind.
///
///     var buffer = LineBuffer("手続")
///     buffer.insert("き")
///     buffer.text          // "手続き"
///     buffer.cursorColumn  // 6
package struct LineBuffer: Sendable, Equatable {
    /// The text as grapheme clusters.
    package private(set) var characters: [Character]

    /// How many characters stand before the cursor.
    package private(set) var cursor: Int

    /// A line with the cursor at its end.
    package init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    /// The whole line.
    package var text: String {
        String(characters)
    }

    /// Whether the line has no text.
    package var isEmpty: Bool {
        characters.isEmpty
    }

    /// The columns that the text before the cursor takes.
    package var cursorColumn: Int {
        characters[..<cursor].reduce(0) { $0 + DisplayWidth.columns(of: $1) }
    }

    /// Puts text before the cursor; an accent or a joiner combines with the character there.
    package mutating func insert(_ text: String) {
        replace(cursor..<cursor, with: text)
    }

    /// Replaces the whole line and moves to its end.
    package mutating func replaceAll(with text: String) {
        self = LineBuffer(text)
    }

    /// Removes the character before the cursor.
    package mutating func deleteBackward() {
        replace(max(cursor - 1, 0)..<cursor, with: "")
    }

    /// Removes the character after the cursor.
    package mutating func deleteForward() {
        replace(cursor..<min(cursor + 1, characters.count), with: "")
    }

    /// Removes everything before the cursor.
    package mutating func deleteToStart() {
        replace(0..<cursor, with: "")
    }

    /// Removes everything after the cursor.
    package mutating func deleteToEnd() {
        replace(cursor..<characters.count, with: "")
    }

    /// Removes from the start of the word before the cursor to the cursor.
    package mutating func deleteWordBackward() {
        replace(startOfWord..<cursor, with: "")
    }

    /// Removes from the cursor to the end of the word after it.
    package mutating func deleteWordForward() {
        replace(cursor..<endOfWord, with: "")
    }

    private mutating func replace(_ range: Range<Int>, with text: String) {
        let before = String(characters[..<range.lowerBound]) + text
        let whole = before + String(characters[range.upperBound...])
        characters = Array(whole)
        // What meets at the cursor may have become one character; the cursor then stands after it.
        var uncovered = before.utf8.count
        cursor = 0
        while uncovered > 0 {
            uncovered -= characters[cursor].utf8.count
            cursor += 1
        }
    }
}

extension LineBuffer {
    /// Moves one character to the left.
    package mutating func moveLeft() {
        cursor = max(cursor - 1, 0)
    }

    /// Moves one character to the right.
    package mutating func moveRight() {
        cursor = min(cursor + 1, characters.count)
    }

    /// Moves behind so many characters, or as far as there are any.
    package mutating func move(behind count: Int) {
        cursor = min(max(count, 0), characters.count)
    }

    /// Moves before the first character.
    package mutating func moveToStart() {
        cursor = 0
    }

    /// Moves after the last character.
    package mutating func moveToEnd() {
        cursor = characters.count
    }

    /// Moves to the start of the word at or before the cursor.
    package mutating func moveWordLeft() {
        cursor = startOfWord
    }

    /// Moves to the end of the word at or after the cursor.
    package mutating func moveWordRight() {
        cursor = endOfWord
    }

    private var startOfWord: Int {
        let gap = characters[..<cursor].lastIndex { WordClass(of: $0).isWord }
        guard let last = gap else { return 0 }
        let word = WordClass(of: characters[last])
        return characters[..<last].lastIndex { WordClass(of: $0) != word }.map { $0 + 1 } ?? 0
    }

    private var endOfWord: Int {
        let gap = characters[cursor...].firstIndex { WordClass(of: $0).isWord }
        guard let first = gap else { return characters.count }
        let word = WordClass(of: characters[first])
        return characters[first...].firstIndex { WordClass(of: $0) != word } ?? characters.count
    }
}
