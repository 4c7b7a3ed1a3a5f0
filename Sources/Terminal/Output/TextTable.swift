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

    private let columns: [Column]
    private var rows: [[String]] = []

    /// An empty table.
    package init(columns: [Column]) {
        self.columns = columns
    }

    /// Adds a row with a cell for each column; whatever could drive a terminal is made visible.
    package mutating func append(_ cells: [String]) {
        precondition(cells.count == columns.count, "a row needs a cell for each column")
        rows.append(cells.map { $0.sanitizedForTerminal() })
    }

    /// The header and the rows, without trailing spaces.
    ///
    /// With a width, which only a terminal has, flexible columns give way, the widest first, until the lines fit;
    /// without one nothing is cut.
    package func lines(fitting width: Int?, palette: Palette = .plain) -> [String] {
        let widths = self.widths(fitting: width)
        let header = line(columns.map(\.header), widths: widths)
        return [palette.paint(header, .bold)] + rows.map { line($0, widths: widths) }
    }

    private func widths(fitting width: Int?) -> [Int] {
        var widths = columns.indices.map { index in
            rows.reduce(columns[index].header.displayWidth) { max($0, $1[index].displayWidth) }
        }
        guard let width else { return widths }
        var excess = widths.reduce(0, +) + Self.gap.count * max(columns.count - 1, 0) - width
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

    private func line(_ cells: [String], widths: [Int]) -> String {
        var line = columns.indices
            .map { cells[$0].truncated(to: widths[$0]).padded(to: widths[$0], alignment: columns[$0].alignment) }
            .joined(separator: Self.gap)
        while line.last == " " { line.removeLast() }
        return line
    }
}
