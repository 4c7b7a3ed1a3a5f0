/// One row of a screen, in pieces of one style each.
///
/// Whatever could drive a terminal is made visible as it is added.
package struct ScreenLine: Sendable, Equatable {
    /// Text of one style.
    package struct Piece: Sendable, Equatable {
        package let text: String
        package let style: Style
    }

    package private(set) var pieces: [Piece] = []

    /// The columns that it takes.
    package private(set) var width = 0

    /// A row that begins with a text.
    package init(_ text: String = "", _ style: Style = .plain) { add(text, style) }

    /// Adds text at its end.
    package mutating func add(_ text: String, _ style: Style = .plain) {
        let safe = text.sanitizedForTerminal()
        guard !safe.isEmpty else { return }
        width += safe.displayWidth
        pieces.append(Piece(text: safe, style: style))
    }

    /// Adds text as a cell of so many columns: cut with `…`, or filled with spaces.
    package mutating func add(
        _ text: String, _ style: Style = .plain, columns: Int, alignment: Alignment = .left
    ) {
        add(text.sanitizedForTerminal().truncated(to: columns).padded(to: columns, alignment: alignment), style)
    }

    /// The row in at most so many columns; what is too long is cut with `…`.
    package func truncated(to columns: Int) -> ScreenLine {
        guard width > columns else { return self }
        var line = ScreenLine()
        for piece in pieces {
            let room = columns - line.width
            let isLast = line.width + piece.text.displayWidth >= columns
            // The sign takes the last column, so a piece that ends there gives way to it.
            line.add(isLast ? (piece.text + " …").truncated(to: room) : piece.text, piece.style)
            if isLast { break }
        }
        return line
    }

    /// The row filled with spaces to so many columns, all of it in one style.
    package func highlighted(_ style: Style, columns: Int) -> ScreenLine {
        ScreenLine(text.padded(to: columns, alignment: .left), style)
    }

    /// What it shows, without styles.
    package var text: String { pieces.map(\.text).joined() }

    func painted(_ palette: Palette) -> String { pieces.map { palette.paint($0.text, $0.style) }.joined() }
}
