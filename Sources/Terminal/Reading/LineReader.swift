package import SystemCalls

/// Reads lines: with editing, history and a prompt from a terminal, plainly and without a prompt from anything else.
///
/// Blocks the calling thread while it waits. Keys and lines that arrive before they are asked for are kept.
///
///     var reader = LineReader(environment: environment)
///     while case .line(let question) = try reader.readLine(prompt: "> ") {
///         print(answer(to: question))
///     }
package struct LineReader: ~Copyable {
    // An arrow key's bytes travel together; a person needs longer between ESC and the next key.
    private static let escapeTimeout = Duration.milliseconds(50)

    private let input: TerminalDevice
    private let output: TerminalDevice
    private let environment: [String: String]
    private let byteLimit: Int
    private let promptStyle: Style
    private let echo: Echo
    private var editor: LineEditor
    private var decoder: KeyDecoder
    private var waitingKeys: ArraySlice<Key> = []
    private var cutter: LineCutter

    /// What a terminal shows of a line while it is typed.
    package enum Echo: Sendable {
        case line
        /// For secrets.
        case nothing
    }

    /// Whether lines are edited on a terminal; otherwise they are read as they come.
    package let isInteractive: Bool

    /// A reader for lines of at most `byteLimit` bytes of UTF-8.
    package init(
        input: TerminalDevice = .standardInput, output: TerminalDevice = .standardOutput,
        environment: [String: String], byteLimit: Int = 1 << 16, history: LineHistory = LineHistory(),
        promptStyle: Style = .plain, echo: Echo = .line
    ) {
        self.input = input
        self.output = output
        self.environment = environment
        self.byteLimit = byteLimit
        self.promptStyle = promptStyle
        self.echo = echo
        editor = LineEditor(byteLimit: byteLimit, history: history)
        decoder = KeyDecoder(pasteLimit: byteLimit)
        cutter = LineCutter(byteLimit: byteLimit)
        isInteractive = input.isTerminal && output.isTerminal && environment["TERM"] != "dumb"
    }

    /// The lines submitted so far; empty when input is not interactive.
    package var history: LineHistory {
        editor.history
    }

    /// Waits for the next line.
    ///
    /// - Parameters:
    ///   - other: a descriptor; while a line is edited on a terminal, the wait ends as soon as something can be read from it.
    package mutating func readLine(
        prompt: String, orUntil other: Int32? = nil
    ) throws(TerminalDevice.Failure) -> Input {
        isInteractive ? try edit(prompt: prompt, orUntil: other) : try readPlainly()
    }

    private mutating func readPlainly() throws(TerminalDevice.Failure) -> Input {
        while true {
            if let cut = cutter.next() { return Input(cut, limit: byteLimit) }
            switch try input.read(atMost: 1 << 16) {
            case .bytes(let bytes): cutter.append(bytes)
            case .timedOut, .elsewhere: continue
            case .endOfInput: return cutter.finish().map { Input($0, limit: byteLimit) } ?? .endOfInput
            }
        }
    }

    private mutating func edit(prompt: String, orUntil other: Int32?) throws(TerminalDevice.Failure) -> Input {
        let bracketedPaste = TerminalDevice.ScreenMode(screen: output, on: "\u{1B}[?2004h", off: "\u{1B}[?2004l")
        let terminal = input
        return try terminal.withRawMode(bracketedPaste) { () throws(TerminalDevice.Failure) -> Input in
            try draw(prompt)
            while true {
                switch try receiveKeys(orUntil: other) {
                case .keys: break
                // In raw mode only a hang-up ends the input, and then nothing can be written any more.
                case .endOfInput: return .endOfInput
                case .elsewhere:
                    try output.write("\r\u{1B}[K")
                    return .interrupted
                }
                if let input = try performKeys(prompt: prompt) { return input }
            }
        }
    }

    private enum KeyArrival {
        case keys
        case elsewhere
        case endOfInput
    }

    /// Waits until there are keys to handle.
    private mutating func receiveKeys(orUntil other: Int32?) throws(TerminalDevice.Failure) -> KeyArrival {
        while waitingKeys.isEmpty {
            switch try input.read(within: decoder.awaitsMore ? Self.escapeTimeout : nil, orUntil: other) {
            case .bytes(let bytes): waitingKeys += decoder.decode(bytes)
            case .timedOut: waitingKeys += decoder.timeOut()
            case .elsewhere: return .elsewhere
            case .endOfInput: return .endOfInput
            }
        }
        return .keys
    }

    /// Handles the waiting keys and draws once for all of them; a key that ends the line leaves the rest waiting.
    private mutating func performKeys(prompt: String) throws(TerminalDevice.Failure) -> Input? {
        while let key = waitingKeys.popFirst() {
            // The editor forgets the line as it ends; the screen keeps all of it, not just the part scrolled to.
            let line = editor.buffer.text
            switch editor.handle(key) {
            case .none, .redraw: break
            case .bell: try output.write("\u{07}")
            case .clearScreen: try output.write("\u{1B}[H\u{1B}[2J")
            case .submit:
                try leave(line, after: prompt, ending: "")
                return .line(line)
            case .cancel:
                try leave(line, after: prompt, ending: "^C")
                return .cancelled
            case .endOfInput:
                try output.write("\r\n")
                return .endOfInput
            }
        }
        try draw(prompt)
        return nil
    }

    private func draw(_ prompt: String) throws(TerminalDevice.Failure) {
        let columns = output.size(environment: environment).columns
        let rendering = editor.rendering(prompt: prompt, columns: columns)
        guard echo == .line else {
            try output.write("\r" + paint(rendering.prompt) + "\u{1B}[K")
            return
        }
        let cursor = rendering.cursorColumn > 0 ? "\u{1B}[\(rendering.cursorColumn)C" : ""
        try output.write("\r" + paint(rendering.prompt) + rendering.text + "\u{1B}[K\r" + cursor)
    }

    private func leave(_ line: String, after prompt: String, ending: String) throws(TerminalDevice.Failure) {
        try output.write(
            "\r" + paint(prompt.sanitizedForTerminal()) + (echo == .line ? line : "") + ending + "\u{1B}[K\r\n")
    }

    private func paint(_ prompt: String) -> String {
        Palette(isTerminal: true, environment: environment).paint(prompt, promptStyle)
    }
}

extension Input {
    fileprivate init(_ cut: LineCutter.Cut, limit: Int) {
        switch cut {
        case .line(let text): self = .line(text)
        case .tooLong: self = .tooLong(limit: limit)
        }
    }
}
