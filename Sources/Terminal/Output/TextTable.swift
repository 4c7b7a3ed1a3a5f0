/// Rows of text under headers, in columns that line up in Japanese as well as in English.
///
///     var table = TextTable(columns: [.init("Bundle"), .init("Questions", alignment: .right)])
///     table.append(["ward-office", "128"])
///     for line in table.lines(fitting: nil) { print(line) }
package struct TextTable: Sendable {
    /// One column.
    package struct Column: Sendable {
        /// Whether a column gives way when the terminal is narrow.
        package enum Extent: Sendable {
            /// Always as wide as its widest cell.
            case fixed

            /// Cut with `…` where the table would not fit.
            case flexible

            /// For the last column: on several lines where the table would not fit.
            case wrapped
        }

        let header: String
        let alignment: Alignment
        let extent: Extent

        /// Describes a column.
        package init(_ header: String, alignment: Alignment = .left, extent: Extent = .fixed) {
            self.header = header
            self.alignment = alignment
            self.extent = extent
        }
    }

    private static let gap = "  "

    // Two Japanese characters and `…`; less says nothing.
    private static let narrowest = 5

    // A wrapped column with less room has more lines than the reader has patience.
    private static let narrowestWrapped = 24

    private let columns: [Column]
    private var rows: [Row] = []

    private struct Row {
        let cells: [String]
        /// By column.
        let styles: [Int: Style]
    }

    /// An empty table.
    package init(columns: [Column]) {
        self.columns = columns
    }

    /// Adds a row with a cell for each column; whatever could drive a terminal is made visible.
    ///
    /// - Parameters:
    ///   - styles: how cells stand out, by column.
    package mutating func append(_ cells: [String], styles: [Int: Style] = [:]) {
        precondition(cells.count == columns.count, "a row needs a cell for each column")
        rows.append(Row(cells: cells.map { $0.sanitizedForTerminal() }, styles: styles))
    }

    /// The header and the rows, without trailing spaces.
    ///
    /// With a width, which only a terminal has, flexible columns give way, the widest first, until the lines fit;
    /// without one nothing is cut.
    package func lines(fitting width: Int?, palette: Palette = .plain) -> [String] {
        let widths = self.widths(fitting: width)
        let header = line(columns.map(\.header), widths: widths)
        return [palette.paint(header, .bold)] + rows.flatMap { lines(of: $0, widths: widths, palette: palette) }
    }

    private func widths(fitting width: Int?) -> [Int] {
        var widths = columns.indices.map { index in
            rows.reduce(columns[index].header.displayWidth) { max($0, $1.cells[index].displayWidth) }
        }
        guard let width else { return widths }
        var excess = widths.reduce(0, +) + Self.gap.count * max(columns.count - 1, 0) - width
        if let last = widths.indices.last, columns[last].extent == .wrapped, excess > 0 {
            let kept = max(widths[last] - excess, min(Self.narrowestWrapped, widths[last]))
            excess -= widths[last] - kept
            widths[last] = kept
        }
        while excess > 0, let widest = widestShrinkable(widths) {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func widestShrinkable(_ widths: [Int]) -> Int? {
        columns.indices
            .filter { columns[$0].extent == .flexible && widths[$0] > Self.narrowest }
            .max { widths[$0] < widths[$1] }
    }

    /// A row's lines: one, or as many as its wrapped cell has.
    private func lines(of row: Row, widths: [Int], palette: Palette) -> [String] {
        guard let last = columns.indices.last, columns[last].extent == .wrapped else {
            return [line(row.cells, widths: widths, styles: row.styles, palette: palette)]
        }
        return row.cells[last].wrapped(to: widths[last]).enumerated().map { number, part in
            let cells = number == 0 ? Array(row.cells.dropLast()) : [String](repeating: "", count: last)
            return line(cells + [part], widths: widths, styles: row.styles, palette: palette)
        }
    }

    private func line(
        _ cells: [String], widths: [Int], styles: [Int: Style] = [:], palette: Palette = .plain
    ) -> String {
        let padded = columns.indices.map { index in
            let column = columns[index]
            let cell = column.extent == .wrapped ? cells[index] : cells[index].truncated(to: widths[index])
            // The filling is not painted, so that it can be taken away at the end of a line.
            let filling = String(repeating: " ", count: max(widths[index] - cell.displayWidth, 0))
            let painted = palette.paint(cell, styles[index] ?? .plain)
            return column.alignment == .left ? painted + filling : filling + painted
        }
        var line = padded.joined(separator: Self.gap)
        while line.last == " " { line.removeLast() }
        return line
    }
}
