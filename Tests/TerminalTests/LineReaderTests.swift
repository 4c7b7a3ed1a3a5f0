import SystemCalls
import Terminal
import Testing

struct LineReaderTests {
    private let environment = ["TERM": "xterm", "COLUMNS": "40"]

    @Test(.timeLimit(.minutes(1)))
    func `a person edits lines on a terminal`() throws {
        let pseudo = try PseudoTerminal()
        let flags = pseudo.localFlags
        pseudo.play([
            // The arrow goes before `き`; the second line is typed ahead.
            .init(shown: "一> ", keys: "手続き\u{1B}[Dx\u{7F}の\rnext\r"),
            .init(shown: "三> ", keys: "\u{1B}[200~貼り\n付け\u{1B}[201~\r"),
            .init(shown: "四> ", keys: "\u{1B}[A\u{1B}[A\u{1}> \r"),
            .init(shown: "五> ", keys: "やめ\u{3}"),
            .init(shown: "六> ", keys: "\u{4}"),
        ])
        var reader = LineReader(input: pseudo.terminal, output: pseudo.terminal, environment: environment)
        let isInteractive = reader.isInteractive
        #expect(isInteractive)
        var inputs: [Input] = []
        for prompt in ["一> ", "二> ", "三> ", "四> ", "五> ", "六> "] {
            inputs.append(try reader.readLine(prompt: prompt))
        }
        #expect(
            inputs == [
                .line("手続のき"), .line("next"), .line("貼り 付け"), .line("> next"), .cancelled, .endOfInput,
            ])
        let history = reader.history
        #expect(history.lines == ["手続のき", "next", "貼り 付け", "> next"])
        #expect(pseudo.localFlags == flags)
    }

    @Test(.timeLimit(.minutes(1)))
    func `closing the terminal ends the input`() throws {
        let pseudo = try PseudoTerminal()
        pseudo.play([.init(shown: "> ", keys: "書きかけ")], then: .hangingUp)
        var reader = LineReader(input: pseudo.terminal, output: pseudo.terminal, environment: environment)
        let input = try reader.readLine(prompt: "> ")
        #expect(input == .endOfInput)
    }

    @Test func `a pipe is read line by line`() throws {
        let pipe = try Pipe()
        try pipe.writingEnd.write("引越し\r\n12345678901\n最後")
        pipe.finishWriting()
        var reader = LineReader(
            input: pipe.readingEnd, output: .standardOutput, environment: environment, byteLimit: 10)
        let isInteractive = reader.isInteractive
        #expect(!isInteractive)
        var inputs: [Input] = []
        for _ in 0..<4 { inputs.append(try reader.readLine(prompt: "> ")) }
        #expect(inputs == [.line("引越し"), .tooLong(limit: 10), .line("最後"), .endOfInput])
    }

    @Test func `a dumb terminal is read plainly`() throws {
        let pseudo = try PseudoTerminal()
        pseudo.play([])
        let reader = LineReader(input: pseudo.terminal, output: pseudo.terminal, environment: ["TERM": "dumb"])
        let isInteractive = reader.isInteractive
        #expect(!isInteractive)
    }
}
