import Terminal

/// A terminal that understands what a screen image writes, and remembers what its cells show.
struct EmulatedScreen {
    private(set) var cells: [[Character]]
    private(set) var isCursorShown = true
    private(set) var row = 0
    private(set) var column = 0
    private let columns: Int

    init(columns: Int, rows: Int) {
        self.columns = columns
        cells = [[Character]](repeating: [Character](repeating: " ", count: columns), count: rows)
    }

    /// Fails for anything that it does not know.
    mutating func take(_ text: String) -> Bool {
        var rest = Substring(text)
        while let character = rest.first {
            guard character == "\u{1B}" else {
                rest.removeFirst()
                guard put(character) else { return false }
                continue
            }
            guard let end = rest.dropFirst(2).firstIndex(where: { $0.isLetter }) else { return false }
            let sequence = String(rest[...end].dropFirst())
            rest = rest[rest.index(after: end)...]
            guard perform(sequence) else { return false }
        }
        return true
    }

    private mutating func put(_ character: Character) -> Bool {
        let width = DisplayWidth.columns(of: character)
        guard column + width <= columns else { return false }
        cells[row][column] = character
        if width == 2 { cells[row][column + 1] = "\u{0}" }
        column += width
        return true
    }

    private mutating func perform(_ sequence: String) -> Bool {
        switch sequence {
        case "[2J": for row in cells.indices { cells[row] = cells[row].map { _ in " " } }
        case "[K": for place in column..<columns { cells[row][place] = " " }
        case "[?25l": isCursorShown = false
        case "[?25h": isCursorShown = true
        default:
            if sequence.hasSuffix("m") { return true }
            let numbers = sequence.dropFirst().dropLast().split(separator: ";").compactMap { Int($0) }
            guard sequence.hasSuffix("H"), numbers.count == 2, cells.indices.contains(numbers[0] - 1) else {
                return false
            }
            (row, column) = (numbers[0] - 1, numbers[1] - 1)
        }
        return true
    }

    /// What it shows, without spaces at the ends of rows.
    var text: [String] {
        cells.map { row in
            let text = String(row.filter { $0 != "\u{0}" })
            return text.lastIndex { $0 != " " }.map { String(text[...$0]) } ?? ""
        }
    }
}
