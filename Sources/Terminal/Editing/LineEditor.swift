/// Edits one line after another, key by key.
///
/// A pure state machine: it takes keys and says what to do; drawing and reading is up to `LineReader`.
///
///     var editor = LineEditor(byteLimit: 4096)
///     editor.handle(.character("犬"))  // .redraw
///     editor.handle(.enter)           // .submit("犬")
package struct LineEditor: Sendable {
    /// What a key asks of the terminal.
    package enum Action: Sendable, Equatable {
        /// Nothing visible changed.
        case none

        /// The line or the cursor changed.
        case redraw

        /// The line is finished; the next key begins another.
        case submit(String)

        /// Ctrl-C: the line was given up.
        case cancel

        /// Ctrl-D on an empty line.
        case endOfInput

        /// Ctrl-L.
        case clearScreen

        /// The key could do nothing here.
        case bell
    }

    /// The line as it stands.
    package private(set) var buffer = LineBuffer()

    /// The lines submitted so far.
    package private(set) var history: LineHistory

    private let byteLimit: Int

    /// An editor whose lines never grow over `byteLimit` bytes of UTF-8.
    package init(byteLimit: Int, history: LineHistory = LineHistory()) {
        self.byteLimit = byteLimit
        self.history = history
    }

    /// Applies a key.
    package mutating func handle(_ key: Key) -> Action {
        switch key {
        case .character(let scalar): insert(String(scalar).sanitizedForTerminal())
        case .paste(let text): insert(Self.oneLine(text))
        case .control(let control): handle(control)
        case .enter: submit()
        case .escape: .none
        case .tab, .pageUp, .pageDown: .bell
        case .backspace: edit { $0.deleteBackward() }
        case .delete: edit { $0.deleteForward() }
        case .deleteWordLeft: edit { $0.deleteWordBackward() }
        case .deleteWordRight: edit { $0.deleteWordForward() }
        case .left: edit { $0.moveLeft() }
        case .right: edit { $0.moveRight() }
        case .wordLeft: edit { $0.moveWordLeft() }
        case .wordRight: edit { $0.moveWordRight() }
        case .home: move { $0.moveToStart() }
        case .end: move { $0.moveToEnd() }
        case .up: recall(history.earlier(than: buffer.text))
        case .down: recall(history.later())
        }
    }

    private mutating func handle(_ control: Key.Control) -> Action {
        switch control {
        case .a: handle(.home)
        case .b: handle(.left)
        case .c: cancel()
        case .d: buffer.isEmpty ? .endOfInput : handle(.delete)
        case .e: handle(.end)
        case .f: handle(.right)
        case .k: edit { $0.deleteToEnd() }
        case .l: .clearScreen
        case .n: handle(.down)
        case .p: handle(.up)
        case .s, .z: .none
        case .u: edit { $0.deleteToStart() }
        case .w: handle(.deleteWordLeft)
        }
    }

    private mutating func submit() -> Action {
        let line = buffer.text
        history.add(line)
        buffer = LineBuffer()
        return .submit(line)
    }

    private mutating func cancel() -> Action {
        history.leave()
        buffer = LineBuffer()
        return .cancel
    }

    private mutating func recall(_ line: String?) -> Action {
        guard let line else { return .bell }
        // Lines of a former session come from a file.
        buffer.replaceAll(with: line.sanitizedForTerminal())
        return .redraw
    }

    private mutating func insert(_ text: String) -> Action {
        guard !text.isEmpty else { return .none }
        var room = byteLimit - buffer.characters.reduce(0) { $0 + $1.utf8.count }
        let fitting = text.prefix { character in
            room -= character.utf8.count
            return room >= 0
        }
        guard !fitting.isEmpty else { return .bell }
        buffer.insert(String(fitting))
        return .redraw
    }

    private mutating func edit(_ change: (inout LineBuffer) -> Void) -> Action {
        let before = buffer
        change(&buffer)
        return buffer == before ? .bell : .redraw
    }

    // Going where one already is is no mistake worth a bell.
    private mutating func move(_ change: (inout LineBuffer) -> Void) -> Action {
        change(&buffer)
        return .redraw
    }

    // A copied line often ends with its line break, which is not meant as a space.
    private static func oneLine(_ pasted: String) -> String {
        let end = pasted.lastIndex { !$0.isNewline }
        return end.map { pasted[...$0].sanitizedForTerminal() } ?? ""
    }
}
