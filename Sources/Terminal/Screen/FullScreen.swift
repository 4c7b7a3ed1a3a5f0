package import SystemCalls

/// A terminal that shows one program's screen: the alternate one, so that what was there before comes back at the end.
///
/// Blocks the calling thread while it waits. On every way out, also by a signal, the terminal is put back as it was.
///
///     var screen = FullScreen(environment: environment)
///     try screen.run { (screen) throws(TerminalDevice.Failure) in
///         try screen.draw(image)
///         return .leave
///     }
package struct FullScreen: ~Copyable {
    /// Something that a program at a terminal hears of.
    package enum Event: Sendable, Equatable {
        case keys([Key])
        /// The window has another size.
        case resized
        /// Nothing happened within the time.
        case quiet
        /// The terminal went away.
        case ended
    }

    /// How a program leaves its screen.
    package enum Leaving: Sendable, Equatable {
        case leave
        /// Ctrl-Z: to come back when the shell says so.
        case stop
    }

    // An arrow key's bytes travel together; a person needs longer between ESC and the next key.
    private static let escapeTimeout = Duration.milliseconds(50)

    // The alternate screen with pastes marked; no line runs on in the next row, however wide a terminal draws it.
    private static let on: StaticString = "\u{1B}[?1049h\u{1B}[?2004h\u{1B}[?7l\u{1B}[?25l"
    private static let off: StaticString = "\u{1B}[0m\u{1B}[?25h\u{1B}[?7h\u{1B}[?2004l\u{1B}[?1049l"

    private let input: TerminalDevice
    private let output: TerminalDevice
    private let environment: [String: String]
    private let palette: Palette
    private var decoder = KeyDecoder()
    private var shown: ScreenImage?
    private var size: TerminalDevice.Size
    private let changes = WindowChanges()

    /// Whether a screen can be shown there at all.
    package static func isPossible(
        input: TerminalDevice = .standardInput, output: TerminalDevice = .standardOutput,
        environment: [String: String]
    ) -> Bool {
        input.isTerminal && output.isTerminal && environment["TERM"] != "dumb"
    }

    package init(
        input: TerminalDevice = .standardInput, output: TerminalDevice = .standardOutput,
        environment: [String: String]
    ) {
        self.input = input
        self.output = output
        self.environment = environment
        palette = Palette(isTerminal: output.isTerminal, environment: environment)
        size = output.size(environment: environment)
    }

    /// How much it shows now.
    package var currentSize: TerminalDevice.Size { size }

    /// Shows the screen as long as `body` runs; when that wants to stop, again after the process goes on.
    package mutating func run(
        _ body: (inout FullScreen) throws(TerminalDevice.Failure) -> Leaving
    ) throws(TerminalDevice.Failure) {
        let mode = TerminalDevice.ScreenMode(screen: output, on: Self.on, off: Self.off)
        let terminal = input
        while true {
            shown = nil
            size = output.size(environment: environment)
            let leaving = try terminal.withRawMode(mode) { () throws(TerminalDevice.Failure) -> Leaving in
                try body(&self)
            }
            guard leaving == .stop else { return }
            TerminalDevice.stopProcess()
        }
    }

    /// Shows an image; writes only the rows that differ from what is shown.
    package mutating func draw(_ image: ScreenImage) throws(TerminalDevice.Failure) {
        let text = image.changes(since: shown, palette: palette)
        if !text.isEmpty { try output.write(text) }
        shown = image
    }

    /// Has the next image drawn whole, for when something else has written to the terminal.
    package mutating func forget() { shown = nil }

    /// Waits for keys or another size.
    package mutating func next(within time: Duration) throws(TerminalDevice.Failure) -> Event {
        // Also asked without a signal: not every terminal's changes come with one.
        guard !takeSize() else { return .resized }
        let pause = decoder.awaitsMore ? Self.escapeTimeout : time
        switch try input.read(within: pause, orUntil: changes?.descriptor) {
        case .bytes(let bytes): return .keys(decoder.decode(bytes))
        case .timedOut:
            let keys = decoder.timeOut()
            return keys.isEmpty ? .quiet : .keys(keys)
        case .elsewhere:
            changes?.forget()
            return takeSize() ? .resized : .quiet
        case .endOfInput: return .ended
        }
    }

    private mutating func takeSize() -> Bool {
        let current = output.size(environment: environment)
        defer { size = current }
        return current != size
    }
}
