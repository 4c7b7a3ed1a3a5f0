import SystemCalls
import Terminal
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite(.serialized) struct FullScreenTests {
    private let environment = ["TERM": "xterm", "COLUMNS": "20", "LINES": "3"]

    @Test(.timeLimit(.minutes(1)))
    func `an image shows, keys arrive, and the terminal is as it was`() throws {
        let pseudo = try PseudoTerminal()
        let flags = pseudo.localFlags
        pseudo.play([.init(shown: "taiwa", keys: "あ\u{1B}[6~"), .init(shown: "second", keys: "\u{1B}")])
        var screen = FullScreen(input: pseudo.terminal, output: pseudo.terminal, environment: environment)
        var keys: [Key] = []
        try screen.run { (screen) throws(TerminalDevice.Failure) in
            for text in ["taiwa", "second"] {
                var image = ScreenImage(size: screen.currentSize)
                image.put(ScreenLine(text), row: 0)
                try screen.draw(image)
                let wanted = keys.count + (text == "taiwa" ? 2 : 1)
                while keys.count < wanted {
                    if case .keys(let more) = try screen.next(within: .seconds(10)) { keys += more }
                }
            }
            return .leave
        }
        #expect(keys == ["あ", .pageDown, .escape])
        #expect(pseudo.localFlags == flags)
    }

    @Test(.timeLimit(.minutes(1)))
    func `a screen whose terminal goes away ends`() throws {
        let pseudo = try PseudoTerminal()
        pseudo.play([.init(shown: "x", keys: "")], then: .hangingUp)
        var screen = FullScreen(input: pseudo.terminal, output: pseudo.terminal, environment: environment)
        var last = FullScreen.Event.quiet
        try screen.run { (screen) throws(TerminalDevice.Failure) in
            var image = ScreenImage(size: screen.currentSize)
            image.put(ScreenLine("x"), row: 0)
            try screen.draw(image)
            while last == .quiet { last = try screen.next(within: .seconds(10)) }
            return .leave
        }
        #expect(last == .ended)
    }

    @Test func `the signal of another size ends a wait`() throws {
        let changes = try #require(WindowChanges())
        #expect(WindowChanges() == nil)
        let pipe = try Pipe()
        kill(getpid(), SIGWINCH)
        #expect(try pipe.readingEnd.read(within: .seconds(10), orUntil: changes.descriptor) == .elsewhere)
        changes.forget()
        #expect(try pipe.readingEnd.read(within: .zero, orUntil: changes.descriptor) == .timedOut)
    }
}
