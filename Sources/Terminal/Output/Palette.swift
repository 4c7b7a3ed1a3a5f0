/// Decides whether output is styled, once, and styles it.
///
///     let palette = Palette(isTerminal: TerminalDevice.standardOutput.isTerminal, environment: environment)
///     print(palette.paint("No answer", Style(color: .yellow)))
package struct Palette: Sendable, Equatable {
    private let isStyled: Bool

    /// Styles only on a terminal, unless `NO_COLOR` is set to anything or `TERM` is `dumb`.
    ///
    /// Source: https://no-color.org
    package init(isTerminal: Bool, environment: [String: String]) {
        isStyled = isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }

    private init() {
        isStyled = false
    }

    /// Leaves every text as it is.
    package static let plain = Palette()

    /// The text between the sequences for the style; the text is taken as it is, so sanitise it before.
    package func paint(_ text: String, _ style: Style) -> String {
        guard isStyled, style != .plain, !text.isEmpty else { return text }
        return "\u{1B}[\(style.parameters)m\(text)\u{1B}[0m"
    }
}
