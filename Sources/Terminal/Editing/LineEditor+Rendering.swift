extension LineEditor {
    /// What one row of the terminal shows while a line is edited.
    package struct Rendering: Sendable, Equatable {
        /// The prompt, without anything that could drive the terminal, shortened if there is no room for it.
        package let prompt: String

        /// The part of the line that is shown after the prompt.
        package let text: String

        /// The column of the cursor, counted from 0 at the left edge.
        package let cursorColumn: Int
    }

    /// The row for a terminal of the given width; a longer line is scrolled sideways so that the cursor shows.
    ///
    /// The last column stays empty, since a character there leaves terminals undecided about where the cursor is.
    package func rendering(prompt: String, columns: Int) -> Rendering {
        let shownPrompt = prompt.sanitizedForTerminal().truncated(to: columns / 2)
        let promptWidth = shownPrompt.displayWidth
        let room = max(columns - promptWidth - 1, 0)

        var start = 0
        var column = buffer.cursorColumn
        while column > room, start < buffer.cursor {
            column -= DisplayWidth.columns(of: buffer.characters[start])
            start += 1
        }
        let text = String(buffer.characters[start...]).prefix(fitting: room)
        return Rendering(prompt: shownPrompt, text: String(text), cursorColumn: promptWidth + column)
    }
}
