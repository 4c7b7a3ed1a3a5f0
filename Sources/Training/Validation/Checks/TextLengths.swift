import Privacy

/// Texts without a word, and texts so long that they are hard to read or cannot be said.
struct TextLengths: SheetCheck {
    /// A line of a list on a terminal, or half of one in Japanese.
    private static let longestTitle = 80
    /// The longest question of the shipped bundles has 150.
    private static let longestQuestion = 400
    /// Three screens of a telephone; the longest answer of the shipped bundles has 432.
    private static let longestAnswer = 2_000

    func findings(in sheets: SheetRows) -> [Finding] {
        func finding(_ text: SheetText, most: Int, at place: Finding.Place, what: String) -> Finding? {
            if text.words.isEmpty {
                return Finding(.noWords, at: place, reason: "there is no word in \(what)")
            }
            guard text.length > most else { return nil }
            return Finding(
                .longText, at: place, reason: "\(what) has \(text.length) characters; more than \(most) is much")
        }
        return sheets.answers.flatMap { row in
            [
                finding(row.title, most: Self.longestTitle, at: sheets.place(of: row), what: "the title"),
                finding(row.text, most: Self.longestAnswer, at: sheets.place(of: row), what: "the answer"),
            ].compactMap(\.self)
        }
            + sheets.examples.compactMap {
                finding($0.text, most: Self.longestQuestion, at: sheets.place(of: $0), what: "the example")
            }
            + sheets.exam.compactMap {
                finding($0.text, most: Self.longestQuestion, at: sheets.place(of: $0), what: "the question")
            }
    }
}
