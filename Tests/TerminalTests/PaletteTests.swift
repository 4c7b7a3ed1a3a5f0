import Terminal
import Testing

struct PaletteTests {
    private let warning = Style(color: .yellow, weight: .bold)

    @Test func `a terminal gets colour and weight`() {
        let palette = Palette(isTerminal: true, environment: ["TERM": "xterm", "NO_COLOR": ""])
        #expect(palette.paint("注意", warning) == "\u{1B}[1;33m注意\u{1B}[0m")
        #expect(palette.paint("注意", .plain) == "注意")
        #expect(palette.paint("", warning) == "")
    }

    @Test(arguments: [
        (false, ["TERM": "xterm"]), (true, ["NO_COLOR": "1"]), (true, ["NO_COLOR": "0"]), (true, ["TERM": "dumb"]),
    ])
    func `a pipe, NO_COLOR and a dumb terminal get plain text`(isTerminal: Bool, environment: [String: String]) {
        let palette = Palette(isTerminal: isTerminal, environment: environment)
        #expect(palette.paint("注意", warning) == "注意")
    }
}
